package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.PlaybookChanged;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.text.Finding;
import cn.dutydesk.playbook.service.Library;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The library: its playbooks, the one that is looked at, and what may be done with its versions. FX thread. */
public final class LibraryModel {
    /** A version as it is looked at. @param findings of its text */
    public record Shown(VersionView version, List<Finding> findings) {
    }

    private final Library library;
    private final Starts starts;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final Latest listing = new Latest();
    private final Latest showing = new Latest();
    private final ObservableList<PlaybookCard> cards = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PlaybookCard> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper();
    private List<PlaybookCard> all = List.of();
    private Runnable stop = () -> {};
    private String wanted = "";

    public LibraryModel(Library library, Starts starts, Acts acts, CurrentActor actor, Work work, Signals signals) {
        this.library = library;
        this.starts = starts;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        filter.addListener((property, before, now) -> sift());
    }

    /** Begins to follow what happens, and reads. */
    public void shown() {
        hidden();
        stop = signals.hear(PlaybookChanged.class, news -> work.post(this::reload));
        reload();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    public void reload() {
        long request = listing.next();
        work.read(() -> library.list(actor.get()), read -> {
            if (listing.is(request)) {
                problem.set(null);
                all = read.stream().sorted(Comparator.comparing(card -> !card.subject().equals("incident")))
                        .toList();
                sift();
                Optional<PlaybookCard> now = ofCode(wanted).or(() -> Optional.ofNullable(chosen.get())
                        .flatMap(card -> ofCode(card.code())));
                wanted = "";
                choose(now.orElse(cards.isEmpty() ? null : cards.getFirst()));
                loads.set(loads.get() + 1);
            }
        }, failed -> {
            if (listing.is(request)) {
                problem.set(failed);
            }
        });
    }

    private void sift() {
        String sought = filter.get().strip().toLowerCase(Locale.ROOT);
        List<PlaybookCard> found = all.stream().filter(card -> (card.name() + card.nameEn() + card.code()
                + String.join("", card.types())).toLowerCase(Locale.ROOT).contains(sought)).toList();
        if (!found.equals(cards)) {
            cards.setAll(found);
        }
    }

    /** Looks at a playbook: at the version that is worked on, or where there is none at the published one. */
    public void choose(@Nullable PlaybookCard card) {
        boolean other = card == null || chosen.get() == null || !card.code().equals(chosen.get().code());
        chosen.set(card);
        if (card == null) {
            shown.set(null);
            return;
        }
        Long id = !other && shown.get() != null && Objects.equals(shown.get().version().id(), card.publishedId())
                && card.draftId() != null ? card.publishedId()
                : card.draftId() != null ? card.draftId() : card.publishedId();
        if (id == null) {
            newest(card);
        } else {
            show(id);
        }
    }

    /** Looks at the playbook of a code, as soon as it is there. */
    public void choose(String code) {
        Optional<PlaybookCard> card = ofCode(code);
        wanted = card.isPresent() ? "" : code;
        card.ifPresent(this::choose);
    }

    private Optional<PlaybookCard> ofCode(String code) {
        return all.stream().filter(card -> card.code().equals(code)).findFirst();
    }

    private void newest(PlaybookCard card) {
        work.read(() -> library.versions(actor.get(), card.code()), versions -> versions.stream()
                .max(Comparator.comparingInt(VersionView::number)).ifPresent(one -> show(one.id())),
                problem::set);
    }

    /** Looks at one version. */
    public void show(long id) {
        long request = showing.next();
        work.read(() -> {
            VersionView version = library.version(actor.get(), id);
            return new Shown(version, library.check(version.text()).findings());
        }, read -> {
            if (showing.is(request)) {
                shown.set(read);
            }
        }, failed -> {
            if (showing.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Reads something for a dialog. */
    <T> void ask(Function<Actor, T> job, Consumer<T> done, Consumer<Problem> failed) {
        work.read(() -> job.apply(actor.get()), done, failed);
    }

    /** Does something with a version and reads again. */
    void act(BiConsumer<Library, Actor> job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.accept(library, actor.get());
            return true;
        }, stored -> {
            done.run();
            reload();
        }, failed);
    }

    /** Begins a playbook by hand and leads to its run. @param words what it is about */
    public void begin(String code, String words, Runnable done, Consumer<Problem> failed) {
        work.write(() -> starts.begin(actor.get(), code, words), run -> {
            done.run();
            starts.follow(run);
        }, failed);
    }

    /** Makes a draft of the newer text that came with the program, and looks at it. */
    public void takeBuiltIn(String code, Runnable done, Consumer<Problem> failed) {
        work.write(() -> library.takeBuiltIn(actor.get(), code), id -> {
            reload();
            show(id);
            done.run();
        }, failed);
    }

    /** Writes what a version says into a file. @param content made on a background thread */
    public void put(Function<Actor, String> content, Path file, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            try {
                return Files.writeString(file, content.apply(actor.get()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, written -> done.run(), failed);
    }

    public boolean allows(Permission permission) {
        return actor.sitting().filter(who -> acts.allows(who, permission)).isPresent();
    }

    /** Name of who is acting. */
    String me() {
        return actor.sitting().map(Actor::name).orElse("");
    }

    /** The playbooks that fit the filter. */
    public ObservableList<PlaybookCard> cards() {
        return cards;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<PlaybookCard> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How often the list was read. */
    public ReadOnlyIntegerProperty loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Library library() {
        return library;
    }
}
