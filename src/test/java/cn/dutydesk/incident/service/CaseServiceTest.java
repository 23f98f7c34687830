package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.CaseLink;
import cn.dutydesk.incident.CaseRole;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.LegalClass;
import cn.dutydesk.incident.LinkKind;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.OpenThing;
import cn.dutydesk.incident.Reader;
import cn.dutydesk.incident.RoleTerm;
import cn.dutydesk.incident.Sensitive;
import cn.dutydesk.playbook.NoRuns;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseServiceTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 2));
    private final NoRuns runs = new NoRuns();
    private final IncidentService incidents = IncidentFixture.service(desk, runs);
    private final CaseService cases = IncidentFixture.cases(desk, runs);
    private final RoleService roles = IncidentFixture.roles(desk);
    private final ClosingService closing = IncidentFixture.closing(desk, runs);
    private final TypeService types = new TypeService(desk.acts);

    @AfterEach
    void close() {
        desk.close();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private IncidentView report(long type, String what) {
        return incidents.report(DeskFixture.LI_HERSELF, NewIncident.of(type, IncidentLevel.ORDINARY, what, "办税厅"));
    }

    private IncidentView view(long id) {
        return incidents.file(DeskFixture.LI_HERSELF, id).incident();
    }

    private List<String> lines(long id, NoteKind kind) {
        return incidents.file(DeskFixture.LI_HERSELF, id).course().stream().filter(note -> note.kind() == kind)
                .map(NoteView::content).toList();
    }

    private void edit(IncidentView view, String place, IncidentFacts facts) {
        cases.edit(DeskFixture.LI_HERSELF, view.id(), view.version(), new IncidentEdit(view.type().id(), view.what(),
                place, view.happenedAt(), view.origin(), view.reporterPhone(), facts));
    }

    @Test
    void everyChangeOfTheRecordStandsInTheCourseOldAndNew() {
        IncidentView view = report(1, "排队");
        edit(view, "第一办税厅", new IncidentFacts("1 人晕倒", "约 40 人", "", "增开 2 个窗口", "", new Sensitive("征期末日",
                "", "")));
        assertThat(lines(view.id(), NoteKind.CHANGED)).containsExactly("地点：办税厅 → 第一办税厅\n人员伤亡和财产损失：（无） → "
                + "1 人晕倒\n影响范围：（无） → 约 40 人\n已采取措施：（无） → 增开 2 个窗口\n敏感时间：（无） → 征期末日");
        IncidentView now = view(view.id());
        assertThat(List.of(now.hurt(), now.reach(), now.trend(), now.measures(), now.sensitive()))
                .containsExactly("1 人晕倒", "约 40 人", "", "增开 2 个窗口", "征期末日");
        assertThat(runs.told).contains("changed 突发事件 2026-0001 第一办税厅：排队");
        refused("data.version-conflict", () -> edit(view, "别处", IncidentFacts.NONE));
        refused("incident.refused.no-change", () -> edit(now, "第一办税厅", now.facts()));
        refused("incident.refused.place", () -> edit(now, " ", now.facts()));
        refused("marking.refused", () -> edit(now, "第一办税厅", new IncidentFacts("机密★10年", "", "", "", "",
                Sensitive.NO)));
        assertThat(view(view.id()).hurt()).isEqualTo("1 人晕倒");
    }

    @Test
    void aSensitiveIncidentIsFoundAsSuch() {
        report(1, "排队");
        IncidentView two = report(5, "来访");
        edit(two, "信访接待室", new IncidentFacts("", "", "", "", "", new Sensitive("", "", "退役军人")));
        assertThat(incidents.list(DeskFixture.DESK, new IncidentFilter(null, null, "", null, null, null, true)))
                .extracting(IncidentView::id).containsExactly(two.id());
        assertThat(incidents.list(DeskFixture.DESK, new IncidentFilter(null, null, "", IncidentLevel.MAJOR, null, null,
                false))).isEmpty();
        assertThat(incidents.list(DeskFixture.DESK, new IncidentFilter(null, null, "", null, null, two.knownAt(),
                false))).isEmpty();
    }

    @Test
    void aGradeIsChangedWithAReasonAndTheLimitsFollow() {
        IncidentView fire = report(6, "冒烟");
        refused("incident.refused.reason",
                () -> cases.grade(DeskFixture.LI_HERSELF, fire.id(), IncidentLevel.MAJOR, " "));
        refused("incident.refused.same-level",
                () -> cases.grade(DeskFixture.LI_HERSELF, fire.id(), IncidentLevel.ORDINARY, "再看"));
        Duration before = Duration.between(fire.knownAt(), last(fire));
        cases.grade(DeskFixture.LI_HERSELF, fire.id(), IncidentLevel.MAJOR, "火势蔓延");
        assertThat(lines(fire.id(), NoteKind.CHANGED)).containsExactly("级别：一般 → 重大（火势蔓延）");
        assertThat(Duration.between(fire.knownAt(), last(view(fire.id())))).isLessThan(before);
        IncidentView social = report(5, "来访");
        cases.grade(DeskFixture.LI_HERSELF, social.id(), IncidentLevel.SERIOUS, "按本局预案");
        assertThat(lines(social.id(), NoteKind.CHANGED)).containsExactly("本单位级别：一般 → 较大（按本局预案）");
    }

    private static Instant last(IncidentView view) {
        return view.clocks().getLast().dueAt();
    }

    @Test
    void whoLedAtTenPastTwo() {
        IncidentView view = report(2, "断网");
        roles.take(DeskFixture.LI_HERSELF, view.id(), 1, DeskFixture.LI.id(), "李晓雨", null);
        roles.take(DeskFixture.LI_HERSELF, view.id(), 4, null, "运营商老王", null);
        desk.time.forward(Duration.ofMinutes(20));
        roles.take(DeskFixture.LI_HERSELF, view.id(), 1, DeskFixture.ZHOU.id(), "周建国", desk.at(2026, 2, 18, 2, 15));
        roles.take(DeskFixture.LI_HERSELF, view.id(), 4, null, "王磊", null);
        assertThat(roles.at(DeskFixture.LI_HERSELF, view.id(), desk.at(2026, 2, 18, 2, 10)))
                .extracting(RoleTerm::role, RoleTerm::name).containsExactly(tuple("现场指挥",
                        "李晓雨"), tuple("现场处置", "运营商老王"));
        assertThat(roles.at(DeskFixture.LI_HERSELF, view.id(), desk.at(2026, 2, 18, 2, 15)).getFirst().name())
                .isEqualTo("周建国");
        assertThat(roles.at(DeskFixture.LI_HERSELF, view.id(), desk.clock.now())).hasSize(3);
        assertThat(lines(view.id(), NoteKind.ROLE)).contains("周建国 担任现场指挥（02:15 起），接替李晓雨");
        refused("incident.refused.role-order", () -> roles.take(DeskFixture.LI_HERSELF, view.id(), 1, null, "马志远",
                desk.at(2026, 2, 18, 2, 14)));
        refused("incident.refused.role-early", () -> roles.take(DeskFixture.LI_HERSELF, view.id(), 4, null, "马志远",
                desk.at(2026, 2, 18, 1, 0)));
        RoleTerm zhou = closing.file(DeskFixture.LI_HERSELF, view.id()).terms().stream()
                .filter(term -> term.name().equals("周建国")).findFirst().orElseThrow();
        roles.giveUp(DeskFixture.LI_HERSELF, zhou.id(), null);
        refused("incident.refused.role-over", () -> roles.giveUp(DeskFixture.LI_HERSELF, zhou.id(), null));
        IncidentFixture.tick(incidents, DeskFixture.LI_HERSELF, view.id());
        closing.close(DeskFixture.LI_HERSELF, view.id(), "恢复");
        assertThat(closing.file(DeskFixture.LI_HERSELF, view.id()).terms()).allMatch(term -> term.until() != null);
    }

    @Test
    void whoReportedOrALeaderNamesWhoMaySeeIt() {
        IncidentView view = report(8, "文件去向不明");
        refused("incident.refused.restrict", () -> cases.restrict(DeskFixture.DESK, view.id(), List.of()));
        cases.restrict(DeskFixture.LI_HERSELF, view.id(), List.of(DeskFixture.MA.id()));
        refused("incident.refused.restricted", () -> incidents.file(DeskFixture.LEADER, view.id()));
        refused("incident.refused.restricted", () -> cases.restrict(DeskFixture.LEADER, view.id(), List.of()));
        cases.restrict(DeskFixture.LI_HERSELF, view.id(), List.of(DeskFixture.ZHOU.id()));
        assertThat(incidents.file(DeskFixture.LEADER, view.id()).incident().what()).isEqualTo("文件去向不明");
        assertThat(cases.readers(DeskFixture.LEADER, view.id())).extracting(Reader::name)
                .containsExactly("李晓雨", "周建国");
        assertThat(runs.told).containsExactly("changed 突发事件 2026-0001（限定知悉范围事件）");
        cases.unrestrict(DeskFixture.LEADER, view.id());
        assertThat(incidents.file(DeskFixture.DESK, view.id()).incident().restricted()).isFalse();
    }

    @Test
    void nothingOpenIsClosedOver() {
        IncidentView view = report(2, "断网");
        desk.acts.write(DeskFixture.DESK, Permission.LOG_WRITE, "item.open",
                act -> desk.items.open(act, NewItem.of("查明原因", "incident", view.id())));
        assertThat(closing.file(DeskFixture.LI_HERSELF, view.id()).toClose()).extracting(OpenThing::code)
                .contains("incident.gate.clock", "incident.gate.item");
        refused("incident.refused.open-things", () -> closing.close(DeskFixture.LI_HERSELF, view.id(), "恢复"));
        IncidentFixture.tick(incidents, DeskFixture.LI_HERSELF, view.id());
        assertThat(closing.file(DeskFixture.LI_HERSELF, view.id()).toClose()).extracting(OpenThing::code)
                .containsExactly("incident.gate.item");
        refused("incident.refused.open-things", () -> closing.close(DeskFixture.LI_HERSELF, view.id(), "恢复"));
        assertThat(view(view.id()).status()).isEqualTo(IncidentStatus.RUNNING);
        desk.items.finish(DeskFixture.DESK, desk.items.of("incident", view.id()).getFirst().id(), "光缆被挖断");
        closing.close(DeskFixture.LI_HERSELF, view.id(), "恢复");
        assertThat(view(view.id()).status()).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void aLeaderSignsWhatWasLearnedAndNothingIsAddedAfterwards() {
        IncidentView view = report(2, "断网");
        IncidentFixture.tick(incidents, DeskFixture.LI_HERSELF, view.id());
        closing.close(DeskFixture.LI_HERSELF, view.id(), "恢复");
        assertThat(closing.file(DeskFixture.LEADER, view.id()).toSign()).extracting(OpenThing::code)
                .containsExactly("incident.gate.causes", "incident.gate.lessons");
        refused("incident.refused.open-things", () -> closing.sign(DeskFixture.LEADER, view.id()));
        closing.learn(DeskFixture.LI_HERSELF, view.id(), "光缆被挖断", "没有备用线路", "增加一条线路");
        refused("security.refused.permission", () -> closing.sign(DeskFixture.LI_HERSELF, view.id()));
        closing.sign(DeskFixture.LEADER, view.id());
        IncidentView signed = view(view.id());
        assertThat(signed.status()).isEqualTo(IncidentStatus.REVIEWED);
        assertThat(closing.file(DeskFixture.LI_HERSELF, view.id()).review().signedBy()).isEqualTo("周建国");
        refused("incident.refused.reviewed", () -> closing.sign(DeskFixture.LEADER, view.id()));
        refused("incident.refused.reviewed", () -> closing.learn(DeskFixture.LI_HERSELF, view.id(), "a", "b", "c"));
        assertThat(incidents.list(DeskFixture.DESK, new IncidentFilter(IncidentStatus.CLOSED, null, ""))).hasSize(1);
        assertThat(desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 18)), null, 0, 99))
                .extracting(EntryView::content).contains("事件 2026-0001 复盘由周建国签字");
    }

    @Test
    void aCourseThatWasTamperedWithIsNotSigned() {
        IncidentView view = report(2, "断网");
        incidents.progress(DeskFixture.LI_HERSELF, view.id(), null, "抢修");
        IncidentFixture.tick(incidents, DeskFixture.LI_HERSELF, view.id());
        closing.close(DeskFixture.LI_HERSELF, view.id(), "恢复");
        closing.learn(DeskFixture.LI_HERSELF, view.id(), "光缆", "备用", "");
        assertThat(closing.file(DeskFixture.LI_HERSELF, view.id()).brokenAt()).isZero();
        desk.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update incident_note set content = '未抢修' where content = '抢修'").executeUpdate());
        CaseFile file = closing.file(DeskFixture.LI_HERSELF, view.id());
        assertThat(file.brokenAt()).isEqualTo(2);
        assertThat(file.toSign()).extracting(OpenThing::code).containsExactly("incident.gate.broken");
        refused("incident.refused.open-things", () -> closing.sign(DeskFixture.LEADER, view.id()));
    }

    @Test
    void linksAreSeenFromBothSidesAndAMergeEndsTheFirst() {
        IncidentView one = report(2, "断网");
        IncidentView two = report(1, "排队");
        IncidentView three = report(1, "又排队");
        closing.link(DeskFixture.LI_HERSELF, one.id(), two.id(), LinkKind.CAUSED);
        refused("incident.refused.linked",
                () -> closing.link(DeskFixture.LI_HERSELF, one.id(), two.id(), LinkKind.CAUSED));
        refused("incident.refused.itself",
                () -> closing.link(DeskFixture.LI_HERSELF, one.id(), one.id(), LinkKind.RELATED));
        assertThat(closing.file(DeskFixture.LI_HERSELF, two.id()).links()).containsExactly(new CaseLink(LinkKind.CAUSED,
                false, one.id(), one.number(), "断网", IncidentStatus.RUNNING));
        closing.merge(DeskFixture.LI_HERSELF, three.id(), two.id(), "同一事");
        IncidentView gone = view(three.id());
        assertThat(gone.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(gone.result()).isEqualTo("并入事件 2026-0002：同一事");
        assertThat(gone.clocks()).allMatch(clock -> clock.ended() && clock.endReason().contains("2026-0002"));
        assertThat(lines(two.id(), NoteKind.LINK)).containsExactly("由事件 2026-0001 引起", "事件 2026-0003 并入本事件");
        assertThat(lines(three.id(), NoteKind.LINK)).containsExactly("并入事件 2026-0002");
        assertThat(runs.told).anyMatch(told -> told.startsWith("over incident " + three.id()));
        refused("incident.refused.closed", () -> closing.merge(DeskFixture.LI_HERSELF, two.id(), three.id(), "回来"));
        assertThat(view(two.id()).running()).isTrue();
    }

    private ItemView task(long incident, String what) {
        return desk.items.supervise(DeskFixture.LI_HERSELF, new NewItem(what, "当面核实", LimitKind.SEVEN_DAYS, null, null,
                "信息中心", "incident", incident, ""));
    }

    @Test
    void whatBecomesOfATaskStandsInTheCourse() {
        desk.items.hear(new ItemCourse(desk.log, desk.texts));
        IncidentView one = report(2, "断网");
        ItemView task = task(one.id(), "查明线路");
        desk.items.plan(DeskFixture.LI_HERSELF, task.id(), "逐段测试");
        desk.items.give(DeskFixture.LI_HERSELF, task.id(), null, "运营商");
        desk.items.finish(DeskFixture.LI_HERSELF, task.id(), "光缆已接通");
        String name = "督办 " + task.supervision().number() + "“查明线路”";
        assertThat(lines(one.id(), NoteKind.FOLLOW_UP)).containsExactly(name + "列为待办（承办：信息中心）",
                name + "办理措施（承办：信息中心）：逐段测试", name + "转办（承办：运营商）：运营商",
                name + "回复（承办：运营商）：光缆已接通");
        assertThat(closing.file(DeskFixture.LI_HERSELF, one.id()).brokenAt()).isZero();
    }

    @Test
    void openTasksOfAMergedIncidentGoOverAndBothSaySo() {
        IncidentView one = report(1, "排队");
        IncidentView two = report(1, "又排队");
        ItemView open = task(two.id(), "增开窗口");
        ItemView other = task(one.id(), "疏导人员");
        closing.merge(DeskFixture.LI_HERSELF, two.id(), one.id(), "同一事");
        assertThat(desk.items.of("incident", one.id())).extracting(ItemView::id).containsExactly(open.id(), other.id());
        assertThat(desk.items.of("incident", two.id())).isEmpty();
        assertThat(desk.items.byId(DeskFixture.LI_HERSELF, open.id()).steps()).last()
                .satisfies(step -> assertThat(step.words()).isEqualTo("事件 2026-0002 并入 2026-0001，随事件转入"));
        String name = open.supervision().number() + " 增开窗口";
        assertThat(lines(two.id(), NoteKind.FOLLOW_UP)).containsExactly("督办事项转入事件 2026-0001：" + name);
        assertThat(lines(one.id(), NoteKind.FOLLOW_UP)).containsExactly("事件 2026-0002 的督办事项转入：" + name);
    }

    @Test
    void tasksOfWhatOnlyNamedPeopleMayKnowDoNotGoToWhatEverybodySees() {
        IncidentView open = report(1, "排队");
        IncidentView kept = report(8, "文件去向不明");
        ItemView task = task(kept.id(), "核对载体");
        cases.restrict(DeskFixture.LI_HERSELF, kept.id(), List.of());
        closing.merge(DeskFixture.LI_HERSELF, kept.id(), open.id(), "同一事");
        assertThat(desk.items.of("incident", kept.id())).extracting(ItemView::id).containsExactly(task.id());
        assertThat(lines(open.id(), NoteKind.FOLLOW_UP)).isEmpty();
    }

    @Test
    void aLinkTellsNothingOfARestrictedIncident() {
        IncidentView one = report(2, "断网");
        IncidentView two = report(8, "文件去向不明");
        closing.link(DeskFixture.LI_HERSELF, one.id(), two.id(), LinkKind.RELATED);
        cases.restrict(DeskFixture.LI_HERSELF, two.id(), List.of());
        assertThat(closing.file(DeskFixture.DESK, one.id()).links()).singleElement()
                .satisfies(link -> assertThat(link.what()).isEmpty());
    }

    @Test
    void typesAreTheOfficesOwn() {
        IncidentTypeView power = new IncidentTypeView(0, "停电", "", LegalClass.ACCIDENT, "后勤", "", false);
        refused("security.refused.permission", () -> types.add(DeskFixture.DESK, power));
        types.add(DeskFixture.KEEPER, power);
        refused("incident.refused.name-taken", () -> types.add(DeskFixture.KEEPER, power));
        IncidentTypeView kept = types.all(DeskFixture.KEEPER).getLast();
        assertThat(kept.nameEn()).isEqualTo("停电");
        types.move(DeskFixture.KEEPER, kept.id(), -1);
        assertThat(incidents.types(DeskFixture.DESK)).extracting(IncidentTypeView::name).endsWith("停电", "其他");
        types.put(DeskFixture.KEEPER, new IncidentTypeView(kept.id(), "全局停电", "Power cut", LegalClass.ACCIDENT, "后勤",
                "", true));
        assertThat(incidents.types(DeskFixture.DESK)).extracting(IncidentTypeView::name).doesNotContain("全局停电");
        refused("incident.refused.type", () -> report(kept.id(), "停电了"));
        roles.put(DeskFixture.KEEPER, 1L, "总指挥", true, false);
        refused("incident.refused.name-taken", () -> roles.put(DeskFixture.KEEPER, null, "总指挥", true, false));
        assertThat(roles.roles(DeskFixture.DESK, false)).extracting(CaseRole::name)
                .startsWith("总指挥");
    }
}
