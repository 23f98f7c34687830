package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.Incoming;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.service.Library;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.sheet.PlainText;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** Takes a playbook file in as a draft: says what it is and what it would write over, and asks. FX thread. */
final class TakeIn {
    /** Twice what a playbook may have: what is a little too long, its reader says better. */
    private static final int MOST_BYTES = 1 << 20;
    private static final int WIDTH = 480;

    private final Library library;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Texts texts;
    private final Dialogs dialogs;

    TakeIn(Library library, CurrentActor actor, Work work, BureauClock clock, Texts texts, Dialogs dialogs) {
        this.library = library;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** @param done told the code of the playbook; not called when the person thinks better of it */
    void ask(Path file, Consumer<String> done) {
        Actor who = actor.get();
        work.read(() -> library.incoming(who, PlainText.read(file, MOST_BYTES)),
                found -> ask(who, file, found, done), dialogs::problem);
    }

    private void ask(Actor who, Path file, Incoming found, Consumer<String> done) {
        dialogs.modal(texts.of("library.import")).width(WIDTH).content(body(file, found)).cancel()
                .action(texts.of(found.draft() == null ? "library.offered.take" : "library.offered.replace"), modal -> {
                    modal.busy(true);
                    work.write(() -> library.saveDraft(who, found.text(),
                            texts.of("library.import.note", file.getFileName())), id -> {
                                modal.close();
                                dialogs.notice(texts.of("library.imported"), Tone.OK);
                                done.accept(found.code());
                            }, problem -> {
                                modal.busy(false);
                                modal.problem(problem.words());
                            });
                }).show();
    }

    private VBox body(Path file, Incoming found) {
        VBox body = Ui.column(10, Ui.styled(Ui.wrapped(found.name()), "strong"),
                Ui.muted(texts.of("library.offered.file", file.getFileName(), found.code())));
        VersionView draft = found.draft();
        if (draft != null) {
            body.getChildren().add(Ui.strip(texts.of("library.offered.draft", draft.number(), draft.author(),
                    texts.date(clock.local(draft.writtenAt()).toLocalDate())), Tone.WARN));
        }
        if (found.errors() > 0) {
            body.getChildren().add(Ui.strip(texts.of("library.offered.errors", found.errors()), Tone.WARN));
        }
        body.getChildren().add(Ui.wrapped(texts.of("library.offered")));
        return body;
    }
}
