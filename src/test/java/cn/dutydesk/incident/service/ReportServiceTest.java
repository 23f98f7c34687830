package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.Receipt;
import cn.dutydesk.incident.ReportFile;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.playbook.NoRuns;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportServiceTest {
    private static final Actor OFFICER = DeskFixture.LI_HERSELF;
    private static final Actor LEADER = DeskFixture.LEADER;
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 3, 18, 2, 10));
    private final NoRuns runs = new NoRuns();
    private final Clocks clocks = IncidentFixture.clocks(desk, runs);
    private final IncidentService incidents = IncidentFixture.service(desk, runs);
    private final ReportService reports = IncidentFixture.reports(desk, runs);
    private final IncidentView incident = incidents.report(OFFICER, NewIncident.of(2, IncidentLevel.SERIOUS,
            "系统全部无法登录，60 人排队", "第一分局办税厅"));
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private ReportView approved(ReportKind kind) {
        ReportView report = reports.begin(OFFICER, incident.id(), ReportLine.TAX, kind);
        report = reports.submit(OFFICER, report.id(), report.version());
        return reports.approve(LEADER, report.id(), report.version());
    }

    private ReportView issued(ReportKind kind) {
        ReportView report = approved(kind);
        return reports.issue(OFFICER, report.id(), report.version(), ReportWay.FAX, "");
    }

    private ClockView clock(ClockStep step) {
        return desk.database.tx().read(session -> clocks.of(session, incident.id())).stream()
                .filter(one -> one.line() == ClockLine.TAX && one.step() == step).reduce((a, b) -> b).orElseThrow();
    }

    private static String part(ReportView report, String heading) {
        return report.parts().stream().filter(part -> part.heading().equals(heading)).findFirst().orElseThrow().text();
    }

    @Test
    void theFirstReportIsFilledFromTheRecordAndSettlesItsClock() {
        ReportView draft = reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FIRST);
        assertThat(draft.parts()).extracting(ReportPart::heading).containsExactly("接报时间", "信息来源", "事发时间", "地点",
                "性质", "影响范围", "人员伤亡和财产损失", "发展趋势", "领导到位情况", "已采取措施", "建议");
        assertThat(part(draft, "接报时间")).isEqualTo("2026年3月18日02时10分");
        assertThat(part(draft, "性质")).isEqualTo("系统全部无法登录，60 人排队。类型：系统/网络故障，事故灾难；级别：较大。");
        assertThat(draft.recipient()).isEqualTo("上级税务机关办公室");
        desk.time.forward(Duration.ofMinutes(40));
        ReportView out = submitAndIssue(draft);
        assertThat(out.state()).isEqualTo(ReportState.ISSUED);
        assertThat(out.issue()).isEqualTo(1);
        assertThat(out.dueAt()).isEqualTo(desk.at(2026, 3, 18, 3, 10));
        assertThat(out.approver()).isEqualTo("周建国");
        assertThat(out.hash()).hasSize(64);
        assertThat(clock(ClockStep.WRITTEN).done()).isTrue();
        assertThat(clock(ClockStep.FOLLOW_UP).dueAt()).isEqualTo(desk.at(2026, 3, 18, 4, 50));
        assertThat(incidents.file(OFFICER, incident.id()).course()).extracting(NoteView::content)
                .contains("首报（上级税务机关）报出：上级税务机关办公室，传真");
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).whole()).isTrue();
    }

    private ReportView submitAndIssue(ReportView draft) {
        ReportView report = reports.submit(OFFICER, draft.id(), draft.version());
        report = reports.approve(LEADER, report.id(), report.version());
        return reports.issue(OFFICER, report.id(), report.version(), ReportWay.FAX, "");
    }

    @Test
    void nothingGoesOutUnapprovedOrOutOfOrder() {
        refused("chain.refused.no-first", () -> reports.begin(OFFICER, incident.id(), ReportLine.TAX,
                ReportKind.FOLLOW_UP));
        refused("chain.refused.no-first",
                () -> reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FINAL));
        ReportView draft = reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FIRST);
        refused("chain.refused.open", () -> reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FIRST));
        refused("chain.refused.unapproved",
                () -> reports.issue(OFFICER, draft.id(), draft.version(), ReportWay.FAX, ""));
        ReportView sent = reports.submit(OFFICER, draft.id(), draft.version());
        refused("chain.refused.unapproved", () -> reports.issue(OFFICER, sent.id(), sent.version(), ReportWay.FAX, ""));
        refused("chain.refused.state", () -> reports.write(OFFICER, sent.id(), sent.version(), "改", "改", List.of()));
        refused("security.refused.permission", () -> reports.approve(OFFICER, sent.id(), sent.version()));
        refused("chain.refused.send-back", () -> reports.sendBack(LEADER, sent.id(), sent.version(), ""));
        ReportView back = reports.sendBack(LEADER, sent.id(), sent.version(), "补充影响范围");
        assertThat(back).returns(ReportState.DRAFT, ReportView::state).returns("补充影响范围", ReportView::sentBack);
        submitAndIssue(back);
        refused("chain.refused.first-twice", () -> reports.begin(OFFICER, incident.id(), ReportLine.TAX,
                ReportKind.FIRST));
        issued(ReportKind.FINAL);
        refused("chain.refused.after-final", () -> reports.begin(OFFICER, incident.id(), ReportLine.TAX,
                ReportKind.FOLLOW_UP));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Actor both = new Actor(LEADER.accountId(), "zhoujg", "周建国", Set.of(Role.LEADER), LEADER.personId());
        ReportView draft = reports.begin(both, incident.id(), ReportLine.TAX, ReportKind.FIRST);
        ReportView sent = reports.submit(both, draft.id(), draft.version());
        refused("chain.refused.own", () -> reports.approve(both, sent.id(), sent.version()));
    }

    @Test
    void aFollowUpHoldsOnlyWhatIsNew() {
        incidents.progress(OFFICER, incident.id(), null, "信息中心王磊到岗");
        desk.time.forward(Duration.ofMinutes(10));
        issued(ReportKind.FIRST);
        desk.time.forward(Duration.ofMinutes(10));
        incidents.progress(OFFICER, incident.id(), null, "判断为光缆中断");
        ReportView one = reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FOLLOW_UP);
        assertThat(part(one, "最新进展")).isEqualTo("2026年3月18日02时30分，判断为光缆中断");
        ReportView out = submitAndIssue(one);
        assertThat(out.ordinal()).isEqualTo(1);
        desk.time.forward(Duration.ofMinutes(10));
        ReportView two = reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FOLLOW_UP);
        assertThat(part(two, "最新进展")).isEmpty();
        assertThat(two.ordinal()).isEqualTo(2);
        assertThat(two.place()).isEqualTo(3);
    }

    @Test
    void lateNeedsAReasonAndKeepsIt() {
        ReportView report = approved(ReportKind.FIRST);
        desk.time.forward(Duration.ofMinutes(61));
        refused("chain.refused.reason",
                () -> reports.issue(OFFICER, report.id(), report.version(), ReportWay.FAX, " "));
        ReportView out = reports.issue(OFFICER, report.id(), report.version(), ReportWay.FAX, "传真线路故障");
        assertThat(out.lateReason()).isEqualTo("传真线路故障");
        assertThat(clock(ClockStep.WRITTEN)).returns("传真线路故障", ClockView::lateReason);
    }

    @Test
    void aCallGoesOnRecordAtOnceAndIsConfirmedAfterwards() {
        desk.time.forward(Duration.ofMinutes(20));
        ReportView call = reports.oral(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FIRST,
                desk.at(2026, 3, 18, 2, 28), new ReportService.Call("", "系统故障，正在抢修", "省局张明", ""));
        assertThat(call.receipt().by()).isEqualTo("省局张明");
        assertThat(clock(ClockStep.PHONE)).returns(desk.at(2026, 3, 18, 2, 28), ClockView::doneAt);
        assertThat(clock(ClockStep.WRITTEN).done()).isFalse();
        ReportView confirmed = reports.confirm(LEADER, call.id(), call.version());
        assertThat(confirmed.approver()).isEqualTo("周建国");
        refused("chain.refused.confirmed", () -> reports.confirm(LEADER, call.id(), confirmed.version()));
        ReportView written = issued(ReportKind.FIRST);
        assertThat(written.place()).isEqualTo(2);
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).whole()).isTrue();
        refused("chain.refused.first-twice", () -> reports.oral(OFFICER, incident.id(), ReportLine.TAX,
                ReportKind.FIRST, null, new ReportService.Call("", "再报", "张明", "")));
        refused("chain.refused.before-last", () -> reports.oral(OFFICER, incident.id(), ReportLine.TAX,
                ReportKind.FOLLOW_UP, desk.at(2026, 3, 18, 2, 12), new ReportService.Call("", "续", "张明", "")));
        assertThat(reports.of(OFFICER, incident.id())).hasSize(2);
    }

    @Test
    void aReceiptIsNotedOnceAndAMarkIsRefusedInEveryField() {
        ReportView out = issued(ReportKind.FIRST);
        refused("chain.refused.receipt", () -> reports.receipt(OFFICER, out.id(), out.version(),
                new Receipt(" ", null, ReportWay.FAX, "", "")));
        refused("marking.refused", () -> reports.receipt(OFFICER, out.id(), out.version(),
                new Receipt("张明", null, ReportWay.FAX, "机密★3年", "")));
        ReportView taken = reports.receipt(OFFICER, out.id(), out.version(),
                new Receipt("张明", null, ReportWay.FAX, "收 12", ""));
        assertThat(taken.receipt().number()).isEqualTo("收 12");
        refused("chain.refused.receipt-twice", () -> reports.receipt(OFFICER, out.id(), taken.version(),
                new Receipt("李", null, ReportWay.FAX, "", "")));
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).whole()).as("a receipt alters nothing")
                .isTrue();
        ReportView draft = reports.begin(OFFICER, incident.id(), ReportLine.GOVERNMENT, ReportKind.FIRST);
        String mark = "秘密★1年";
        List<ReportPart> clean = List.of(new ReportPart("性质", "断网"));
        refused("marking.refused", () -> reports.write(OFFICER, draft.id(), draft.version(), mark, "市委", clean));
        refused("marking.refused", () -> reports.write(OFFICER, draft.id(), draft.version(), "报告", mark, clean));
        refused("marking.refused", () -> reports.write(OFFICER, draft.id(), draft.version(), "报告", "市委",
                List.of(new ReportPart("性质", mark))));
        refused("data.version-conflict", () -> reports.write(OFFICER, draft.id(), draft.version() + 1, "报告", "市委",
                clean));
    }

    @Test
    void whatSomebodyAltersInTheDatabaseIsFound() {
        ReportView out = issued(ReportKind.FIRST);
        desk.time.forward(Duration.ofMinutes(1));
        incidents.progress(OFFICER, incident.id(), null, "光缆接通");
        issued(ReportKind.FOLLOW_UP);
        desk.database.tx().write(unit -> unit.session().createNativeMutationQuery("update incident_report_part set"
                + " content = '无人排队' where report_id = :id and position = 4").setParameter("id", out.id())
                .executeUpdate());
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).broken()).isEqualTo(1);
    }

    @Test
    void theLastReportTakenOutOfTheDatabaseIsFound() throws IOException {
        issued(ReportKind.FIRST);
        desk.time.forward(Duration.ofMinutes(1));
        incidents.progress(OFFICER, incident.id(), null, "光缆接通");
        ReportView last = issued(ReportKind.FOLLOW_UP);
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).whole()).isTrue();
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.GOVERNMENT).whole()).as("nothing went out")
                .isTrue();
        change("delete from incident_report_head");
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).broken()).as("no head").isEqualTo(1);
        String carried = Files.readString(Path.of("resources/db/migration/V25__report_head.sql"));
        change(carried.substring(carried.indexOf("insert into")).replace(";", ""));
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).whole()).as("heads of what was there")
                .isTrue();
        change("delete from incident_report_part where report_id = " + last.id());
        change("delete from incident_report where id = " + last.id());
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).broken()).isEqualTo(2);
    }

    private void change(String sql) {
        desk.database.tx().write(unit -> unit.session().createNativeMutationQuery(sql).executeUpdate());
    }

    @Test
    void anAttachmentIsWhatItsNameSaysOrIsRefused() throws IOException {
        ReportView draft = reports.begin(OFFICER, incident.id(), ReportLine.TAX, ReportKind.FIRST);
        Path text = Files.writeString(folder.resolve("现场情况.txt"), "现场 60 人", StandardCharsets.UTF_8);
        ReportFile kept = reports.files().add(OFFICER, draft.id(), text);
        refused("chain.refused.file-twice", () -> reports.files().add(OFFICER, draft.id(), text));
        Path fake = Files.write(folder.resolve("照片.jpg"), new byte[] {'M', 'Z', 0, 1, 2, 3});
        refused("chain.refused.file-otherwise", () -> reports.files().add(OFFICER, draft.id(), fake));
        Path run = Files.write(folder.resolve("run.exe"), new byte[] {'M', 'Z', 0, 1});
        refused("chain.refused.file-kind", () -> reports.files().add(OFFICER, draft.id(), run));
        Path huge = folder.resolve("录像.mp4");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024 + 1);
        }
        refused("chain.refused.file-large", () -> reports.files().add(OFFICER, draft.id(), huge));
        Path marked = Files.writeString(folder.resolve("通知.txt"), "机密★5年 通知");
        refused("marking.refused", () -> reports.files().add(OFFICER, draft.id(), marked));
        refused("chain.refused.file-missing", () -> reports.files().add(OFFICER, draft.id(), folder.resolve("无.txt")));
        Path copy = folder.resolve("copy.txt");
        reports.files().save(OFFICER, kept.id(), copy);
        assertThat(copy).hasContent("现场 60 人");
        ReportView out = submitAndIssue(reports.report(OFFICER, draft.id()));
        refused("chain.refused.file-late", () -> reports.files().remove(OFFICER, kept.id()));
        assertThat(reports.files(OFFICER, out.id())).extracting(ReportFile::name).containsExactly("现场情况.txt");
        desk.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update incident_report_file set hash = 'x' where id = :id").setParameter("id", kept.id())
                .executeUpdate());
        assertThat(reports.verify(OFFICER, incident.id(), ReportLine.TAX).broken()).isEqualTo(1);
    }
}
