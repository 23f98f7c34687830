package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Sign-in before the data are open: the password opens them first. */
final class GateModel implements Credentials {
    private final Texts texts;
    private final Gate gate;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    GateModel(Texts texts, Gate gate) {
        this.texts = texts;
        this.gate = gate;
    }

    @Override
    public void submit(String user, char[] password) {
        if (busy.get()) {
            return;
        }
        if (user.isBlank() || password.length == 0) {
            Arrays.fill(password, '\0');
            problem.set(texts.of("shell.sign-in.incomplete"));
            return;
        }
        problem.set("");
        busy.set(true);
        gate.open(user.strip(), password, refused -> {
            problem.set(refused.words());
            busy.set(false);
        });
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
