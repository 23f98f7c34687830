package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.CalendarTodos;
import cn.dutydesk.desk.service.RosterTodos;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.desk.service.SignInTodos;
import cn.dutydesk.desk.ui.DeskUi;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.LinkKind;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.Sensitive;
import cn.dutydesk.incident.service.ClockTodos;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.View;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.register.service.RegisterReads;
import cn.dutydesk.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the desk's and the incidents' screens to target/pictures, to be looked at; checks that each can be drawn. */
@ResourceLock("window")
class PicturesTest {
    @TempDir
    private Path folder;
    private DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 8, 24));
    private IncidentService incidents = service();

    @AfterEach
    void close() {
        desk.close();
    }

    private IncidentService service() {
        return IncidentFixture.service(desk);
    }

    private void write(LogKind kind, String origin, String content) {
        desk.log.append(DeskFixture.DESK, NewEntry.now(kind, origin, content));
    }

    private void morning() {
        desk.signIns.signIn(DeskFixture.DESK, SignInRequest.of(DeskFixture.LI.id()));
        desk.time.forward(Duration.ofMinutes(18));
        desk.signIns.signIn(DeskFixture.DESK, SignInRequest.of(DeskFixture.CHEN.id()));
        write(LogKind.OTHER, "", "接收未办事项 3 项，逐项确认");
        desk.time.forward(Duration.ofMinutes(16));
        write(LogKind.DOCUMENT, "市政府办", "春节期间信息报送通知（平件），已送周建国副局长阅");
        desk.time.forward(Duration.ofMinutes(7));
        write(LogKind.CALL, "市委值班室", "抽查值班，已应答");
        desk.time.forward(Duration.ofMinutes(75));
        write(LogKind.PATROL, "", "巡查一层至五层、配电间、机房，正常");
        desk.time.forward(Duration.ofMinutes(6));
    }

    private IncidentView old() {
        IncidentView view = incidents.report(DeskFixture.DESK, new NewIncident(2, IncidentLevel.ORDINARY,
                "征期申报系统响应缓慢，大厅排队 30 余人", "第二税务分局办税服务厅", null, null, "大厅主任 孙倩", "13700001234"));
        desk.time.forward(Duration.ofMinutes(4));
        view.clocks().forEach(step -> incidents.done(DeskFixture.DESK, step.id()));
        desk.time.forward(Duration.ofMinutes(68));
        incidents.close(DeskFixture.DESK, view.id(), "扩容后恢复，现场办结 34 人，无投诉");
        return view;
    }

    private void night() {
        desk.close();
        desk = new DeskFixture(LocalDateTime.of(2026, 2, 9, 9, 2));
        incidents = service();
        old();
        desk.time.forward(Duration.between(desk.clock.now(), desk.at(2026, 2, 17, 8, 24)));
        morning();
        desk.time.forward(Duration.between(desk.clock.now(), desk.at(2026, 2, 18, 2, 2)));
        desk.database.tx().write(unit -> {
            desk.settings.change(unit, "test", Setting.UPWARD_NAME, "市委值班室");
            desk.settings.change(unit, "test", Setting.UPWARD_PHONE, "0000-8120011");
            return null;
        });
        IncidentView view = incidents.report(DeskFixture.DESK, new NewIncident(2, IncidentLevel.SERIOUS,
                "系统全部无法登录，现场聚集约 40 人", "第一税务分局办税服务厅", null, null, "第一税务分局 赵敏", "13600001188"));
        desk.time.forward(Duration.ofMinutes(4));
        incidents.progress(DeskFixture.DESK, view.id(), null, "信息中心王磊已到岗，判断为光缆中断，联系运营商抢修");
        incidents.done(DeskFixture.DESK, view.clocks().getFirst().id());
        desk.time.forward(Duration.ofMinutes(8).plusSeconds(36));
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "small, 1182, 680, false", "day-night, 1256, 812, true"})
    void quietMorning(String name, int width, int height, boolean night) throws Exception {
        old();
        desk.close();
        desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 8, 24));
        incidents = service();
        morning();
        draw("home-" + name, width, height, night, DeskUi.HOME, Texts.CHINESE, screen -> {});
    }

    @ParameterizedTest
    @CsvSource({"night, 1256, 812, true", "alarm-day, 1256, 812, false", "alarm-small, 1182, 680, true"})
    void incidentAtNight(String name, int width, int height, boolean night) throws Exception {
        night();
        draw("home-" + name, width, height, night, DeskUi.HOME, Texts.CHINESE, screen -> {});
    }

    @Test
    void nothingYet() throws Exception {
        desk.rosters.published = false;
        draw("home-empty", 1256, 812, false, DeskUi.HOME, Texts.CHINESE, screen -> {});
    }

    @Test
    void english() throws Exception {
        night();
        draw("home-english", 1256, 812, false, DeskUi.HOME, Texts.ENGLISH, screen -> {});
    }

    @Test
    void signInDialog() throws Exception {
        desk.time.forward(Duration.ofMinutes(20));
        draw("sign-in", 1256, 812, false, DeskUi.HOME, Texts.CHINESE, screen -> screen.press("签到"));
    }

    @ParameterizedTest
    @CsvSource({"log, 1256, 812, false", "log-night, 1182, 680, true"})
    void log(String name, int width, int height, boolean night) throws Exception {
        morning();
        desk.log.append(DeskFixture.DESK, new NewEntry(desk.at(2026, 2, 17, 9, 30), LogKind.EQUIPMENT, "信息中心 王磊",
                "机房 2 号空调告警，已复位，请后勤复查", "当时在接市委值班室电话", "", null));
        long wrong = desk.log.append(DeskFixture.DESK,
                NewEntry.now(LogKind.CALL, "市委办", "要求报送节日值班表，2 月 18 日前"));
        desk.log.correct(DeskFixture.DESK, wrong, "要求报送节日值班表，2 月 19 日 12:00 前", "时限听错，已回拨核对");
        Path fax = Files.write(folder.resolve("节日值班表报送通知（传真）.png"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        long full = desk.entries.write(DeskFixture.DESK,
                new NewEntry(null, LogKind.CALL, "市委值班室", "春节期间值班表于 2 月 19 日 12:00 前报送，附联系人",
                        "已转办公室起草", "", "", "", null),
                new NewItem("", LimitKind.TIMED, desk.at(2026, 2, 19, 12, 0), null,
                        "办公室", "", null, ""),
                List.of(fax));
        desk.log.add(DeskFixture.DESK, full, EntryPart.HANDLING, "办公室已报周建国副局长审签");
        desk.log.add(DeskFixture.DESK, full, EntryPart.RESULT, "已传真报送，对方收到");
        draw(name, width, height, night, DeskUi.LOG, Texts.CHINESE, screen -> {});
    }

    @ParameterizedTest
    @CsvSource({"entry-more, 1256, 812, false", "entry-more-small, 1182, 680, true"})
    void everythingAnEntryCanHave(String name, int width, int height, boolean night) throws Exception {
        morning();
        draw(name, width, height, night, DeskUi.HOME, Texts.CHINESE, screen -> {
            screen.press("处理、结果、附件、待办");
            screen.layers().lookupAll(".check-box").forEach(box -> ((javafx.scene.control.CheckBox) box)
                    .setSelected(true));
        });
    }

    @Test
    void templates() throws Exception {
        draw("entry-templates", 1256, 812, false, DeskUi.HOME, Texts.CHINESE, screen -> screen.layers()
                .lookupAll(".entry-menu").forEach(menu -> ((javafx.scene.control.MenuButton) menu).getItems().getLast()
                        .fire()));
    }

    @ParameterizedTest
    @CsvSource({"incident, 1256, 812, false", "incident-night, 1256, 812, true", "incident-small, 1182, 680, false"})
    void incidentScreen(String name, int width, int height, boolean night) throws Exception {
        night();
        draw(name, width, height, night, IncidentUi.SCREEN, Texts.CHINESE, screen -> {});
    }

    private void handled() {
        night();
        IncidentView view = incidents.running(DeskFixture.DESK).getFirst();
        var handling = IncidentFixture.handling(desk);
        handling.cases().edit(DeskFixture.DESK, view.id(), incidents.file(DeskFixture.DESK, view.id()).incident()
                .version(),
                new IncidentEdit(2, view.what(), view.place(), view.happenedAt(), view.origin(),
                        view.reporterPhone(), new IncidentFacts("无", "第一分局办税厅全部 12 个窗口，约 40 人滞留", "等候人员情绪平稳，仍在增加",
                                "启用手工受理和二次优先卡；信息中心抢修；增派 4 名导税员", "周建国副局长 02:12 到场", new Sensitive("春节期间", "", ""))));
        handling.cases().grade(DeskFixture.DESK, view.id(), IncidentLevel.MAJOR, "影响超过一个县");
        handling.roles().take(DeskFixture.DESK, view.id(), 1, null, "赵敏", desk.at(2026, 2, 18, 2, 4));
        handling.roles().take(DeskFixture.DESK, view.id(), 1, DeskFixture.ZHOU.id(), "周建国",
                desk.at(2026, 2, 18, 2, 12));
        handling.roles().take(DeskFixture.DESK, view.id(), 2, DeskFixture.CHEN.id(), "陈立", null);
        incidents.progress(DeskFixture.DESK, view.id(), desk.at(2026, 2, 17, 23, 50), "运营商通知当晚割接");
        handling.closing().link(DeskFixture.DESK, view.id(), incidents.list(DeskFixture.DESK,
                IncidentFilter.ALL).getLast().id(), LinkKind.RELATED);
    }

    @ParameterizedTest
    @CsvSource({"case-overview, 1256, 812, false, 0", "case-course, 1182, 680, true, 1",
            "case-review, 1256, 812, false, 2", "case-review-night, 1182, 680, true, 2"})
    void incidentParts(String name, int width, int height, boolean night, int tab) throws Exception {
        handled();
        draw(name, width, height, night, IncidentUi.SCREEN, Texts.CHINESE, screen -> screen.tab(tab));
    }

    @ParameterizedTest
    @CsvSource({"case-edit, 更正或补充…", "case-grade, 定级、改级…", "case-restrict, 限定知悉范围…", "case-role, 登记职责…",
            "case-merge, 并入其他事件…"})
    void incidentDialogs(String name, String words) throws Exception {
        handled();
        draw(name, 1182, 680, name.equals("case-grade"), IncidentUi.SCREEN, Texts.CHINESE,
                screen -> screen.choose(words));
    }

    @ParameterizedTest
    @CsvSource({"case-statistics, 1256, 812, false, 1", "case-statistics-night, 1182, 680, true, 1",
            "case-types, 1182, 680, false, 2"})
    void incidentSections(String name, int width, int height, boolean night, int section) throws Exception {
        handled();
        draw(name, width, height, night, IncidentUi.SCREEN, Texts.CHINESE, screen -> screen.section(section));
    }

    @Test
    void closingOverOpenThings() throws Exception {
        handled();
        draw("case-close", 1182, 680, false, IncidentUi.SCREEN, Texts.CHINESE, screen -> screen.press("办结"));
    }

    @Test
    void incidentsEmpty() throws Exception {
        draw("incident-empty", 1256, 812, false, IncidentUi.SCREEN, Texts.CHINESE, screen -> {});
    }

    @ParameterizedTest
    @CsvSource({"report, 1256, 812, false", "report-night, 1182, 680, true"})
    void reportDialog(String name, int width, int height, boolean night) throws Exception {
        morning();
        draw(name, width, height, night, DeskUi.HOME, Texts.CHINESE, screen -> screen.press("报突发事件"));
    }

    private record Drawn(Layers layers) {
        void tab(int index) {
            layers.applyCss();
            layers.layout();
            layers.lookupAll(".incident-page .tab-pane").forEach(pane -> ((javafx.scene.control.TabPane) pane)
                    .getSelectionModel().select(index));
        }

        void section(int index) {
            ((javafx.scene.control.TabPane) layers.lookup(".tab-pane")).getSelectionModel().select(index);
        }

        void choose(String words) {
            layers.applyCss();
            layers.layout();
            layers.lookupAll(".incident-page .menu-button").stream()
                    .map(node -> (javafx.scene.control.MenuButton) node).flatMap(menu -> menu.getItems().stream())
                    .filter(item -> words.equals(item.getText())).findFirst().orElseThrow().fire();
        }

        void press(String words) {
            layers.applyCss();
            layers.layout();
            layers.lookupAll(".button").stream().map(node -> (javafx.scene.control.Button) node)
                    .filter(button -> button.getText().equals(words)).findFirst().orElseThrow().fire();
        }
    }

    private void draw(String name, int width, int height, boolean night, String screen, Locale locale,
            Consumer<Drawn> then) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            DirectWork work = new DirectWork(new Problems(texts));
            Ticker ticker = new Ticker(desk.clock);
            IncidentUi incidentUi = new IncidentUi(incidents, IncidentFixture.handling(desk),
                    new ContactService(desk.rosters, desk.people, desk.settings), desk.drafts,
                    new RegisterReads(desk.database.tx(), new PhoneService(desk.acts, desk.log, desk.texts, desk.clock),
                            new DocumentService(desk.acts, desk.log, desk.texts, desk.clock), desk.texts),
                    who -> List.of(), IncidentFixture.papers(desk),
                    new IncidentUi.Window(texts, desk.clock, work, desk.signals, () -> DeskFixture.DESK, dialogs,
                            ticker, id -> {}),
                    List.of(), List.of());
            DeskUi deskUi = new DeskUi(new DeskUi.Services(desk.watches, desk.signIns, desk.todays, desk.log,
                    desk.items, desk.records(), desk.drafts, desk.shifts, desk.people,
                    List.of(new SignInTodos(desk.watches, texts),
                            new ClockTodos(incidents, texts), new CalendarTodos(desk.calendars, texts, desk.clock),
                            new RosterTodos(desk.rosters, desk.settings, texts, desk.clock))),
                    new DeskUi.Window(texts, desk.clock, work, desk.signals, () -> DeskFixture.DESK, dialogs, ticker,
                            id -> {}),
                    new DeskUi.Parts(List.of(incidentUi.panel()),
                            incidentUi.command(), List.of(), List.of(), null, null));
            View view = java.util.stream.Stream.concat(deskUi.screens().stream(),
                    java.util.stream.Stream.of(incidentUi.screen())).filter(one -> one.id().equals(screen))
                    .map(Screen::factory).findFirst().orElseThrow().get();
            layers.content(view.node());
            Scene scene = Snapshots.scene(layers, width, height, night);
            view.shown();
            then.accept(new Drawn(layers));
            Snapshots.draw(scene, file);
            scene.setRoot(new Group());
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }
}
