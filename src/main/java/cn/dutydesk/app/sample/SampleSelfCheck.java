package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.DepartmentLine;
import cn.dutydesk.selfcheck.DepartmentPart;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.ItemFile;
import cn.dutydesk.selfcheck.NewFinding;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.service.AnswerInput;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import cn.dutydesk.settings.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The self-checks of the invented bureau's last half year: opened by the calendar, answered by the departments, spot-checked,
 * signed; one month missed, the present one half answered. What was found is put right, or not yet.
 */
final class SampleSelfCheck {
    private static final int MONTHS = 5;
    /** Of the months before this one, counted back, the one nobody signed. */
    private static final int MISSED = 3;
    private static final int OPEN_DAY = 10;
    private static final String OFFICE = "办公室";
    private static final Map<String, Set<String>> HAS = Map.of(
            OFFICE, Set.of("cleared", "carriers", "systems", "places", "publishing", "deciding"),
            "人事教育科", Set.of("cleared", "deciding"), "信息中心", Set.of("contracted", "publishing"),
            "纳税服务和宣传中心", Set.of("publishing"), "局领导", Set.of("cleared"));

    /** What was found. @param back months before this one @param step place of the step, from 0 */
    private record Fault(int back, String department, String item, int step, String words) {
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault(5, "财务管理科", "27", 0, "移动硬盘 1 件没有编号"),
            new Fault(5, "办公室", "7", 0, "借阅登记 2 处漏填归还日期"),
            new Fault(5, "稽查局", "9", 0, "2 人学时不足"),
            new Fault(4, "纳税服务和宣传中心", "41", 0, "1 条推送没有留存审查单"),
            new Fault(4, "税收风险管理局", "32", 0, "U 盘 1 件借出没有登记"),
            new Fault(2, "财务管理科", "27", 0, "移动硬盘 1 件与台账编号不符"),
            new Fault(2, "收入核算科", "36", 0, "2 台计算机补丁没有更新"),
            new Fault(1, "第一税务分局（办税服务厅）", "34", 0, "复印机硬盘没有登记"),
            new Fault(0, "财务管理科", "27", 0, "盘点差 1 件"),
            new Fault(0, "征收管理科", "32", 0, "U 盘 UP-001 借出后逾期未还"));

    private final Bureau bureau;
    private final SelfCheckRoom room;
    private final Actor guardian;
    private final Actor leader;

    SampleSelfCheck(Bureau bureau, Actor guardian, Actor leader) {
        this.bureau = bureau;
        this.guardian = guardian;
        this.leader = leader;
        room = bureau.confidential.selfcheck;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        YearMonth now = YearMonth.from(today);
        plan.accept(now.minusMonths(MONTHS).atDay(3).atTime(9, 40), () -> begin(now.minusMonths(MONTHS)));
        for (int back = MONTHS; back >= 0; back--) {
            int ago = back;
            YearMonth month = now.minusMonths(back);
            plan.accept(month.atDay(OPEN_DAY).atTime(9, 0), this::pass);
            plan.accept(month.atDay(OPEN_DAY + 3).atTime(15, 0), () -> answers(month, ago));
            plan.accept(month.atDay(OPEN_DAY + 5).atTime(10, 0), () -> spot(month, ago));
            if (back > 0 && back != MISSED) {
                plan.accept(month.atDay(OPEN_DAY + 12).atTime(16, 0), () -> sign(month));
            }
            plan.accept(month.plusMonths(1).atDay(1).atTime(8, 0), this::pass);
        }
        plan.accept(today.minusDays(8).atTime(11, 0), () -> late(today));
        plan.accept(today.atTime(8, 12), () -> room.pass.pass(bureau.clock.now()));
    }

    private void pass() {
        room.pass.pass(bureau.clock.now());
    }

    private void begin(YearMonth first) {
        bureau.acts.writeAsSystem("settings.change", act -> {
            bureau.settings.change(act.unit(), act.actor().user(), Setting.SELFCHECK_OPEN_DAY,
                    String.valueOf(OPEN_DAY));
            act.record("setting", Setting.SELFCHECK_OPEN_DAY.key(), null, OPEN_DAY);
            return null;
        });
        room.plans.begin(guardian, "items-59", room.plans.office().orElseThrow(), first);
    }

    private long campaign(YearMonth month) {
        return Objects.requireNonNull(room.reads.month(guardian, month).campaign()).id();
    }

    private void answers(YearMonth month, int back) {
        long campaign = campaign(month);
        List<DepartmentLine> departments = room.reads.departments(guardian, campaign);
        int done = 0;
        for (DepartmentLine one : departments) {
            // In the present month the last third of the departments has not got round to it.
            if (back > 0 || done < departments.size() * 2 / 3) {
                answer(campaign, one.departmentId(), back);
                done++;
            }
        }
    }

    /** One of the department's own people answers: the first who is there. */
    private Actor answerer(long department) {
        PersonCard person = bureau.directory.directory().stream()
                .filter(one -> one.departmentId() == department && one.status().available()).findFirst().orElseThrow();
        return new Actor(0, ByName.user(person), person.name(), Set.of(Role.DUTY_OFFICER), person.id());
    }

    private void answer(long campaign, long department, int back) {
        Actor who = answerer(department);
        DepartmentPart asked = room.reads.department(who, campaign, department);
        Set<String> has = HAS.getOrDefault(asked.department(), Set.of());
        asked.questions().forEach(one -> room.answers.question(who, campaign, department, one.code(),
                has.contains(one.code())));
        List<Long> good = new ArrayList<>();
        for (AnswerView one : room.reads.department(who, campaign, department).answers()) {
            if (one.state() == ScoreView.State.OPEN) {
                FAULTS.stream().filter(fault -> fault.back() == back && fault.item().equals(one.item())
                        && fault.department().equals(asked.department())).findFirst().ifPresentOrElse(
                                fault -> room.answers.answer(who, one.id(), new AnswerInput(false,
                                        Map.of(fault.step(), 1), fault.words(), false, null)),
                                () -> good.add(one.id()));
            }
        }
        room.answers.answerAll(who, good, AnswerInput.good("已对照检查，无问题"));
        room.answers.signOff(who, campaign, department, "");
    }

    /** The confidentiality officer looks at what was found, and makes findings of it. */
    private void spot(YearMonth month, int back) {
        long campaign = campaign(month);
        LocalDate due = bureau.clock.today().plusDays(back == 0 ? 12 : 20);
        for (Fault fault : FAULTS) {
            if (fault.back() == back) {
                ItemFile item = room.reads.item(guardian, campaign, fault.item());
                item.answers().stream().filter(one -> one.department().equals(fault.department()) && one.hits() > 0)
                        .findFirst().ifPresent(one -> found(fault, campaign, one, due));
            }
        }
    }

    private void found(Fault fault, long campaign, AnswerView answer, LocalDate due) {
        Actor who = answerer(answer.departmentId());
        if (fault.item().equals("27")) {
            room.reviews.lower(guardian, answer.id(), BigDecimal.ONE, "抽查发现台账与实物不符", due);
        } else {
            bureau.confidential.findings.findings.raise(guardian, new NewFinding(campaign, fault.item(), fault.words(),
                    answer.departmentId(), who.personId(), due));
        }
    }

    private void sign(YearMonth month) {
        long campaign = campaign(month);
        room.campaigns.submit(guardian, campaign);
        room.campaigns.sign(campaign, leader.user(), SampleHandovers.PASSWORD.toCharArray());
        rectify();
    }

    /** What was found in the months before is put right and looked at again by somebody else. */
    private void rectify() {
        var findings = bureau.confidential.findings.findings;
        for (FindingView one : findings.open(guardian)) {
            if (one.found().isBefore(bureau.clock.now()) && one.state() == FindingState.OPEN) {
                Actor who = answerer(one.departmentId());
                findings.give(guardian, one.id(), Objects.requireNonNull(who.personId()));
                findings.measure(who, one.id(), "重新清点编号，补登台账，逐人提醒");
                findings.done(who, one.id(), "已全部补登，照片和台账复印件存保密室");
                findings.close(guardian, one.id(), "现场核对台账与实物一致");
            }
        }
    }

    /** One that should have been put right days ago, and one that waits to be looked at again. */
    private void late(LocalDate today) {
        var findings = bureau.confidential.findings.findings;
        PersonCard keeper = bureau.directory.search("黎佳").getFirst();
        var late = findings.raise(guardian, new NewFinding(null, "27", "移动存储介质台账与实物不符", keeper.departmentId(),
                keeper.id(), today.minusDays(3)));
        PersonCard clerk = bureau.directory.search("孙倩").getFirst();
        Actor self = new Actor(0, ByName.user(clerk), clerk.name(), Set.of(Role.DUTY_OFFICER), clerk.id());
        long id = findings.raise(guardian, new NewFinding(null, "3", "分管业务负责人检查记录缺一次", clerk.departmentId(),
                clerk.id(), today.plusDays(5))).view().id();
        findings.measure(self, id, "补充检查并记录");
        findings.done(self, id, "检查记录已补，见附件清单");
        findings.measure(new Actor(0, ByName.user(keeper), keeper.name(), Set.of(Role.DUTY_OFFICER), keeper.id()),
                late.view().id(), "全科清点一遍，缺的找回");
    }
}
