package cn.dutydesk.shell;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.SignIn;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Sign-in: name and password in, an actor out, or the reason in words. */
public final class SignInModel implements Credentials {
    /**
     * How far somebody got.
     *
     * @param actor   null while the code of the second factor is still asked for
     * @param oneTime the password just used when it is needed again, to be replaced now or with the code; null
     *                otherwise; whoever gets it clears it
     * @param waiting the sign-in name whose code is asked for; empty otherwise
     * @param aged    whether the password must be replaced because it is too old, and not because it was given out
     * @param enrol   whether an authenticator app must be bound before work
     */
    public record Admitted(@Nullable Actor actor, char @Nullable [] oneTime, String waiting, boolean aged,
            boolean enrol) {
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
            return admit(signIn, user, password, "");
        } catch (Refusal refusal) {
            if (refusal.code().equals(SignIn.CODE_NEEDED)) {
                return new Admitted(null, password.clone(), user, false, false);
            }
            throw refusal;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Signs in and looks at what is asked before work. Background thread. */
    static Admitted admit(SignIn signIn, String user, char[] password, String code) {
        Actor actor = signIn.signIn(user, password, code);
        PasswordStanding standing = signIn.password(actor);
        return new Admitted(actor, standing.mustChange() ? password.clone() : null, "", !standing.oneTime(),
                signIn.mustEnrol(actor));
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
