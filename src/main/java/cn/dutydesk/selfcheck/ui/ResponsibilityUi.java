package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.people.People;
import cn.dutydesk.selfcheck.ResponsibilityPapers;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import cn.dutydesk.selfcheck.service.ResponsibilityService;
import java.nio.file.Path;

/** 责任制 in the window: a section of its own, and a line beside the month's score. */
public final class ResponsibilityUi {
    public static final String SECTION = "duties";

    private final ResponsibilityService service;
    private final ResponsibilityPapers papers;
    private final People people;
    private final FindingUi.Window window;

    public ResponsibilityUi(ResponsibilityService service, ResponsibilityPapers papers, People people,
            FindingUi.Window window) {
        this.service = service;
        this.papers = papers;
        this.people = people;
        this.window = window;
    }

    private ResponsibilityModel model() {
        return new ResponsibilityModel(service, people, window.actor(), window.work(), window.signals());
    }

    public Sections.Section section() {
        return new Sections.Section(SECTION, "responsibility.title", () -> {
            ResponsibilityModel model = model();
            FileMenu menu = new FileMenu(window.texts(), window.dialogs(), window.work(), window.openFile());
            return new ResponsibilityView(model, window, menu.button(() -> list(model.yearProperty().get())),
                    letter -> menu.save(letter(model.yearProperty().get(), letter), "docx"));
        });
    }

    /** How many letters are signed, beside the month's score. */
    public Panel line() {
        return new ResponsibilityLine(model(), window.texts(), window.open());
    }

    private FileMenu.Paper list(int year) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.listName(year, ending);
            }

            @Override
            public void write(String ending, Path file) {
                papers.writeList(window.actor().get(), year, ending, file);
            }
        };
    }

    private FileMenu.Paper letter(int year, ResponsibilityYear.Letter letter) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.letterName(window.actor().get(), year, letter.id(), ending);
            }

            @Override
            public void write(String ending, Path file) {
                papers.writeLetter(window.actor().get(), year, letter.id(), ending, file);
            }
        };
    }
}
