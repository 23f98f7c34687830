package cn.dutydesk.scan.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.scan.GapView;
import cn.dutydesk.scan.HitView;
import cn.dutydesk.scan.ScanChanged;
import cn.dutydesk.scan.ScanProgress;
import cn.dutydesk.scan.ScanView;
import cn.dutydesk.scan.service.Media;
import cn.dutydesk.scan.service.ScanService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Scans of this machine: the folders to look at, the running scan, one kept scan with what it found. FX thread. */
public final class ScanModel {
    /** What is listed of a scan. */
    public enum Filter { MARKED, OPEN, UNREAD }

    private final ScanService scans;
    private final CurrentActor actor;
    private final Work work;
    private final Reading<State> reading;
    private final ObservableList<Path> roots = FXCollections.observableArrayList();
    private final BooleanProperty changedOnly = new SimpleBooleanProperty(true);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.MARKED);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<ScanProgress>> progress = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private long chosen;

    /**
     * What is shown.
     *
     * @param shown the scan whose result is listed, null when there is none
     * @param media plugged in now
     */
    public record State(List<ScanView> runs, @Nullable ScanView shown, List<HitView> hits, List<GapView> gaps,
            List<Path> media) {
        public State {
            runs = List.copyOf(runs);
            hits = List.copyOf(hits);
            gaps = List.copyOf(gaps);
            media = List.copyOf(media);
        }
    }

    public ScanModel(ScanService scans, CurrentActor actor, Work work, Signals signals) {
        this.scans = scans;
        this.actor = actor;
        this.work = work;
        reading = new Reading<State>(work, () -> {
            Actor who = actor.get();
            long wanted = chosen;
            return () -> read(who, wanted);
        }, state::set).on(signals, ScanChanged.class);
    }

    private State read(Actor who, long wanted) {
        List<ScanView> runs = scans.runs(who);
        ScanView shown = runs.stream().filter(run -> run.id() == wanted).findFirst()
                .orElse(runs.isEmpty() ? null : runs.getFirst());
        return new State(runs, shown, shown == null ? List.of() : scans.hits(who, shown.id()),
                shown == null ? List.of() : scans.gaps(who, shown.id()), Media.plugged());
    }

    public void shown() {
        reading.shown();
        tick();
    }

    public void hidden() {
        reading.hidden();
    }

    public void reload() {
        reading.again();
    }

    /** Asks how far the running scan is. Called every second while shown. */
    public void tick() {
        work.read(scans::progress, progress::set, reading::failed);
    }

    /** Shows another scan. */
    public void choose(long id) {
        chosen = id;
        reading.again();
    }

    public void start(Consumer<Problem> failed) {
        Actor who = actor.get();
        List<Path> wanted = List.copyOf(roots);
        boolean changed = changedOnly.get();
        act(() -> scans.start(who, wanted, changed), id -> {
            chosen = id;
            again();
        }, failed);
    }

    public void resume(long id, Consumer<Problem> failed) {
        Actor who = actor.get();
        act(() -> {
            scans.resume(who, id);
            return id;
        }, done -> again(), failed);
    }

    /** Waits for the files that are being read. Not a write in itself: the scan keeps its own. */
    public void pause(long id, Consumer<Problem> failed) {
        Actor who = actor.get();
        work.read(() -> {
            scans.pause(who, id);
            return id;
        }, done -> again(), failed);
    }

    public void cancel(long id, Consumer<Problem> failed) {
        Actor who = actor.get();
        work.read(() -> {
            scans.cancel(who, id);
            return id;
        }, done -> again(), failed);
    }

    public void handle(HitView hit, String words, Runnable done, Consumer<Problem> failed) {
        Actor who = actor.get();
        act(() -> {
            scans.handle(who, hit.id(), words);
            return hit.id();
        }, id -> {
            done.run();
            again();
        }, failed);
    }

    private void again() {
        reading.again();
        tick();
    }

    private <T> void act(java.util.function.Supplier<T> job, Consumer<T> done, Consumer<Problem> failed) {
        work.write(job, done, failed);
    }

    public ObservableList<Path> roots() {
        return roots;
    }

    public BooleanProperty changedOnlyProperty() {
        return changedOnly;
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ScanProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
