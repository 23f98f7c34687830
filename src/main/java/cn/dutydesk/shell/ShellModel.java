package cn.dutydesk.shell;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Work;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the frame shows: clock, facts, and which screen is open. */
public final class ShellModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int FACTS_EVERY_SECONDS = 20;

    private final Texts texts;
    private final Work work;
    private final BureauClock clock;
    private final @Nullable Facts source;
    private List<Screen> screens;
    private final Predicate<Screen> allowed;
    private final Latest latest = new Latest();
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Facts.Now> facts;
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Screen> current = new SimpleObjectProperty<>();
    private Consumer<String> led = part -> {};
    private LocalDate shownDay;
    private int ticks;

    /** @param source null while no bureau is open: date and clock only */
    public ShellModel(Texts texts, Work work, BureauClock clock, @Nullable Facts source, List<Screen> screens) {
        this(texts, work, clock, source, screens, screen -> true);
    }

    /** @param allowed whether who sits here now may work on the screen */
    public ShellModel(Texts texts, Work work, BureauClock clock, @Nullable Facts source, List<Screen> screens,
            Predicate<Screen> allowed) {
        this.allowed = allowed;
        this.texts = texts;
        this.work = work;
        this.clock = clock;
        this.source = source;
        this.screens = screens;
        facts = new ReadOnlyObjectWrapper<>(Facts.Now.unknown(plainDate()));
        shownDay = clock.today();
        showTime();
    }

    /** Once a second: the clock; the facts now and then, and at once when the day changes. */
    public void tick() {
        showTime();
        ticks++;
        if (ticks % FACTS_EVERY_SECONDS == 0 || !clock.today().equals(shownDay)) {
            reload();
        }
    }

    /** Reads the facts again. */
    public void reload() {
        shownDay = clock.today();
        if (source == null) {
            facts.set(Facts.Now.unknown(plainDate()));
            return;
        }
        long request = latest.next();
        work.read(source::read, now -> {
            if (latest.is(request)) {
                facts.set(now);
                problem.set(null);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    private void showTime() {
        LocalDateTime now = clock.local(clock.now());
        time.set(CLOCK.format(now));
    }

    private String plainDate() {
        LocalDate today = clock.today();
        return texts.date(today) + " " + texts.weekday(today);
    }

    /** @param now the screens of who sits here */
    void screens(List<Screen> now) {
        screens = now;
    }

    public List<Screen> screens() {
        return screens;
    }

    /** Whether who sits here now may work on it. */
    public boolean allowed(Screen screen) {
        return allowed.test(screen);
    }

    /** Opens the first screen one may work on. */
    void showFirst() {
        screens.stream().filter(allowed).findFirst().ifPresent(current::set);
    }

    /**
     * Leads to a screen by its id, or to one thing on it: {@code log} or {@code log/items-12}. Nothing happens when there
     * is none or one may not work there.
     */
    public void show(String place) {
        int slash = place.indexOf('/');
        String id = slash < 0 ? place : place.substring(0, slash);
        screens.stream().filter(allowed).filter(screen -> screen.id().equals(id)).findFirst().ifPresent(screen -> {
            current.set(screen);
            if (slash >= 0) {
                led.accept(place.substring(slash + 1));
            }
        });
    }

    /** @param then opens one thing on the screen that is open */
    void onLed(Consumer<String> then) {
        led = then;
    }

    /** Opens the screen at a place, 1..10: Ctrl+1 … Ctrl+0. */
    public void showPlace(int place) {
        screens.stream().filter(allowed).filter(screen -> screen.place() == place).findFirst().ifPresent(current::set);
    }

    public ObjectProperty<Screen> currentProperty() {
        return current;
    }

    /** 10:26:08. */
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Facts.Now> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why the facts could not be read last time; null when they could. What is shown is then the older state. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
