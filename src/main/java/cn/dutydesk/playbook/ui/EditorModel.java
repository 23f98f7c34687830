package cn.dutydesk.playbook.ui;

import cn.dutydesk.desk.LongDrafts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.domain.definition.StepTree.Place;
import cn.dutydesk.playbook.domain.text.Finding;
import cn.dutydesk.playbook.domain.text.PlaybookWriter;
import cn.dutydesk.playbook.domain.text.Reading;
import cn.dutydesk.playbook.service.Library;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A playbook being written: as steps and as text at once. The text is what is kept; every change of a step is written
 * into it, every change of the text is read into steps as soon as it can be read. FX thread.
 */
public final class EditorModel {
    /** What the editor works with. @param check waits before the text is checked, @param keep before a draft is kept */
    public record Ground(Library library, LongDrafts drafts, CurrentActor actor, Work work, Delay check, Delay keep) {
    }

    private final Ground ground;
    private final PlaybookWriter writer = new PlaybookWriter();
    private final TextHistory history = new TextHistory();
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Playbook> playbook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();
    private final StringProperty selected = new SimpleStringProperty("");
    private boolean typing;
    private String field = "";
    private String stored = "";

    public EditorModel(Ground ground) {
        this.ground = ground;
    }

    /**
     * Begins with a stored text; what was typed before and not stored comes back.
     *
     * @param code of the playbook; a new one has an empty code
     */
    public void open(String code, String begin, Consumer<Problem> failed) {
        field = code.isEmpty() ? "new" : code;
        stored = begin;
        ground.work().read(() -> new Opened(ground.drafts().load(ground.actor().get(), field),
                ground.library().check(begin).playbook()), opened -> {
                    boolean typed = !opened.typed().isEmpty() && !opened.typed().equals(begin);
                    restored.set(typed);
                    playbook.set(opened.stored());
                    start(typed ? opened.typed() : begin);
                }, problem -> {
                    start(begin);
                    failed.accept(problem);
                });
    }

    /** What was found at the beginning. @param typed and not stored; @param stored null when it cannot be read */
    private record Opened(String typed, @Nullable Playbook stored) {
    }

    private void start(String begin) {
        history.start(begin);
        selected.set("");
        text.set(begin);
        refresh();
        checkNow();
    }

    /** What was typed and brought back is given up for the stored text. */
    public void forgetTyped() {
        restored.set(false);
        show(stored);
    }

    // ---- changes

    /**
     * Changes the playbook by its steps; nothing happens while the text cannot be read.
     *
     * @param what changes of the same name one after the other are undone together; empty for a change of its own
     */
    public void edit(String what, UnaryOperator<Playbook> change) {
        Playbook before = playbook.get();
        if (before == null || !readable.get()) {
            return;
        }
        Playbook after = change.apply(before);
        if (!after.equals(before)) {
            String written = writer.write(after);
            history.push(what, written);
            typing = !what.isEmpty();
            playbook.set(after);
            text.set(written);
            changed();
            typing = false;
        }
    }

    /** The text as it stands in the text field now. */
    public void type(String typed) {
        if (!typed.equals(text.get())) {
            history.push("text", typed);
            text.set(typed);
            changed();
        }
    }

    public void undo() {
        history.undo().ifPresent(this::show);
    }

    public void redo() {
        history.redo().ifPresent(this::show);
    }

    private void show(String other) {
        text.set(other);
        changed();
        checkNow();
    }

    private void changed() {
        refresh();
        ground.check().run(this::checkNow);
        ground.keep().run(this::keepNow);
    }

    private void refresh() {
        undoable.set(history.undoable());
        redoable.set(history.redoable());
        dirty.set(!text.get().equals(stored));
    }

    private void checkNow() {
        long request = latest.next();
        String checked = text.get();
        ground.work().read(() -> ground.library().check(checked), reading -> {
            if (latest.is(request)) {
                read(reading);
            }
        }, problem -> {});
    }

    private void read(Reading reading) {
        readable.set(reading.playbook() != null);
        if (reading.playbook() != null && !reading.playbook().equals(playbook.get())) {
            playbook.set(reading.playbook());
        }
        findings.set(reading.findings());
    }

    private void keepNow() {
        String typed = dirty.get() ? text.get() : "";
        ground.work().write(() -> {
            ground.drafts().save(ground.actor().get(), field, typed);
            return typed;
        }, kept -> {}, problem -> {});
    }

    // ---- steps

    /** The chosen step; empty when none is. */
    public Optional<Step> step() {
        return playbook.get() == null ? Optional.empty() : StepTree.find(playbook.get(), selected.get());
    }

    /** Whether the change that is told now comes from a field that stands for it already. */
    boolean typing() {
        return typing;
    }

    /** Puts another step in the place of the chosen one. @param what see {@link #edit} */
    public void replace(String what, UnaryOperator<Step> change) {
        String id = selected.get();
        edit(what.isEmpty() ? "" : id + "/" + what, now -> StepTree.find(now, id)
                .map(step -> StepTree.replace(now, id, change.apply(step))).orElse(now));
    }

    /** A new step below the chosen one, or at the end. */
    public void add(StepKind kind, String title) {
        if (playbook.get() == null) {
            return;
        }
        Step step = NewSteps.of(kind, StepTree.freshId(playbook.get(), NewSteps.stem(kind)), title);
        Place place = StepTree.place(playbook.get(), selected.get())
                .map(at -> at.index(at.index() + 1))
                .orElse(new Place("", 0, playbook.get().steps().size()));
        edit("", now -> StepTree.insert(now, place, step));
        selected.set(step.id());
    }

    /** A new step at the end of a branch of the chosen one. */
    public void addInto(int branch, StepKind kind, String title) {
        Step step = NewSteps.of(kind, StepTree.freshId(playbook.get(), NewSteps.stem(kind)), title);
        String parent = selected.get();
        edit("", now -> StepTree.insert(now, new Place(parent, branch, Integer.MAX_VALUE), step));
        selected.set(step.id());
    }

    public void duplicate() {
        step().ifPresent(step -> {
            Step copy = StepTree.copy(playbook.get(), step);
            Place place = StepTree.place(playbook.get(), step.id()).orElseThrow();
            edit("", now -> StepTree.insert(now, place.index(place.index() + 1), copy));
            selected.set(copy.id());
        });
    }

    /** Takes the chosen step out, with all that is within it; its neighbour is chosen then. */
    public void remove() {
        step().ifPresent(step -> {
            Place place = StepTree.place(playbook.get(), step.id()).orElseThrow();
            edit("", now -> StepTree.remove(now, step.id()));
            List<Step> left = StepTree.list(playbook.get(), place);
            selected.set(left.isEmpty() ? place.parent()
                    : left.get(Math.min(place.index(), left.size() - 1)).id());
        });
    }

    /**
     * Moves the chosen step by one place: within its list; beyond its end out of the step around it.
     *
     * @param by -1 up, 1 down
     */
    public void move(int by) {
        step().flatMap(step -> StepTree.place(playbook.get(), step.id())).ifPresent(place -> {
            int to = place.index() + by;
            int last = StepTree.list(playbook.get(), place).size() - 1;
            Place target = to >= 0 && to <= last ? place.index(to) : outside(place, by);
            edit("", now -> StepTree.move(now, selected.get(), target));
        });
    }

    private Place outside(Place place, int by) {
        return StepTree.place(playbook.get(), place.parent())
                .map(around -> around.index(around.index() + (by > 0 ? 1 : 0))).orElse(place);
    }

    /** Moves the chosen step into the last branch of the step before it that has branches or is repeated. */
    public void moveInto() {
        step().flatMap(step -> StepTree.place(playbook.get(), step.id())).ifPresent(place -> {
            List<Step> list = StepTree.list(playbook.get(), place);
            if (place.index() > 0) {
                Step before = list.get(place.index() - 1);
                int branches = StepTree.inside(before).size();
                if (branches > 0) {
                    Place into = new Place(before.id(), branches - 1, Integer.MAX_VALUE);
                    edit("", now -> StepTree.move(now, selected.get(), into));
                }
            }
        });
    }

    /** Gives the chosen step another id; everything that names it follows. */
    public void rename(String id) {
        String from = selected.get();
        if (!id.equals(from) && id.matches("[a-z][a-z0-9-]{0,39}") && playbook.get() != null
                && StepTree.find(playbook.get(), id).isEmpty()) {
            edit("", now -> StepTree.rename(now, from, id));
            selected.set(id);
        }
    }

    // ---- keeping

    /** Stores the text as a draft version. @param done told the number of its row */
    public void save(String note, Consumer<Long> done, Consumer<Problem> failed) {
        String saved = text.get();
        ground.work().write(() -> {
            long id = ground.library().saveDraft(ground.actor().get(), saved, note);
            ground.drafts().save(ground.actor().get(), field, "");
            return id;
        }, id -> {
            ground.keep().cancel();
            stored = saved;
            restored.set(false);
            refresh();
            done.accept(id);
        }, failed);
    }

    /** The editor is left: what was typed is kept at once. */
    public void left() {
        ground.check().cancel();
        ground.keep().cancel();
        if (!field.isEmpty()) {
            keepNow();
        }
    }

    /** The playbook as last read; null before the first readable text. */
    public ReadOnlyObjectProperty<Playbook> playbookProperty() {
        return playbook.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What is wrong with the text, in its order. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Whether the text can be read; while it cannot, the steps are those read last and cannot be changed. */
    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    /** Whether there is something that is not stored. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether what was typed earlier was brought back. */
    public ReadOnlyBooleanProperty restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    /** Id of the chosen step; empty for the playbook itself. */
    public StringProperty selectedProperty() {
        return selected;
    }
}
