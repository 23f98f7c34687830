package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.service.SealDesk;
import cn.dutydesk.kit.Sections.Section;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.security.Sessions;
import cn.dutydesk.security.SignIn;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes the sections about signing in: everybody's sessions and one's own account. FX thread. */
public final class GuardViews {
    /** Name of the part 我的账号 in places such as {@code system/own}. */
    public static final String OWN = "own";

    private final AdminViews.Frame frame;
    private final Acts acts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SecondFactors factors;

    public GuardViews(AdminViews.Frame frame, Acts acts, SignIn signIn, Sessions sessions, SecondFactors factors) {
        this.frame = frame;
        this.acts = acts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.factors = factors;
    }

    /** 登录会话. */
    public Section sessions() {
        return new Section("sessions", "admin.sessions.title", () -> new SessionsView(new SessionsModel(sessions, acts,
                frame.actor(), frame.work()), frame.texts(), frame.clock(), frame.dialogs()));
    }

    /** 审计封存. @param desktop opens a file with the desktop's own program */
    public Section seals(SealDesk desk, Consumer<Path> desktop) {
        return new Section("seals", "admin.seals.title", () -> new SealsView(new SealsModel(desk, frame.actor(),
                frame.work()), frame.texts(), frame.clock(), frame.dialogs(), desktop));
    }

    /**
     * 我的账号.
     *
     * @param password lets the person replace his password
     * @param bind     lets him bind an authenticator app; calls back once it is bound
     */
    public Section own(Runnable password, Consumer<Runnable> bind) {
        return new Section(OWN, "admin.own.title", () -> new OwnView(new OwnModel(signIn, factors, sessions,
                frame.actor(), frame.work()), frame.texts(), frame.clock(), frame.dialogs(), password, bind));
    }
}
