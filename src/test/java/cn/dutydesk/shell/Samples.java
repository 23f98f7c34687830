package cn.dutydesk.shell;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.PasswordRules;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.Seat;
import cn.dutydesk.security.SignIn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** An invented bureau for looking at the window and trying its keys. */
final class Samples {
    static final Texts TEXTS = new Texts(Texts.CHINESE);
    static final Problems PROBLEMS = new Problems(TEXTS);
    static final Actor LI = new Actor(7, "lixiaoyu", "李晓雨", Set.of(Role.DUTY_OFFICER), 1L);
    static final String PASSWORD = "Right-1234";

    private Samples() {
    }

    /** A clock that a test moves. */
    static final class Hands extends Clock {
        Instant now = Instant.parse("2026-02-17T02:26:08Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }
    }

    static BureauClock clock(Hands hands) {
        return new BureauClock(hands, BureauClock.DEFAULT_ZONE);
    }

    static Work work() {
        return new DirectWork(PROBLEMS);
    }

    /** Knows one password; the account named "new" must change it first. */
    static final class Gate implements SignIn {
        final List<String> calls = new ArrayList<>();

        @Override
        public Actor signIn(String user, char[] password, String code) {
            calls.add("signIn " + user);
            check(password);
            if (user.equals("coded") && code.isEmpty()) {
                throw new Refusal(CODE_NEEDED);
            }
            if (user.equals("coded") && !code.equals("123456")) {
                throw new Refusal("security.second.wrong");
            }
            return new Actor(7, user, "李晓雨", Set.of(Role.DUTY_OFFICER), 1L);
        }

        private static void check(char[] password) {
            if (!PASSWORD.equals(String.valueOf(password))) {
                throw new Refusal("security.refused.wrong");
            }
        }

        @Override
        public PasswordStanding password(Actor who) {
            return new PasswordStanding(who.user().equals("new"), who.user().equals("old") ? 0 : 30, false);
        }

        @Override
        public boolean mustEnrol(Actor who) {
            return who.user().equals("unbound");
        }

        @Override
        public PasswordRules rules() {
            return PasswordRules.USUAL;
        }

        @Override
        public void changePassword(Actor who, char[] old, char[] fresh) {
            check(old);
            calls.add("change " + String.valueOf(fresh));
        }

        @Override
        public Actor prove(String user, char[] password) {
            return signIn(user, password, "");
        }

        @Override
        public java.util.Optional<String> userOf(long personId) {
            return java.util.Optional.empty();
        }

        @Override
        public void unlock(Actor who, char[] password) {
            check(password);
            calls.add("unlock");
        }
    }

    static Facts facts() {
        return () -> new Facts.Now("国家税务总局示例市税务局", "2026年2月17日 星期二 · 正月初一",
                List.of(new Facts.Tag("春节", Tone.HOLIDAY), new Facts.Tag("重要时期 2月15日—23日", Tone.WARN)),
                List.of(new Facts.OnDuty("带班", "周建国", "138 0000 2201"), new Facts.OnDuty("值班", "李晓雨 · 陈立", "")),
                List.of(new Facts.Health("数据库正常", Tone.OK), new Facts.Health("备份 12 分钟前，已验证", Tone.OK),
                        new Facts.Health("计时 2 项运行中，上次巡检 1 秒前", Tone.NEUTRAL)),
                2);
    }

    /** A view that tells what happened to it. */
    static final class Plain implements View {
        final List<String> events = new ArrayList<>();
        private final Page page;
        private final TextField field = new TextField();

        Plain(String title) {
            page = new Page(title).tags(Ui.tag("样例", Tone.ACCENT))
                    .actions(Ui.key(Ui.primary("记一笔", () -> {}), "F2"), Ui.key(Ui.urgent("报突发事件", () -> {}), "F3"),
                            Ui.key(Ui.button("交接班", () -> {}), "F4"))
                    .body(Ui.column(16, Ui.card("待办", "5", field,
                            Ui.empty("mdi2c-check-circle-outline", "没有待办，可以喝口茶。"))))
                    .aside(Page.ASIDE, Ui.card("本班日志", "08:30 起 · 27 条", Ui.empty("mdi2n-notebook-outline", "还没有记录")));
        }

        @Override
        public Parent node() {
            return page;
        }

        @Override
        public void shown() {
            events.add("shown");
        }

        @Override
        public void hidden() {
            events.add("hidden");
        }

        @Override
        public void focus() {
            field.requestFocus();
        }
    }

    static List<Screen> screens(List<Plain> made) {
        return List.of(screen(made, "desk", "shell.brand", "mdi2v-view-dashboard-outline", 1, 0),
                screen(made, "incident", "shell.command.help", "mdi2a-alert-octagon-outline", 5, 3),
                screen(made, "people", "shell.command.find", "mdi2c-card-account-phone-outline", 8, 0),
                screen(made, "system", "shell.menu.lock", "mdi2c-cog-outline", 10, 0));
    }

    private static Screen screen(List<Plain> made, String id, String key, String icon, int place, int badge) {
        return new Screen(id, key, icon, place, () -> {
            Plain view = new Plain(TEXTS.of(key));
            made.add(view);
            return view;
        }, new SimpleIntegerProperty(badge));
    }

    static List<Finder> finders() {
        return List.of(text -> List.of(new Hit("周建国", "局领导 · 138 0000 2201", "mdi2a-account-outline", () -> {}),
                new Hit("周敏", "办公室 · 短号 62043", "mdi2a-account-outline", () -> {})));
    }

    static Workplace workplace(List<Plain> made, List<String> ran, SignIn gate, Seat seat) {
        List<Command> commands = List.of(
                new Command("log.note", "shell.lock.open", "mdi2p-pencil-outline", "F2", () -> ran.add("F2")),
                new Command("incident.report", "shell.password.change", "mdi2a-alert-outline", "F3",
                        () -> ran.add("F3")));
        return new Workplace(gate, seat, facts(),
                () -> new Workplace.Rooms(screens(made), commands, finders(), List.of(), () -> {}),
                () -> 15, screen -> true, false);
    }

    static Shell shell(Hands hands, Ticker ticker, boolean night) {
        return shell(hands, ticker, night, TEXTS);
    }

    static Shell shell(Hands hands, Ticker ticker, boolean night, Texts texts) {
        BureauClock clock = clock(hands);
        Shell shell = new Shell(texts, work(), PROBLEMS, clock, ticker,
                new Theme(clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT));
        shell.searchAtOnce();
        return shell;
    }
}
