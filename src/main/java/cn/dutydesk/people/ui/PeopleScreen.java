package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.service.PeopleService;
import cn.dutydesk.security.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the window takes from this room: the screen 通讯录 and the people of the command palette. */
public final class PeopleScreen {
    public static final String ID = "people";
    /** The place of the people: their part of the screen. */
    public static final String STAFF_PLACE = "people/staff";
    /** The place of the lasting duties. */
    public static final String DUTIES_PLACE = "people/duties";
    private static final String STAFF = "staff";
    private static final String DUTIES = "duties";
    private static final String ICON = "mdi2c-contacts-outline";
    private static final int PLACE = 8;
    private static final int MOST_HITS = 10;

    private PeopleScreen() {
    }

    /**
     * @param imports makes the model of one import; the caller decides what it reads and stores with
     * @param beside  further parts of the screen, behind that of the people
     */
    public static Screen screen(PeopleModel model, Supplier<ImportModel> imports, Texts texts, Dialogs dialogs,
            List<Sections.Section> beside) {
        List<Sections.Section> sections = new ArrayList<>();
        sections.add(new Sections.Section(STAFF, "people.staff", () -> new PeopleView(model, imports, texts, dialogs)));
        sections.addAll(beside);
        return new Screen(ID, "people.title", ICON, PLACE, () -> new Sections(texts, "people.title", sections));
    }

    /** The part of the lasting duties. */
    public static Sections.Section duties(DutiesModel model, Texts texts, Dialogs dialogs) {
        return new Sections.Section(DUTIES, "people.duties.title", () -> new DutiesView(model, texts, dialogs));
    }

    /** People by name, spelling, initials or number. @param show brings the screen to the front */
    public static Finder finder(PeopleService service, CurrentActor actor, PeopleModel model, Runnable show) {
        return text -> service.search(actor.get(), text).stream().limit(MOST_HITS)
                .map(card -> new Hit(card.name(), detail(card), ICON, () -> {
                    show.run();
                    model.choose(card.id());
                })).toList();
    }

    private static String detail(PersonCard card) {
        return Stream.of(card.department(), card.title(), PersonPane.grouped(card.mobile()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
