package cn.dutydesk.register.ui;

import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.register.RegisterPapers;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;

/** What of the registers can be put on paper: a month, or one telephone record. */
final class RegisterFiles {
    private final RegisterPapers papers;
    private final CurrentActor actor;

    RegisterFiles(RegisterPapers papers, CurrentActor actor) {
        this.papers = papers;
        this.actor = actor;
    }

    private static PaperFormat format(String ending) {
        return PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    FileMenu.Paper month(RegisterPapers.Kind kind, YearMonth month) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.fileName(actor.get(), kind, month, format(ending));
            }

            @Override
            public void write(String ending, Path file) {
                papers.write(actor.get(), kind, month, format(ending), file);
            }
        };
    }

    FileMenu.Paper phone(long recordId) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.phoneFileName(actor.get(), recordId, format(ending));
            }

            @Override
            public void write(String ending, Path file) {
                papers.writePhone(actor.get(), recordId, format(ending), file);
            }
        };
    }
}
