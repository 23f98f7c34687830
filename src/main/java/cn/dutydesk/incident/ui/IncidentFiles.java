package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;

/** What of incidents is put into files from the screens: the course, the bulletin, a year's figures. FX thread. */
final class IncidentFiles {
    private static final List<String> TABLES = List.of("docx", "pdf", "xlsx", "csv");
    private static final List<String> DOCUMENTS = List.of("docx", "pdf");

    private final IncidentUi.Papers papers;
    private final FileMenu menu;
    private final CurrentActor actor;
    private final Texts texts;

    IncidentFiles(IncidentUi.Papers papers, FileMenu menu, CurrentActor actor, Texts texts) {
        this.papers = papers;
        this.menu = menu;
        this.actor = actor;
        this.texts = texts;
    }

    /** @param incident the one on screen when something is chosen */
    MenuButton course(Supplier<Long> incident) {
        return menu.button(texts.of("incident.export"), TABLES, () -> coursePaper(incident.get()));
    }

    MenuButton bulletin(long incident) {
        return menu.button(texts.of("incident.export.bulletin"), DOCUMENTS, () -> bulletinPaper(incident));
    }

    /** Asks where to, and writes the figures of the year there. */
    void statistics(int year) {
        menu.save(statisticsPaper(year), "xlsx");
    }

    FileMenu.Paper coursePaper(long incident) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.incidents().courseName(actor.get(), incident, format(ending));
            }

            @Override
            public void write(String ending, Path file) {
                papers.incidents().course(actor.get(), incident, format(ending), file);
            }
        };
    }

    FileMenu.Paper bulletinPaper(long incident) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.incidents().bulletinName(actor.get(), incident, format(ending));
            }

            @Override
            public void write(String ending, Path file) {
                papers.incidents().bulletin(actor.get(), incident, format(ending), file);
            }
        };
    }

    FileMenu.Paper statisticsPaper(int year) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.statistics().fileName(year);
            }

            @Override
            public void write(String ending, Path file) {
                papers.statistics().write(actor.get(), year, file);
            }
        };
    }

    private static PaperFormat format(String ending) {
        return PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }
}
