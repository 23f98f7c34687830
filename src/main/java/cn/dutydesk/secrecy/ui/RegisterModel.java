package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.secrecy.SecrecyChanged;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Something read of the registers on screen, read again whenever they change. FX thread. */
public final class RegisterModel<R> {
    private final Supplier<R> source;
    private final Work work;
    private final Signals signals;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<R> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Runnable stop = () -> {};

    /** @param source reads; blocks, background thread */
    public RegisterModel(Supplier<R> source, Work work, Signals signals) {
        this.source = source;
        this.work = work;
        this.signals = signals;
    }

    /** Begins to follow the registers, and reads. */
    public void shown() {
        stop.run();
        stop = signals.hear(SecrecyChanged.class, news -> work.post(this::reload));
        reload();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    /** Reads again. */
    public void reload() {
        long request = latest.next();
        work.read(source, read -> {
            if (latest.is(request)) {
                problem.set(null);
                state.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<R> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
