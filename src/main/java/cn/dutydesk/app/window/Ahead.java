package cn.dutydesk.app.window;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Opening;
import cn.dutydesk.core.Phases;
import cn.dutydesk.data.DataUnavailable;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Data that need no password, opened on a thread of their own while the window is only being made. */
final class Ahead {
    private final DataHome home;
    private final CompletableFuture<Bureau> bureau = new CompletableFuture<>();

    private Ahead(DataHome home) {
        this.home = home;
    }

    /** @return null where there is nothing to open yet, or the directory cannot be had: then the window looks itself */
    static @Nullable Ahead begin(Path directory, Opening opening) {
        if (DataState.of(directory) != DataState.PLAIN) {
            return null;
        }
        try {
            Ahead ahead = new Ahead(DataHome.take(directory));
            Thread.ofPlatform().daemon().name("ahead").start(() -> ahead.open(opening));
            return ahead;
        } catch (DataUnavailable e) {
            return null;
        }
    }

    private void open(Opening opening) {
        try {
            bureau.complete(ready(opening.open(home)));
        } catch (RuntimeException | Error e) {
            bureau.completeExceptionally(e);
        }
    }

    /** What every bureau needs before somebody works on it. Background thread. */
    static Bureau ready(Bureau opened) {
        Phases.run("playbooks that come with it", opened.playbooks.library::installBuiltIns);
        return opened;
    }

    /** Held by this program from now on. */
    DataHome home() {
        return home;
    }

    /** Waits until the data are open. @throws DataUnavailable as {@link Opening} does */
    Bureau bureau() {
        try {
            return Phases.of("waiting for the data", bureau::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }
}
