package cn.dutydesk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.incident.service.ReportService;
import cn.dutydesk.leader.InstructionView;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One night from the call to the signed review, on a clock that stands still: the systems of the service hall fail in the
 * morning's first hours, a crowd gathers, some of it becomes a petition. Every time by which something is due is the
 * ladder of DOMAIN.md 3.2.
 */
class HallNightTest {
    private static final Actor LEADER = new Actor(91, "zhou", "周建国", Set.of(Role.LEADER), null);

    private final TestBureau test = new TestBureau("2026-11-24T02:10:00");
    private Actor officer;

    @BeforeEach
    void signIn() {
        officer = test.actor(Role.DUTY_OFFICER);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Instant at(String time) {
        return test.bureau.clock.instant(LocalDateTime.parse(time.length() == 5 ? "2026-11-24T" + time : time));
    }

    /** The clock goes to this time, second by second as far as the passes are concerned. */
    private void until(String time) {
        test.clock.move(Duration.between(test.bureau.clock.now(), at(time)));
        for (DuePass pass : test.bureau.playbooks.passes) {
            pass.pass(test.bureau.clock.now());
        }
    }

    private long report(String type, IncidentLevel level, String what) {
        IncidentTypeView kind = test.bureau.incidents.types(officer).stream().filter(one -> one.name().equals(type))
                .findFirst().orElseThrow();
        return test.bureau.incidents.report(officer, new NewIncident(kind.id(), level, what, "第一税务分局办税服务厅", null,
                null, "第一税务分局 赵敏", "13600001188")).id();
    }

    private IncidentView incident(long id) {
        return test.bureau.incidents.file(officer, id).incident();
    }

    /** What is open, with the minute it is due. */
    private Map<String, String> due(long id) {
        return incident(id).clocks().stream().filter(clock -> !clock.done()).collect(Collectors.toMap(
                clock -> clock.line() + " " + clock.step(), clock -> test.bureau.clock.local(clock.dueAt()).toString()
                        .replace("2026-11-24T", "")));
    }

    private void tick(long id, ClockStep step) {
        ClockView clock = incident(id).clocks().stream().filter(one -> one.step() == step && !one.done()).findFirst()
                .orElseThrow();
        test.bureau.clocks.done(officer, clock.id(), "");
    }

    private void phone(long id, ReportLine line, String words) {
        test.bureau.reports.oral(officer, id, line, ReportKind.FIRST, null,
                new ReportService.Call("", words, "值班员", ""));
    }

    /** Written, approved and out. */
    private ReportView issue(long id, ReportLine line, ReportKind kind, String reason) {
        ReportService reports = test.bureau.reports;
        ReportView draft = reports.begin(officer, id, line, kind);
        refused("chain.refused.unapproved",
                () -> reports.issue(officer, draft.id(), draft.version(), ReportWay.FAX, ""));
        ReportView submitted = reports.submit(officer, draft.id(), draft.version());
        ReportView approved = reports.approve(LEADER, submitted.id(), submitted.version());
        return reports.issue(officer, approved.id(), approved.version(), ReportWay.FAX, reason);
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void fromTheCallToTheSignedReview() {
        long hall = report("系统/网络故障", IncidentLevel.SERIOUS, "核心征管系统全部无法登录");
        assertThat(due(hall)).isEqualTo(Map.of("HOUSE LEADER", "02:15", "HOUSE CHIEF", "02:20", "TAX PHONE", "02:40",
                "GOVERNMENT PHONE", "02:40", "TAX WRITTEN", "03:10", "GOVERNMENT WRITTEN", "03:10"));
        until("02:13");
        tick(hall, ClockStep.LEADER);
        until("02:18");
        tick(hall, ClockStep.CHIEF);

        // It becomes graver: the shorter limits hold, from the same beginning.
        until("02:20");
        test.bureau.cases.grade(officer, hall, IncidentLevel.MAJOR, "厅外聚集约 200 人");
        assertThat(due(hall))
                .isEqualTo(Map.of("TAX PHONE", "02:25", "GOVERNMENT PHONE", "02:25", "TAX WRITTEN", "02:40",
                        "GOVERNMENT WRITTEN", "02:40"));
        refused("chain.refused.no-first", () -> test.bureau.reports.begin(officer, hall, ReportLine.TAX,
                ReportKind.FOLLOW_UP));
        until("02:24");
        phone(hall, ReportLine.TAX, "系统故障，厅外聚集约200人");
        phone(hall, ReportLine.GOVERNMENT, "系统故障，厅外聚集约200人");
        until("02:38");
        ReportView first = issue(hall, ReportLine.TAX, ReportKind.FIRST, "");
        until("02:44");
        refused("chain.refused.reason", () -> issue(hall, ReportLine.GOVERNMENT, ReportKind.FIRST, ""));
        ReportView held = test.bureau.reports.of(officer, hall).stream()
                .filter(report -> report.state() == ReportState.APPROVED).findFirst().orElseThrow();
        ReportView late = test.bureau.reports.issue(officer, held.id(), held.version(), ReportWay.FAX, "传真机卡纸，改用备用机");
        assertThat(first.lateReason()).isEmpty();
        assertThat(late.lateReason()).isEqualTo("传真机卡纸，改用备用机");
        assertThat(late.dueAt()).isEqualTo(at("02:40"));
        assertThat(due(hall)).isEqualTo(Map.of("TAX FOLLOW_UP", "04:38", "GOVERNMENT FOLLOW_UP", "04:44"));

        // Some of the crowd put forward demands: another incident, brought about by the first.
        until("04:05");
        long petition = report("群体性上访", IncidentLevel.UNGRADED, "约 30 人要求当面答复");
        test.bureau.closing.link(officer, hall, petition, LinkKind.CAUSED);
        assertThat(due(petition)).containsEntry("HOUSE LEADER", "04:10").containsEntry("GOVERNMENT WRITTEN", "05:05");
        assertThat(test.bureau.closing.file(officer, petition).links()).singleElement()
                .satisfies(link -> assertThat(link.otherId()).isEqualTo(hall));

        long order = test.bureau.instructions.give(LEADER, new NewInstruction("立即增派人员，八点前恢复", "incident", hall,
                "系统故障", true, null, "信息中心", at("08:00")));
        until("04:36");
        ReportView second = issue(hall, ReportLine.TAX, ReportKind.FOLLOW_UP, "");
        assertThat(second.parts().toString()).as("only what is new").contains("立即增派人员").doesNotContain("02:13");
        issue(hall, ReportLine.GOVERNMENT, ReportKind.FOLLOW_UP, "");
        assertThat(due(hall)).isEqualTo(Map.of("TAX FOLLOW_UP", "06:36", "GOVERNMENT FOLLOW_UP", "06:36"));

        // Under control: reported daily from the last report on.
        until("05:30");
        test.bureau.clocks.situation(officer, hall, Situation.CONTROLLED);
        assertThat(due(hall)).isEqualTo(Map.of("TAX FOLLOW_UP", "2026-11-25T04:36", "GOVERNMENT FOLLOW_UP",
                "2026-11-25T04:36"));
        test.bureau.closing.merge(officer, petition, hall, "诉求同源，合并处置");
        assertThat(due(petition)).isEmpty();
        assertThat(incident(petition).running()).isFalse();

        // It is over: the final report within a day, the summary within ten working days.
        until("07:40");
        test.bureau.clocks.situation(officer, hall, Situation.OVER);
        assertThat(due(hall)).isEqualTo(Map.of("TAX FINAL", "2026-11-25T07:40", "GOVERNMENT FINAL", "2026-11-25T07:40",
                "TAX SUMMARY", due(hall).get("TAX SUMMARY")));
        assertThat(due(hall).get("TAX SUMMARY")).startsWith("2026-12-08");
        refused("incident.refused.open-things", () -> test.bureau.closing.close(officer, hall, "系统恢复，人员散去"));
        settle(hall, order);
        until("11:20");
        issue(hall, ReportLine.TAX, ReportKind.FINAL, "");
        issue(hall, ReportLine.GOVERNMENT, ReportKind.FINAL, "");
        tick(hall, ClockStep.SUMMARY);
        assertThat(test.bureau.closing.file(officer, hall).toClose()).extracting(OpenThing::code)
                .containsOnly("chain.gate.confirm");
        test.bureau.reports.of(officer, hall).stream().filter(ReportView::oral)
                .forEach(call -> test.bureau.reports.confirm(LEADER, call.id(), call.version()));
        assertThat(test.bureau.closing.file(officer, hall).toClose()).isEmpty();
        test.bureau.closing.close(officer, hall, "系统恢复，人员散去");
        test.bureau.closing.learn(officer, hall, "上联光缆被施工挖断", "备用链路未定期切换演练", "每季度演练一次备用链路");
        test.bureau.closing.sign(LEADER, hall);
        reviewed(hall);
    }

    /** The instruction is answered and taken, and what the playbook still asks is set aside with a reason. */
    private void settle(long hall, long order) {
        InstructionView given = test.bureau.instructions.of("incident", hall).stream().filter(one -> one.id() == order)
                .findFirst().orElseThrow();
        test.bureau.followUps.finish(officer, given.item().id(), "07:20 系统恢复");
        test.bureau.followUps.accept(LEADER, given.item().id(), "知悉");
        for (RunCard run : test.bureau.incidents.file(officer, hall).runs()) {
            if (run.status() == RunStatus.RUNNING) {
                test.bureau.playbooks.runs.stop(LEADER, run.id(), "按现场指挥决定处置完毕");
            }
        }
    }

    private void reviewed(long hall) {
        IncidentFile file = test.bureau.incidents.file(officer, hall);
        assertThat(file.incident().status()).isEqualTo(IncidentStatus.REVIEWED);
        assertThat(file.course()).extracting(NoteView::kind).contains(NoteKind.REPORTED, NoteKind.CHANGED,
                NoteKind.REPORT,
                NoteKind.LINK, NoteKind.INSTRUCTION, NoteKind.CLOSED, NoteKind.REVIEWED);
        assertThat(file.incident().clocks().stream().filter(clock -> clock.doneAt() != null && clock.doneAt()
                .isAfter(clock.dueAt()))).as("what was late is late for ever").singleElement()
                .satisfies(clock -> assertThat(clock.lateReason()).isEqualTo("传真机卡纸，改用备用机"));
        for (ReportLine line : ReportLine.values()) {
            assertThat(test.bureau.reports.verify(officer, hall, line).whole()).isTrue();
        }
        assertThat(test.bureau.closing.file(officer, hall).brokenAt()).isZero();
        assertThat(test.bureau.audit.verify()).matches(ChainCheck::whole);
        refused("incident.refused.closed", () -> test.bureau.incidents.progress(officer, hall, null, "事后补一句"));
    }
}
