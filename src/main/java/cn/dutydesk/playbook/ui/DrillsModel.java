package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.DrillKept;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.text.ScriptReader;
import cn.dutydesk.playbook.domain.text.ScriptReading;
import cn.dutydesk.playbook.service.DrillSession;
import cn.dutydesk.sheet.PlainText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Drills due and drills held; one of them opened, or one that is being held. FX thread. */
public final class DrillsModel {
    /** Longer than any such file. */
    private static final int MOST_BYTES = 1 << 20;

    /** @param due the soonest first; @param held newest first */
    public record Lists(List<DrillDue> due, List<DrillCard> held) {
        public Lists {
            due = List.copyOf(due);
            held = List.copyOf(held);
        }
    }

    private final DrillBook book;
    private final Work work;
    private final Signals signals;
    private final Latest latest = new Latest();
    private final Latest opening = new Latest();
    private final ReadOnlyObjectWrapper<Lists> lists = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DrillBook.Kept> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DrillLive> live = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private boolean asked;
    private Runnable stop = () -> {};

    public DrillsModel(DrillBook book, Work work, Signals signals) {
        this.book = book;
        this.work = work;
        this.signals = signals;
    }

    public void shown() {
        hidden();
        stop = signals.hear(DrillKept.class, news -> work.post(this::reload));
        reload();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    /** Reads unless that was asked for already. */
    void learn() {
        if (!asked) {
            reload();
        }
    }

    public void reload() {
        asked = true;
        long request = latest.next();
        work.read(() -> new Lists(book.due(), book.list()), read -> {
            if (latest.is(request)) {
                problem.set(null);
                lists.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Opens a drill that was kept. */
    public void open(long id) {
        long request = opening.next();
        work.read(() -> book.kept(id), kept -> {
            if (opening.is(request)) {
                live.set(null);
                opened.set(kept);
            }
        }, failed -> {
            if (opening.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Back to the lists. A drill that is being held and was not kept is gone. */
    public void close() {
        opening.next();
        opened.set(null);
        live.set(null);
    }

    /**
     * Reads a script.
     *
     * @param done gets what came of it: the script, or what is wrong and where
     */
    public void read(Path file, String code, Consumer<ScriptReading> done, Consumer<Problem> failed) {
        work.read(() -> {
            Playbook playbook = book.playbook(code);
            return ScriptReader.read(PlainText.read(file, MOST_BYTES), playbook);
        }, done, failed);
    }

    /** Begins a drill. */
    public void begin(String code, Script script, DrillSetup setup, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            DrillSession session = book.begin(code, script);
            if (setup.atOnce()) {
                session.run().finish();
            }
            return session;
        }, session -> {
            opening.next();
            opened.set(null);
            live.set(new DrillLive(session, setup, book, work));
            done.run();
        }, failed);
    }

    /** Goes on with a drill begun elsewhere. */
    void goOn(@Nullable DrillLive drill) {
        live.set(drill);
    }

    /** Once a second, whatever is shown: a drill that is being held goes on while somebody looks something up. */
    public void tick() {
        if (live.get() != null) {
            live.get().tick();
        }
    }

    /** Keeps the drill that was held, and opens it. */
    public void keep(String notes, Consumer<Problem> failed) {
        live.get().keep(notes, this::open, failed);
    }

    /** What is known of the drills of a playbook; empty when it is not published, or nothing was read yet. */
    public Optional<DrillDue> due(String code) {
        return lists.get() == null ? Optional.empty()
                : lists.get().due().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public boolean mayDrill() {
        return book.mayDrill();
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<Lists> listsProperty() {
        return lists.getReadOnlyProperty();
    }

    /** Null while none is opened. */
    public ReadOnlyObjectProperty<DrillBook.Kept> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Null while none is being held. */
    public ReadOnlyObjectProperty<DrillLive> liveProperty() {
        return live.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
