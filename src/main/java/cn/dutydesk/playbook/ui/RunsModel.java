package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunChanged;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.ui.RunBook.Shown;
import cn.dutydesk.playbook.ui.RunBook.Sight;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The list of runs, and the one that is opened. FX thread. */
public final class RunsModel {
    private final RunBook book;
    private final Work work;
    private final Signals signals;
    private final Latest lists = new Latest();
    private final Latest sights = new Latest();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final ReadOnlyObjectWrapper<List<RunCard>> runs = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sight> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Runnable stop = () -> {};

    public RunsModel(RunBook book, Work work, Signals signals) {
        this.book = book;
        this.work = work;
        this.signals = signals;
        shown.addListener((property, before, now) -> reload());
    }

    /** Begins to follow what happens, and reads. */
    public void shown() {
        hidden();
        stop = signals.hear(RunChanged.class, news -> work.post(this::reload));
        reload();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    public void reload() {
        long request = lists.next();
        Shown wanted = shown.get();
        work.read(() -> book.list(wanted), read -> {
            if (lists.is(request)) {
                problem.set(null);
                runs.set(read);
            }
        }, failed -> {
            if (lists.is(request)) {
                problem.set(failed);
            }
        });
        if (opened.get() != null) {
            open(opened.get().card().id());
        }
    }

    public void open(long runId) {
        long request = sights.next();
        work.read(() -> book.sight(runId), read -> {
            if (sights.is(request)) {
                opened.set(read);
            }
        }, failed -> {
            if (sights.is(request)) {
                if (failed.code().equals("run.refused.restricted")) {
                    // Not to be asked for again with every reload.
                    opened.set(null);
                }
                problem.set(failed);
            }
        });
    }

    /** Back to the list. */
    public void close() {
        sights.next();
        opened.set(null);
    }

    /** Ends the opened run. */
    public void stop(String reason, Runnable done, Consumer<Problem> failed) {
        long id = opened.get().card().id();
        work.write(() -> {
            book.stop(id, reason);
            return true;
        }, ended -> done.run(), failed);
    }

    /** Opens a file given as evidence. */
    public void open(RunFile.Evident file, Consumer<Problem> failed) {
        work.read(() -> {
            book.open(file);
            return true;
        }, shown -> {}, failed);
    }

    public boolean mayStop() {
        return book.mayStop();
    }

    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<List<RunCard>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** Null while the list is shown. */
    public ReadOnlyObjectProperty<Sight> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
