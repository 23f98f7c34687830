package cn.dutydesk.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * How far a long job is. The job reports from its background thread as often as it likes and asks whether it was
 * cancelled; the properties change on the FX thread, never faster than it can draw.
 */
public final class Progress {
    private record Step(double fraction, String words) {
    }

    private final Work work;
    private final AtomicReference<Step> waiting = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    public Progress(Work work) {
        this.work = work;
    }

    /** @param fraction 0..1, or below 0 when unknown; @param words what is being done now. Any thread. */
    public void report(double fraction, String words) {
        if (waiting.getAndSet(new Step(fraction, words)) == null) {
            work.post(this::show);
        }
    }

    private void show() {
        Step step = waiting.getAndSet(null);
        if (step != null) {
            fraction.set(step.fraction());
            words.set(step.words());
        }
    }

    public void cancel() {
        cancelled.set(true);
    }

    /** Asked by the job between steps. Any thread. */
    public boolean cancelled() {
        return cancelled.get();
    }

    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
