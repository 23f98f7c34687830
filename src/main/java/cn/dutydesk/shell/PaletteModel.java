package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Find anything: screens and commands at once, then what the finders know, asked in the background when typing pauses.
 * Hits keep their order: screens, commands, finders in the order they were registered.
 */
public final class PaletteModel {
    /** One line: the hit and the key that does the same, "" for none. */
    public record Entry(Hit hit, String keys) {
    }

    private final Texts texts;
    private final Work work;
    private final Delay delay;
    private final List<Screen> screens;
    private final List<Command> commands;
    private final List<Finder> finders;
    private final Consumer<Screen> open;
    private final Latest latest = new Latest();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public PaletteModel(Texts texts, Work work, Delay delay, List<Screen> screens, List<Command> commands,
            List<Finder> finders, Consumer<Screen> open) {
        this.texts = texts;
        this.work = work;
        this.delay = delay;
        this.screens = screens;
        this.commands = commands;
        this.finders = finders;
        this.open = open;
    }

    /** What stands in the field now. */
    public void query(String typed) {
        String text = typed.strip();
        long request = latest.next();
        problem.set("");
        List<Entry> own = own(text.toLowerCase(Locale.ROOT));
        entries.setAll(own);
        selected.set(own.isEmpty() ? -1 : 0);
        delay.cancel();
        if (!text.isEmpty() && !finders.isEmpty()) {
            delay.run(() -> ask(text, request, own));
        }
    }

    private List<Entry> own(String text) {
        List<Entry> found = new ArrayList<>();
        for (Screen screen : screens) {
            String title = texts.of(screen.titleKey());
            if (matches(text, title, screen.id())) {
                String key = screen.place() <= 10 ? "Ctrl+" + screen.place() % 10 : "";
                found.add(new Entry(new Hit(title, texts.of("shell.palette.screen"), screen.icon(),
                        () -> open.accept(screen)), key));
            }
        }
        for (Command command : commands) {
            String title = texts.of(command.titleKey());
            if (matches(text, title, command.id())) {
                found.add(new Entry(new Hit(title, texts.of("shell.palette.command"), command.icon(), command.run()),
                        command.keys()));
            }
        }
        return found;
    }

    private static boolean matches(String text, String title, String id) {
        return text.isEmpty() || title.toLowerCase(Locale.ROOT).contains(text)
                || id.toLowerCase(Locale.ROOT).contains(text);
    }

    private void ask(String text, long request, List<Entry> own) {
        List<List<Entry>> parts = new ArrayList<>();
        for (Finder finder : finders) {
            List<Entry> part = new ArrayList<>();
            parts.add(part);
            work.read(() -> finder.find(text), hits -> {
                if (latest.is(request)) {
                    hits.forEach(hit -> part.add(new Entry(hit, "")));
                    show(own, parts);
                }
            }, failed -> {
                // A refusal only means that this person may not look there.
                if (latest.is(request) && !failed.refusal()) {
                    problem.set(failed.words());
                }
            });
        }
    }

    /** Hits may arrive in any order; they are shown in the order of the finders, and the choice stays where it was. */
    private void show(List<Entry> own, List<List<Entry>> parts) {
        List<Entry> all = new ArrayList<>(own);
        parts.forEach(all::addAll);
        int before = selected.get();
        entries.setAll(all);
        selected.set(all.isEmpty() ? -1 : Math.max(0, Math.min(before, all.size() - 1)));
    }

    /** Arrow keys: moves the choice, round at the ends. */
    public void move(int steps) {
        if (!entries.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + steps, entries.size()));
        }
    }

    /** The chosen hit; null when there is none. */
    public @Nullable Hit chosen() {
        int index = selected.get();
        return index < 0 || index >= entries.size() ? null : entries.get(index).hit();
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    public IntegerProperty selectedProperty() {
        return selected;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
