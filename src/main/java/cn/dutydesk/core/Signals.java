package cn.dutydesk.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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

    /** Hears every later signal of the type. @return call it to stop hearing */
    public <S> Runnable hear(Class<S> type, Consumer<? super S> handler) {
        Listener<S> listener = new Listener<>(type, handler);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void send(Object signal) {
        listeners.forEach(listener -> listener.hear(signal));
    }
}
