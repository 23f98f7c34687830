package cn.dutydesk.admin.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.LastSignIn;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.security.SecondFactors.Standing;
import cn.dutydesk.security.SessionView;
import cn.dutydesk.security.Sessions;
import cn.dutydesk.security.SignIn;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One's own account: password, authenticator app, sessions. FX thread. */
public final class OwnModel {
    /** Sessions shown. */
    public static final int MOST = 30;

    /**
     * How one's account stands.
     *
     * @param last null when this sitting has no session
     */
    public record Own(Actor who, PasswordStanding password, Standing second, @Nullable LastSignIn last,
            List<SessionView> sessions) {
    }

    private final SignIn signIn;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final CurrentActor actor;
    private final Work work;
    private final ReadOnlyObjectWrapper<Own> own = new ReadOnlyObjectWrapper<>();
    private final Reading<Own> reading;

    public OwnModel(SignIn signIn, SecondFactors factors, Sessions sessions, CurrentActor actor, Work work) {
        this.signIn = signIn;
        this.factors = factors;
        this.sessions = sessions;
        this.actor = actor;
        this.work = work;
        reading = new Reading<>(work, this::ask, own::set);
    }

    /** Reads it again. */
    public void reload() {
        reading.again();
    }

    private Supplier<Own> ask() {
        return () -> {
            Actor who = actor.get();
            return new Own(who, signIn.password(who), factors.standing(who), sessions.last(who).orElse(null),
                    sessions.own(who, MOST));
        };
    }

    /** Gives the authenticator app up. @param password is cleared once used */
    public void unbind(char[] password, String code, Runnable done, Consumer<Problem> failed) {
        run(() -> {
            try {
                factors.stop(actor.get(), password, code);
            } finally {
                Arrays.fill(password, '\0');
            }
        }, done, failed);
    }

    /** Ends another session of one's own. */
    public void end(SessionView session, Runnable done, Consumer<Problem> failed) {
        run(() -> sessions.end(actor.get(), session.id()), done, failed);
    }

    private void run(Runnable job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.run();
            return true;
        }, stored -> {
            reload();
            done.run();
        }, failed);
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<Own> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Why it could not be read; null when it could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
