package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.register.service.RegisterReads;
import cn.dutydesk.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The models of incidents without a toolkit. */
@ResourceLock("window")
class IncidentModelsTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 2));
    private final DirectWork work = new DirectWork(new Problems(desk.texts));
    private final IncidentService service = IncidentFixture.service(desk);
    private final ContactService contacts = new ContactService(desk.rosters, desk.people, desk.settings);
    private final List<Problem> problems = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private ReportModel reporting() {
        return new ReportModel(service, desk.drafts, () -> DeskFixture.DESK, work, new Delay(0));
    }

    private IncidentModel screen() {
        return new IncidentModel(service, contacts,
                new SourceNames(
                        new RegisterReads(desk.database.tx(),
                                new PhoneService(desk.acts, desk.log, desk.texts, desk.clock),
                                new DocumentService(desk.acts, desk.log, desk.texts, desk.clock), desk.texts),
                        desk.texts),
                who -> List.of(), () -> DeskFixture.DESK, work, desk.signals, desk.clock,
                new Delay(0));
    }

    private RunningModel running() {
        return new RunningModel(service, contacts, () -> DeskFixture.DESK, work, desk.signals, desk.clock);
    }

    private IncidentView report(String what) {
        return service.report(DeskFixture.DESK, NewIncident.of(2, IncidentLevel.SERIOUS, what, "办税服务厅"));
    }

    @Test
    void typeWhatAndWhereAreEnough() {
        ReportModel model = reporting();
        List<IncidentTypeView> types = new ArrayList<>();
        model.begin(types::addAll, problems::add);
        model.typeProperty().set(types.get(5));
        model.whatProperty().set("食堂冒烟");
        model.placeProperty().set("一楼食堂");
        List<IncidentView> done = new ArrayList<>();
        model.report(done::add, problems::add);
        assertThat(problems).isEmpty();
        assertThat(done.getFirst().number()).isEqualTo("2026-0001");
        assertThat(done.getFirst().level()).isEqualTo(IncidentLevel.UNGRADED);
        assertThat(model.whatProperty().get()).isEmpty();
    }

    @Test
    void aRefusedReportKeepsWhatWasTypedAndSoDoesARestart() {
        ReportModel model = reporting();
        model.begin(types -> model.typeProperty().set(types.getFirst()), problems::add);
        model.whatProperty().set("排队 60 人");
        model.report(view -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("incident.refused.place");
        assertThat(model.whatProperty().get()).isEqualTo("排队 60 人");
        ReportModel after = reporting();
        after.begin(types -> {}, problems::add);
        assertThat(after.whatProperty().get()).isEqualTo("排队 60 人");
        after.report(view -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).contains("incident.refused.type");
    }

    @Test
    void aReportThatComesFromACallKeepsItsSourceAndAnotherOnesDraft() {
        ReportModel model = reporting();
        model.begin(types -> model.typeProperty().set(types.getFirst()), problems::add);
        model.whatProperty().set("排队 60 人");
        Instant called = desk.clock.now().minusSeconds(300);
        model.begin(new IncidentSeed("phone-record", 7, "大厅冒烟", "一楼大厅", called, "赵敏", "13600001188"),
                types -> model.typeProperty().set(types.get(5)), problems::add);
        assertThat(model.whatProperty().get()).isEqualTo("大厅冒烟");
        List<IncidentView> done = new ArrayList<>();
        model.report(done::add, problems::add);
        assertThat(problems).isEmpty();
        assertThat(done.getFirst().source()).isEqualTo(new IncidentSource("phone-record", 7));
        assertThat(done.getFirst().knownAt()).isEqualTo(called);
        model.begin(types -> {}, problems::add);
        assertThat(model.whatProperty().get()).isEqualTo("排队 60 人");
        assertThat(model.seed()).isNull();
    }

    @Test
    void thePanelShowsWhatRunsAndWhomToCall() {
        RunningModel model = running();
        model.shown();
        assertThat(model.stateProperty().get().running()).isEmpty();
        assertThat(model.stateProperty().get().last()).isNull();
        IncidentView view = report("断网");
        assertThat(model.countProperty().get()).isEqualTo(1);
        assertThat(model.stateProperty().get().contacts().leader().name()).isEqualTo("周建国");
        assertThat(model.stateProperty().get().contacts().chief().phone()).isEqualTo("13800002200");
        assertThat(model.stateProperty().get().contacts().tax().phone()).isEmpty();
        desk.database.tx().write(unit -> {
            desk.settings.change(unit, "test", Setting.UPWARD_PHONE, "0000-8120011");
            return null;
        });
        model.done(view.clocks().getFirst(), "", () -> {}, problems::add);
        assertThat(model.stateProperty().get().contacts().tax().phone()).isEqualTo("0000-8120011");
        assertThat(model.stateProperty().get().running().getFirst().clocks().getFirst().done()).isTrue();
        model.done(view.clocks().getFirst(), "", () -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("incident.refused.done");
        IncidentFixture.tick(service, DeskFixture.DESK, view.id());
        service.close(DeskFixture.DESK, view.id(), "恢复");
        assertThat(model.stateProperty().get().running()).isEmpty();
        assertThat(model.stateProperty().get().last().number()).isEqualTo("2026-0001");
        assertThat(model.countProperty().get()).isZero();
    }

    @Test
    void theCountdownSaysWhatIsLeftAndThenHowLate() {
        IncidentView view = report("断网");
        var chief = view.clocks().get(1);
        assertThat(Countdown.words(chief, desk.clock.now(), desk.texts)).isEqualTo("10:00");
        assertThat(Countdown.tone(chief, desk.clock.now())).isEqualTo(Tone.WARN);
        assertThat(Countdown.tone(view.clocks().get(3), desk.clock.now())).isEqualTo(Tone.NEUTRAL);
        desk.time.forward(Duration.ofMinutes(12).plusSeconds(36));
        assertThat(Countdown.words(chief, desk.clock.now(), desk.texts)).isEqualTo("逾期 2:36");
        assertThat(Countdown.tone(chief, desk.clock.now())).isEqualTo(Tone.URGENT);
        desk.time.forward(Duration.ofHours(1));
        assertThat(Countdown.words(chief, desk.clock.now(), desk.texts)).isEqualTo("逾期 1:02:36");
    }

    @Test
    void theScreenListsOpensWritesAndCloses() {
        IncidentModel model = screen();
        model.shown();
        assertThat(model.incidentsProperty().get()).isEmpty();
        assertThat(model.readsProperty().get()).isEqualTo(1);
        IncidentView view = report("断网");
        assertThat(model.incidentsProperty().get()).hasSize(1);
        model.open(view.id());
        model.progress("王磊到岗", () -> {}, problems::add);
        assertThat(model.openedProperty().get().file().course()).extracting(NoteView::content)
                .containsExactly("断网", "王磊到岗");
        model.close(" ", () -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("incident.refused.result");
        IncidentFixture.tick(service, DeskFixture.DESK, view.id());
        model.close("恢复", () -> {}, problems::add);
        assertThat(model.openedProperty().get().file().incident().status()).isEqualTo(IncidentStatus.CLOSED);
        model.statusProperty().set(IncidentStatus.RUNNING);
        assertThat(model.incidentsProperty().get()).isEmpty();
        model.statusProperty().set(null);
        model.searchProperty().set("不存在");
        assertThat(model.incidentsProperty().get()).isEmpty();
        model.searchProperty().set("断网");
        model.typeProperty().set(model.types().get(1));
        assertThat(model.incidentsProperty().get()).hasSize(1);
    }
}
