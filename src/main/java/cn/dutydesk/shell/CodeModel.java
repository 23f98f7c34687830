package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.SignIn;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The second step of signing in: name and password were right, the code of the authenticator app is asked for. */
final class CodeModel {
    private final Texts texts;
    private final Work work;
    private final SignIn signIn;
    private final String user;
    private final char[] password;
    private final Consumer<SignInModel.Admitted> admitted;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param password kept for the second try, and cleared when this is over */
    CodeModel(Texts texts, Work work, SignIn signIn, String user, char[] password,
            Consumer<SignInModel.Admitted> admitted) {
        this.texts = texts;
        this.work = work;
        this.signIn = signIn;
        this.user = user;
        this.password = password;
        this.admitted = admitted;
    }

    void submit(String code) {
        if (busy.get()) {
            return;
        }
        if (code.isBlank()) {
            problem.set(texts.of(SignIn.CODE_NEEDED));
            return;
        }
        busy.set(true);
        problem.set("");
        work.write(() -> SignInModel.admit(signIn, user, password, code), who -> {
            busy.set(false);
            forget();
            admitted.accept(who);
        }, failed -> {
            problem.set(failed.words());
            busy.set(false);
        });
    }

    /** Nobody goes on from here. */
    void forget() {
        Arrays.fill(password, '\0');
    }

    /** "" when there is nothing to say. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
