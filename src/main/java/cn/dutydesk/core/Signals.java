package cn.dutydesk.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * News that travels upward after a commit ("roster published"). A signal carries no data worth trusting: whoever hears
 * it reads again. Handlers run on the thread that committed and must be short.
 */
public final class Signals {
    private record Listener<S>(Class<S> type, Consumer<? super S> handler) {
        void hear(Object signal) {
            if (type.isInstance(signal)) {
                handler.accept(type.cast(signal));
            }
        }
    }

    private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Signals whole;
    private boolean ended;

    public Signals() {
        this(null);
    }

    private Signals(@Nullable Signals whole) {
        this.whole = whole;
    }

    /** The same signals for those who come and go together: {@link #end} stops all that began to hear through it. */
    public Signals part() {
        return new Signals(this);
    }

    /** Those who heard through this part hear no more, and nobody begins to. */
    public void end() {
        synchronized (listeners) {
            ended = true;
            if (whole != null) {
                whole.listeners.removeAll(listeners);
            }
            listeners.clear();
        }
    }

    /** Hears every later signal of the type. @return call it to stop hearing */
    public <S> Runnable hear(Class<S> type, Consumer<? super S> handler) {
        Listener<S> listener = new Listener<>(type, handler);
        if (whole == null) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
        synchronized (listeners) {
            if (!ended) {
                listeners.add(listener);
                whole.listeners.add(listener);
            }
        }
        return () -> {
            listeners.remove(listener);
            whole.listeners.remove(listener);
        };
    }

    /** How many hear: what does not go back to where it was is somebody who did not stop. */
    public int heard() {
        return listeners.size();
    }

    public void send(Object signal) {
        (whole == null ? this : whole).listeners.forEach(listener -> listener.hear(signal));
    }
}
