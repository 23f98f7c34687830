package cn.dutydesk.desk.ui;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.LogPapers;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day or a shift of the log, to be put on paper. */
final class LogOnPaper {
    private LogOnPaper() {
    }

    /** @param time null when no day or shift is on screen; @return null then */
    static FileMenu.@Nullable Paper of(LogPapers papers, CurrentActor actor, @Nullable TimeRange time) {
        return time == null ? null : new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.fileName(actor.get(), time, format(ending));
            }

            @Override
            public void write(String ending, Path file) {
                papers.write(actor.get(), time, format(ending), file);
            }
        };
    }

    private static PaperFormat format(String ending) {
        return PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }
}
