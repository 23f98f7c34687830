package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import javafx.scene.input.KeyCode;

/** The registers: calls, documents, both forms, and a document that does not belong there. */
final class TourRegisters {
    private final Camera camera;
    private final Texts texts;
    private final Bureau sample;
    private final Actor visitor;

    TourRegisters(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.texts = camera.texts;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        shell.show("log/phone");
        camera.take("phone-records");
        camera.press(texts.of("register.phone.title"));
        camera.type(texts.of("register.phone.field.NAME"), "王");
        camera.take("phone-form");
        camera.press(texts.of("register.phone.full"));
        camera.take("phone-form-full");
        camera.press(texts.of("register.form.discard"));
        camera.key(KeyCode.ESCAPE, false);
        shell.show("log/documents");
        camera.take("documents");
        camera.press(texts.of("register.document.title"));
        camera.type(texts.of("register.document.prompt.UNIT"), "省局");
        camera.type(texts.of("register.document.prompt.TITLE"), "关于某项工作的通知");
        camera.take("document-form");
        camera.type(texts.of("register.document.grade-prompt"), "机密");
        camera.press(texts.of("register.document.action"));
        camera.take("document-refused");
        camera.press(texts.of("register.form.discard"));
        camera.key(KeyCode.ESCAPE, false);
    }
}
