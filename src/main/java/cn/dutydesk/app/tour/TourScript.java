package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.app.sample.SampleClock;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.roster.ui.MineUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.shell.Failure;
import cn.dutydesk.shell.Shell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.input.KeyCode;

/**
 * What the tour shows, in order: before there is data, an empty bureau, the sample bureau on the morning of the Spring
 * Festival of 2026, its dialogs, and the night after with an incident running late. FX thread.
 */
final class TourScript {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 2, 17, 10, 26, 8);
    private static final LocalDateTime CALL = LocalDateTime.of(2026, 2, 18, 2, 2);
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 2, 18, 2, 14, 36);

    private final Camera camera;
    private final Texts texts;
    private final SampleClock clock;
    private final BureauClock bureauClock;

    TourScript(Camera camera) {
        this.camera = camera;
        this.texts = camera.texts;
        clock = new SampleClock(MORNING.atZone(BureauClock.DEFAULT_ZONE).toInstant());
        bureauClock = new BureauClock(clock, BureauClock.DEFAULT_ZONE);
    }

    /** @return number of pictures */
    int play() {
        beforeThereIsData();
        try (Bureau empty = new Bureau(Database.memory("tour-empty", Entities.ALL), bureauClock, "tour")) {
            FirstAccounts first = Setup.create(empty, SampleBureau.NAME, texts);
            emptyBureau(empty, first);
            administrators(empty, first);
        }
        try (Bureau sample = SampleBureau.inMemory(bureauClock, texts)) {
            Actor visitor = SampleBureau.visitor(sample, texts);
            day(sample, visitor);
            dialogs(sample, visitor);
            new TourBoards(camera, sample, visitor).show();
            new TourRegisters(camera, sample, visitor).show();
            new TourLeader(camera, sample, visitor).show();
            new TourPresence(camera, clock, sample, visitor).show();
            new TourPlaybooks(camera, sample, visitor).show();
            new TourSecrecy(camera, sample, visitor).show();
            TourRuns runs = new TourRuns(camera, sample, visitor);
            runs.show();
            TourIncidents incidents = new TourIncidents(camera, sample, visitor);
            incidents.show();
            night(sample, visitor);
            runs.night();
            incidents.night();
            new TourHandover(camera, sample, visitor, clock).show();
        }
        return camera.taken();
    }

    private void beforeThereIsData() {
        Shell shell = camera.window(bureauClock);
        shell.opening(texts.of("app.window.opening"));
        camera.take("opening");
        shell.failed(new Failure(texts.of("data.locked", "/home/duty/.local/share/dutydesk"), List.of(
                new Failure.Way(texts.of("app.window.again"), () -> {}),
                new Failure.Way(texts.of("app.window.quit"), () -> {}))));
        camera.take("cannot-open");
        new TourClosed(camera, shell).show();
        shell.firstStart(() -> {}, () -> {});
        camera.take("first-start");
        TourSetup.show(camera, shell, bureauClock, texts);
    }

    private void emptyBureau(Bureau empty, FirstAccounts first) {
        Shell shell = camera.desk(empty, false);
        camera.take("sign-in");
        shell.enter(actor(empty, first, Role.ROSTER_KEEPER));
        for (String screen : List.of("desk", "roster", "leaders", MineUi.SCREEN, "log", IncidentUi.SCREEN,
                "people")) {
            shell.show(screen);
            camera.take(screen + "-empty");
        }
    }

    private void administrators(Bureau bureau, FirstAccounts first) {
        Shell shell = camera.desk(bureau, false);
        shell.enter(actor(bureau, first, Role.SYSTEM_ADMIN));
        shell.show("system");
        camera.tab(texts.of("admin.accounts.title"));
        camera.take("accounts");
        camera.tab(texts.of("admin.settings.title"));
        camera.take("settings");
        camera.tab(texts.of("notify.channels.title"));
        camera.take("channels");
        camera.tab(texts.of("admin.health-title"));
        camera.take("health");
        shell = camera.desk(bureau, false);
        shell.enter(actor(bureau, first, Role.AUDIT_ADMIN));
        shell.show("system");
        camera.tab(texts.of("admin.audit.title"));
        camera.take("audit");
        shell = camera.desk(bureau, false);
        shell.enter(actor(bureau, first, Role.SECURITY_ADMIN));
        shell.show("system");
        camera.tab(texts.of("admin.sessions.title"));
        camera.take("sessions");
        camera.tab(texts.of("admin.own.title"));
        camera.take("own-account");
        shell.enrol(() -> {});
        camera.take("authenticator");
        camera.key(KeyCode.ESCAPE, false);
    }

    private static Actor actor(Bureau bureau, FirstAccounts first, Role role) {
        NewAccount account = first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
        return bureau.signIn.signIn(account.user(), account.password().toCharArray());
    }

    private void day(Bureau sample, Actor visitor) {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        for (String screen : List.of("desk", "roster", "leaders", MineUi.SCREEN, "log", IncidentUi.SCREEN, "people",
                "system")) {
            shell.show(screen);
            camera.take(screen);
        }
    }

    private void dialogs(Bureau sample, Actor visitor) {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        camera.key(KeyCode.F3, false);
        camera.take("incident-report");
        camera.key(KeyCode.ESCAPE, false);
        camera.key(KeyCode.K, true);
        camera.type(texts.of("shell.palette.prompt"), "lxy");
        camera.take("find");
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("desk.home.sign-in"));
        camera.take("desk-sign-in");
        camera.key(KeyCode.ESCAPE, false);
        camera.key(KeyCode.F1, false);
        camera.take("help");
        camera.key(KeyCode.ESCAPE, false);
        shell.show("roster");
        camera.press(texts.of("board.action.settings"));
        camera.take("board-settings");
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("board.action.change"));
        camera.take("roster-change");
        camera.key(KeyCode.ESCAPE, false);
        mine(sample, visitor);
        shell = camera.desk(sample, true);
        shell.enter(visitor);
        shell.show("people");
        camera.press(texts.of("people.action.absence"));
        camera.take("absence");
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("people.import.action"));
        camera.take("staff-import");
        camera.key(KeyCode.ESCAPE, false);
        shell.lock();
        camera.take("locked");
    }

    /** As somebody who has duties ahead. */
    private void mine(Bureau sample, Actor visitor) {
        LocalDate today = bureauClock.today();
        long person = sample.rosters.duties(today.plusDays(3), today.plusDays(3)).getFirst().personId();
        Shell shell = camera.desk(sample, true);
        shell.enter(new Actor(visitor.accountId(), visitor.user(), visitor.name(), visitor.roles(), person));
        shell.show(MineUi.SCREEN);
        camera.take("mine-own");
        camera.press(texts.of("mine.action.swap"));
        camera.take("swap");
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("mine.action.take-over"));
        camera.take("take-over");
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("mine.action.file"));
        camera.take("swaps-on-file");
        camera.key(KeyCode.ESCAPE, false);
    }

    /** 02:14, twelve minutes after the call: the leader was not told in time. */
    private void night(Bureau sample, Actor visitor) {
        clock.set(bureauClock.instant(CALL));
        IncidentView incident = sample.incidents.report(visitor, new NewIncident(
                sample.incidents.types(visitor).get(1).id(), IncidentLevel.SERIOUS,
                "办税服务厅系统全部无法登录，机房告警，现场施工人员约 40 人滞留", "第一税务分局办税服务厅", null, null, "第一税务分局 赵敏", ""));
        clock.set(bureauClock.instant(CALL.plusMinutes(4)));
        sample.incidents.progress(visitor, incident.id(), bureauClock.now(), "信息中心值班人员已到岗，判断为光缆中断");
        clock.set(bureauClock.instant(NIGHT));
        sample.playbooks.passes.forEach(pass -> pass.pass(bureauClock.now()));
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        camera.take("desk-night-alarm");
        camera.press(texts.of("app.alarm.go"));
        camera.press(texts.of("app.alarm.go"));
        camera.press(texts.of("app.alarm.go"));
        shell.show("desk");
        camera.take("desk-night");
        shell.show(IncidentUi.SCREEN);
        camera.take("incident-running");
        shell.lock();
        camera.take("locked-waiting");
    }
}
