package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.LongDrafts;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.StandardCard;
import cn.dutydesk.selfcheck.StandardFile;
import cn.dutydesk.selfcheck.domain.StandardCompare;
import cn.dutydesk.selfcheck.service.StandardService;
import cn.dutydesk.sheet.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Checklists and their versions on screen. FX thread. */
public final class StandardsModel {
    /** Longer than any such file. */
    private static final int MOST_BYTES = 1 << 20;

    /** What was read. @param edits whether the person may write them */
    public record Shown(List<StandardCard> cards, boolean edits) {
    }

    private final StandardService service;
    private final LongDrafts drafts;
    private final CurrentActor actor;
    private final Work work;
    private final Reading<Shown> reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StandardFile> file = new ReadOnlyObjectWrapper<>();
    private long chosen;

    public StandardsModel(StandardService service, Drafts drafts, CurrentActor actor, Work work, Signals signals) {
        this.service = service;
        this.drafts = new LongDrafts(drafts, "standard");
        this.actor = actor;
        this.work = work;
        reading = new Reading<Shown>(work, () -> () -> {
            Actor who = actor.get();
            return new Shown(service.list(who), service.mayEdit(who));
        }, this::arrived).on(signals, SelfCheckChanged.class);
    }

    private void arrived(Shown read) {
        shown.set(read);
        boolean there = read.cards().stream().flatMap(card -> card.versions().stream())
                .anyMatch(version -> version.id() == chosen);
        if (there) {
            choose(chosen);
        } else if (!read.cards().isEmpty()) {
            choose(read.cards().getFirst().versions().getFirst().id());
        }
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

    /** Shows a version in full. */
    public void choose(long versionId) {
        chosen = versionId;
        work.read(() -> service.file(actor.get(), versionId), read -> {
            if (chosen == versionId) {
                file.set(read);
            }
        }, reading::failed);
    }

    public void install(Consumer<Problem> failed) {
        work.write(() -> service.install(actor.get()), made -> {}, failed);
    }

    public void save(String yaml, String note, Runnable done, Consumer<Problem> failed) {
        work.write(() -> service.save(actor.get(), yaml, note), id -> {
            chosen = id;
            reading.again();
            done.run();
        }, failed);
    }

    /** Keeps what is typed into the text of a checklist until it is stored. */
    KeptWords.Place typed(String code) {
        return new KeptWords.Place(() -> drafts.load(actor.get(), code),
                words -> drafts.save(actor.get(), code, words));
    }

    Work work() {
        return work;
    }

    public void publish(Runnable done, Consumer<Problem> failed) {
        long id = chosen;
        work.write(() -> {
            service.publish(actor.get(), id);
            return true;
        }, published -> done.run(), failed);
    }

    public void discard(Runnable done, Consumer<Problem> failed) {
        long id = chosen;
        work.write(() -> {
            service.discard(actor.get(), id);
            return true;
        }, gone -> done.run(), failed);
    }

    /** What the shown version changed against an older one. */
    public void compare(long olderId, Consumer<List<StandardCompare.Change>> done, Consumer<Problem> failed) {
        long newer = chosen;
        work.read(() -> service.compare(actor.get(), olderId, newer), done, failed);
    }

    /** Reads a file into a draft. */
    public void importFile(Path path, Runnable done, Consumer<Problem> failed) {
        work.write(() -> service.save(actor.get(), PlainText.read(path, MOST_BYTES),
                path.getFileName().toString()), id -> {
                    chosen = id;
                    reading.again();
                    done.run();
                }, failed);
    }

    public void export(Path path, Runnable done, Consumer<Problem> failed) {
        String yaml = file.get().yaml();
        work.read(() -> {
            try {
                return Files.writeString(path, yaml);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, written -> done.run(), failed);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StandardFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
