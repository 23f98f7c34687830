package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.SessionEnd;
import cn.dutydesk.security.SessionView;
import cn.dutydesk.shell.Shell;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The window of a bureau: what is told to who comes in, and what becomes of whom is ended. */
@ResourceLock("window")
class GreetingTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);

    private TestBureau test;
    private Ticker ticker;
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        test = new TestBureau("2026-11-22T09:00");
        Problems problems = new Problems(TEXTS);
        DirectWork work = new DirectWork(problems);
        ticker = new Ticker(test.bureau.clock);
        FxToolkit.run(() -> {
            shell = new Shell(TEXTS, work, problems, test.bureau.clock, ticker,
                    new Theme(test.bureau.clock, Theme.Choice.LIGHT));
            shell.open(new Workplaces(test.bureau, TEXTS, work, ticker, shell, null, Alerts.NONE, null).make(false));
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Actor signIn() {
        return test.actor(Role.SECURITY_ADMIN);
    }

    private List<String> told() {
        return shell.scene().getRoot().lookupAll(".notice .label").stream().map(label -> ((Label) label).getText())
                .filter(words -> words != null && !words.isEmpty()).toList();
    }

    @Test
    void theLastSignInAndWhatFailedSinceIsTold() throws Exception {
        signIn();
        FxToolkit.run(() -> shell.enter(signIn()));
        FxToolkit.run(() -> assertThat(told()).singleElement().asString().contains("上次登录：11月22日 09:00，工作站 test")
                .doesNotContain("失败"));
        test.clock.move(Duration.ofHours(3));
        for (int i = 0; i < 2; i++) {
            try {
                test.bureau.signIn.signIn("security-admin", "wrong".toCharArray());
            } catch (cn.dutydesk.core.Refusal expected) {
                assertThat(expected.code()).isEqualTo("security.refused.wrong");
            }
        }
        FxToolkit.run(() -> shell.enter(signIn()));
        FxToolkit.run(() -> assertThat(told()).anySatisfy(words -> assertThat(words).contains("2 次失败的登录")));
    }

    @Test
    void aPasswordThatGrowsOldIsTold() throws Exception {
        test.clock.move(Duration.ofDays(85));
        FxToolkit.run(() -> shell.enter(signIn()));
        FxToolkit.run(() -> assertThat(told()).singleElement().asString().contains("还有 5 天到期"));
    }

    @Test
    void whoeverIsEndedLeavesTheWindow() throws Exception {
        Actor officer = test.actor(Role.DUTY_OFFICER);
        FxToolkit.run(() -> {
            shell.enter(officer);
            ticker.tick();
            assertThat(shell.scene().lookup(".desk-frame")).isNotNull();
        });
        Actor security = signIn();
        SessionView sitting = test.bureau.sessions.list(security, 9).stream()
                .filter(one -> one.accountId() == officer.accountId()).findFirst().orElseThrow();
        test.bureau.sessions.end(security, sitting.id());
        FxToolkit.run(() -> {
            ticker.tick();
            assertThat(shell.scene().lookup(".desk-frame")).isNull();
            assertThat(told()).anySatisfy(words -> assertThat(words).contains("本次登录已被结束"));
        });
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Actor officer = test.actor(Role.DUTY_OFFICER);
        FxToolkit.run(() -> {
            shell.enter(officer);
            shell.signOut();
        });
        assertThat(test.bureau.sessions.list(signIn(), 9)).anySatisfy(one -> {
            assertThat(one.accountId()).isEqualTo(officer.accountId());
            assertThat(one.ending()).isEqualTo(SessionEnd.SIGNED_OUT);
        });
    }
}
