package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.LongDrafts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.service.PlaybookRoom;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** What the room brings into the window: the screen 预案 and its finder. */
public final class PlaybookUi {
    /** The screen's name. */
    public static final String SCREEN = "playbook";
    /** The library's name within it: {@code playbook/library-fire}. */
    public static final String LIBRARY = "library";
    public static final String TITLE = "library.screen";
    private static final int CHECK_MS = 350;
    private static final int KEEP_MS = 1500;

    private final PlaybookRoom room;
    private final Acts acts;
    private final Drafts drafts;
    private final EditorNames names;
    private final Window window;
    private final Rehearsals rehearsals;
    private final List<Sections.Section> before;
    private final List<Sections.Section> after;

    /** Where it is shown. @param open leads to a place */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Consumer<String> open) {
    }

    /** What runs and drills bring. @param before parts left of the library, @param after parts right of it */
    public record Parts(List<Sections.Section> before, List<Sections.Section> after, Rehearsals rehearsals) {
    }

    public PlaybookUi(PlaybookRoom room, Acts acts, Drafts drafts, EditorNames names, Window window, Parts parts) {
        this.room = room;
        this.acts = acts;
        this.drafts = drafts;
        this.names = names;
        this.window = window;
        this.before = List.copyOf(parts.before());
        this.after = List.copyOf(parts.after());
        this.rehearsals = parts.rehearsals();
    }

    public Screen screen() {
        return new Screen(SCREEN, TITLE, "mdi2c-clipboard-play-outline", 6, this::sections);
    }

    private Sections sections() {
        List<Sections.Section> all = new ArrayList<>(before);
        all.add(new Sections.Section(LIBRARY, "library.title", this::library));
        all.addAll(after);
        return new Sections(window.texts(), TITLE, all);
    }

    private LibraryView library() {
        LibraryModel model = new LibraryModel(room.library, starts(), acts, window.actor(),
                window.work(), window.signals());
        return new LibraryView(model, new PlaybookWords(window.texts()), window.clock(), window.dialogs(),
                this::editor, names, rehearsals, takeIn());
    }

    /** Reads what the library shows first: texts that were read once are quick later. FX thread. */
    public void readAhead() {
        Actor who = window.actor().get();
        if (acts.allows(who, Permission.PLAYBOOK_READ)) {
            window.work().read(() -> {
                List<PlaybookCard> cards = room.library.list(who);
                cards.stream().map(PlaybookCard::publishedId).filter(Objects::nonNull).findFirst()
                        .ifPresent(id -> room.library.check(room.library.version(who, id).text()));
                return cards;
            }, read -> read.stream().findFirst().ifPresent(card -> rehearsals.last(card.code())), failed -> {});
        }
    }

    /** A file somebody opened from the desktop: asks whether it is to be taken in as a draft. FX thread. */
    public void offer(Path file) {
        Texts texts = window.texts();
        Actor who = window.actor().get();
        if (!acts.allows(who, Permission.PLAYBOOK_EDIT)) {
            window.dialogs().notice(texts.of("library.may-not.edit"), Tone.WARN);
            return;
        }
        window.open().accept(SCREEN + "/" + LIBRARY);
        takeIn().ask(file, code -> window.open().accept(SCREEN + "/" + LIBRARY + "-" + code));
    }

    private TakeIn takeIn() {
        return new TakeIn(room.library, window.actor(), window.work(), window.clock(), window.texts(),
                window.dialogs());
    }

    private Starts starts() {
        return new Starts() {
            @Override
            public long begin(Actor who, String code, String words) {
                return room.runs.begin(who, code, words);
            }

            @Override
            public void follow(long run) {
                window.open().accept(Places.of("run", run));
            }
        };
    }

    private EditorModel editor() {
        return new EditorModel(new EditorModel.Ground(room.library, new LongDrafts(drafts, "playbook"), window.actor(),
                window.work(), new Delay(CHECK_MS), new Delay(KEEP_MS)));
    }

    /** Finds playbooks by name, type or code. */
    public Finder finder() {
        return text -> {
            Actor who = window.actor().get();
            if (!acts.allows(who, Permission.PLAYBOOK_READ)) {
                return List.of();
            }
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            PlaybookWords words = new PlaybookWords(window.texts());
            return room.library.list(who).stream().filter(card -> fits(card, wanted)).limit(8)
                    .map(card -> new Hit(card.name(), words.meantFor(card.subject(), card.types()),
                            "mdi2c-clipboard-play-outline",
                            () -> window.open().accept(SCREEN + "/" + LIBRARY + "-" + card.code())))
                    .toList();
        };
    }

    private static boolean fits(PlaybookCard card, String wanted) {
        return (card.name() + " " + card.nameEn() + " " + card.code() + " " + String.join(" ", card.types()))
                .toLowerCase(Locale.ROOT).contains(wanted);
    }
}
