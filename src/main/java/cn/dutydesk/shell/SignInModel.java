package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.SignIn;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Sign-in: name and password in, an actor out, or the reason in words. */
public final class SignInModel implements Credentials {
    /** @param oneTime the password just used when it must be replaced now, null otherwise; whoever gets it clears it */
    public record Admitted(Actor actor, char[] oneTime) {
    }

    private final Texts texts;
    private final Work work;
    private final SignIn signIn;
    private final Consumer<Admitted> admitted;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public SignInModel(Texts texts, Work work, SignIn signIn, Consumer<Admitted> admitted) {
        this.texts = texts;
        this.work = work;
        this.signIn = signIn;
        this.admitted = admitted;
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
        busy.set(true);
        problem.set("");
        work.write(() -> check(user.strip(), password), who -> {
            busy.set(false);
            admitted.accept(who);
        }, failed -> {
            problem.set(failed.words());
            busy.set(false);
        });
    }

    private Admitted check(String user, char[] password) {
        try {
            Actor actor = signIn.signIn(user, password);
            return new Admitted(actor, signIn.mustChange(actor) ? password.clone() : null);
        } finally {
            Arrays.fill(password, '\0');
        }
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
