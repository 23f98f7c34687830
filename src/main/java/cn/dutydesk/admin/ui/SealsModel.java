package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.service.SealDesk;
import cn.dutydesk.audit.Seal;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Seals of the audit record, for the auditor. FX thread. */
public final class SealsModel {
    /** What was read. @param may whether the person may look at them */
    public record Shown(boolean may, List<Seal> seals, String fingerprint) {
    }

    private final SealDesk desk;
    private final CurrentActor actor;
    private final Work work;
    private final Reading<Shown> reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    public SealsModel(SealDesk desk, CurrentActor actor, Work work) {
        this.desk = desk;
        this.actor = actor;
        this.work = work;
        reading = new Reading<>(work, () -> this::read, shown::set);
    }

    /** Background thread. */
    private Shown read() {
        Actor who = actor.get();
        if (!desk.mayRead(who)) {
            return new Shown(false, List.of(), "");
        }
        SealDesk.Shown read = desk.list(who);
        return new Shown(true, read.newest(), read.fingerprint());
    }

    public void reload() {
        reading.again();
    }

    /** @param done takes the seal made; empty when everything was sealed */
    public void seal(Consumer<Optional<Seal>> done, Consumer<Problem> failed) {
        work.write(() -> desk.seal(actor.get()), made -> {
            reload();
            done.accept(made);
        }, failed);
    }

    /** The sheet of a month. */
    public FileMenu.Paper sheet(YearMonth month) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return desk.name(month, ending);
            }

            @Override
            public void write(String ending, Path file) {
                desk.sheet(actor.get(), month, ending, file);
            }
        };
    }

    public void lines(Path file, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            desk.lines(actor.get(), file);
            return true;
        }, written -> done.run(), failed);
    }

    Work work() {
        return work;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
