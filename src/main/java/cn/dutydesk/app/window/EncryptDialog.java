package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;

/** 加密数据: says what will happen, and takes the password with which the encrypted data will be opened. FX thread. */
final class EncryptDialog {
    private static final double WIDTH = 520;

    private final Texts texts;
    private final Dialogs dialogs;
    private final Way way;

    /** Goes on once the person has said yes. */
    @FunctionalInterface
    interface Way {
        /** @param password is cleared; @param refused hears why it did not begin */
        void begin(char[] password, Consumer<Problem> refused);
    }

    EncryptDialog(Texts texts, Dialogs dialogs, Way way) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.way = way;
    }

    void open() {
        PasswordField password = new PasswordField();
        Form form = new Form();
        Form.Field field = form.row(texts.of("app.encrypt.password"), password, texts.of("app.encrypt.password-help"));
        dialogs.modal(texts.of("app.encrypt.title")).width(WIDTH)
                .content(Ui.column(16, Ui.wrapped(texts.of("app.encrypt.words")),
                        Ui.strip(texts.of("app.encrypt.meanwhile"), Tone.WARN), form))
                .cancel().action(texts.of("app.encrypt.do"), modal -> {
                    field.clear();
                    if (password.getText().isEmpty()) {
                        field.error(texts.of("app.encrypt.no-password"));
                        return;
                    }
                    modal.busy(true);
                    way.begin(password.getText().toCharArray(), problem -> {
                        modal.busy(false);
                        field.error(problem.words());
                    });
                }).focusOn(password).show();
    }
}
