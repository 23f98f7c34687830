package cn.dutydesk.roster.ui;

import cn.dutydesk.roster.RosterPapers;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a board needs to put rosters into files.
 *
 * @param open opens a file with the desktop's own program, from where it can be printed; throws a
 *             {@link cn.dutydesk.core.Refusal} when there is none; background thread
 */
public record PaperDesk(RosterPapers papers, Consumer<Path> open) {
}
