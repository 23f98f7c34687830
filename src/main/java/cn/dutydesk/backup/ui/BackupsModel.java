package cn.dutydesk.backup.ui;

import cn.dutydesk.backup.BackupChanged;
import cn.dutydesk.backup.BackupHealth;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.service.BackupService;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.vault.Unlock;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Backups on screen: how things stand, what was made, make one, try one, bring one back elsewhere. FX thread. */
public final class BackupsModel {
    /** What was read. @param may whether the person keeps backups; without, the list is empty */
    public record Shown(BackupHealth health, List<BackupView> backups, @Nullable Path folder, boolean may) {
        public Shown {
            backups = List.copyOf(backups);
        }
    }

    private final BackupService backups;
    private final CurrentActor actor;
    private final Work work;
    private final Reading<Shown> reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public BackupsModel(BackupService backups, CurrentActor actor, Work work, Signals signals) {
        this.backups = backups;
        this.actor = actor;
        this.work = work;
        reading = new Reading<Shown>(work, () -> this::read, shown::set).on(signals, BackupChanged.class);
    }

    private Shown read() {
        Actor who = actor.get();
        BackupHealth health = backups.health();
        boolean may = backups.may(who);
        return new Shown(health, may ? backups.list(who) : List.of(), health.possible() ? backups.folder() : null, may);
    }

    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    public void reload() {
        reading.again();
    }

    /** Makes one now. @param done gets it, good or not */
    public void make(Consumer<BackupView> done, Consumer<Problem> failed) {
        run(() -> backups.make(actor.get()), done, failed);
    }

    /** Brings the newest back to try it. */
    public void tryOut(Consumer<BackupView> done, Consumer<Problem> failed) {
        run(() -> backups.tryOut(actor.get()), done, failed);
    }

    /**
     * Brings a backup back into a directory that is new or empty; the open bureau stays as it is.
     *
     * @param other opens a backup that the key of these data does not open; null for none
     */
    public void restore(Path file, @Nullable Unlock other, Path directory, Consumer<Restored> done,
            Consumer<Problem> failed) {
        run(() -> backups.restore(actor.get(), file, other, directory), done, failed);
    }

    /** Takes seconds and writes a little at the end: other writes must not wait for it, so it runs among the reads. */
    private <T> void run(Supplier<T> job, Consumer<T> done, Consumer<Problem> failed) {
        busy.set(true);
        work.read(job, result -> {
            busy.set(false);
            done.accept(result);
        }, problem -> {
            busy.set(false);
            failed.accept(problem);
        });
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether one is being made, tried or brought back here. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
