package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.LongDrafts;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.ui.PlaybookUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.util.Objects;
import javafx.scene.input.KeyCode;

/** Playbooks: the library, one being written as flow, list and text, and two versions compared. */
final class TourPlaybooks {
    private static final String CODE = "hall-crowding";
    private static final String PLACE = PlaybookUi.SCREEN + "/" + PlaybookUi.LIBRARY + "-";

    /** Steps from the second one to the first decision. */
    private static final int DECISION = 4;

    private final Camera camera;
    private final Texts texts;
    private final Bureau sample;
    private final Actor visitor;

    TourPlaybooks(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.texts = camera.texts;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        library();
        editor();
        text();
        compare();
    }

    private Shell window(String code) {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        shell.show(PLACE + code);
        return shell;
    }

    private void library() {
        window(CODE);
        camera.take("playbooks");
    }

    private void editor() {
        window(CODE);
        camera.press(texts.of("library.edit"));
        camera.take("playbook-editor");
        for (int i = 0; i < 2; i++) {
            camera.key(KeyCode.DOWN, false);
        }
        camera.take("playbook-step");
        for (int i = 0; i < DECISION; i++) {
            camera.key(KeyCode.DOWN, false);
        }
        camera.take("playbook-decision");
        camera.press(texts.of("editor.condition.add-group"));
        camera.reveal(texts.of("editor.condition.add-group"));
        camera.take("playbook-conditions");
        camera.choose(texts.of("editor.look.LIST"));
        camera.take("playbook-steps");
        camera.press(texts.of("editor.leave"));
    }

    /** What was typed and not stored comes back, with two mistakes in it. */
    private void text() {
        String good = published();
        String wrong = good.replaceFirst("limit: 3m from trigger", "limit: 3 minutes")
                .replaceFirst("lead: ", "leader: ");
        LongDrafts drafts = new LongDrafts(sample.drafts, "playbook");
        drafts.save(visitor, CODE, wrong);
        window(CODE);
        camera.press(texts.of("library.edit"));
        camera.choose(texts.of("editor.look.TEXT"));
        camera.take("playbook-text");
        drafts.save(visitor, CODE, "");
    }

    private String published() {
        PlaybookCard card = sample.playbooks.library.list(visitor).stream().filter(one -> one.code().equals(CODE))
                .findFirst().orElseThrow();
        return sample.playbooks.library.version(visitor, Objects.requireNonNull(card.publishedId())).text();
    }

    private void compare() {
        String changed = published().replaceFirst("within: 2m, again: 1", "within: 1m, again: 1")
                .replaceFirst("- acknowledge: tell-group", "- acknowledge: tell-committee");
        long draft = sample.playbooks.library.saveDraft(visitor, changed, texts.of("library.new"));
        window(CODE);
        camera.take("playbook-draft");
        camera.press(texts.of("library.compare.published"));
        camera.take("playbook-compare");
        camera.key(KeyCode.ESCAPE, false);
        sample.playbooks.library.discard(visitor, draft);
    }
}
