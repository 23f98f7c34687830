package cn.dutydesk.presence.ui;

import cn.dutydesk.presence.PresencePapers;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the evaluation needs to be put into files.
 *
 * @param open opens a file with the desktop's own program; throws a {@link cn.dutydesk.core.Refusal} when there is none;
 *             background thread
 */
public record EvaluationDesk(PresencePapers papers, Consumer<Path> open) {
}
