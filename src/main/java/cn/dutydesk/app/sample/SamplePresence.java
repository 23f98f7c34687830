package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.presence.CheckKind;
import cn.dutydesk.presence.CheckReport;
import cn.dutydesk.presence.CheckResult;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.TaskKind;
import cn.dutydesk.presence.TaskReport;
import cn.dutydesk.presence.TaskState;
import cn.dutydesk.presence.service.PresenceReads.Now;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tasks done and missed, checks, leaves and what became of them in the invented bureau's last weeks. */
final class SamplePresence {
    private static final int DAYS = 44;
    private static final long SEED = 20260218;
    /** Days ago and time of day of the checks that were planned and answered. */
    private static final String[] ANSWERED = {"3 21:17", "8 02:40", "12 14:05", "21 23:50", "26 10:33", "31 01:15",
            "36 20:08", "41 04:30"};

    private final Bureau bureau;
    private final Actor keeper;
    private final Actor officer;
    private final Random random = new Random(SEED);

    SamplePresence(Bureau bureau, Actor keeper, Actor officer) {
        this.bureau = bureau;
        this.keeper = keeper;
        this.officer = officer;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        plan.accept(today.minusDays(DAYS).atTime(8, 5), this::pass);
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            day(day, plan);
        }
        for (String check : ANSWERED) {
            String[] words = check.split(" ");
            check(today.minusDays(Long.parseLong(words[0])).atTime(LocalTime.parse(words[1])), plan);
        }
        unanswered(today.minusDays(17).atTime(3, 12), plan);
        plan.accept(today.minusDays(15).atTime(9, 40), () -> explain(today.minusDays(17),
                "正在一楼处置消防误报，未听到提醒"));
        plan.accept(today.minusDays(14).atTime(10, 5), () -> excuse(today.minusDays(17),
                "情况属实，已在班后会上提醒"));
        phone(today.minusDays(5).atTime(22, 41), "省局总值班室", "值班员 张海", plan);
        phone(today.minusDays(19).atTime(7, 32), "市委值班室", "李科长", plan);
        phone(today.minusDays(33).atTime(19, 6), "省局总值班室", "值班员 孙丽", plan);
        leave(today.minusDays(6).atTime(14, 10), 21, "到机房处置空调告警", plan);
        leave(today.minusDays(23).atTime(19, 2), 49, "送突发疾病的同事就医", plan);
        leave(today.minusDays(29).atTime(11, 44), 16, "到一楼接收机要文件", plan);
        check(today.atTime(9, 34), plan);
    }

    private void pass() {
        bureau.presence.pass.pass(bureau.clock.now());
    }

    private void day(LocalDate day, BiConsumer<LocalDateTime, Runnable> plan) {
        plan.accept(day.atTime(9, 1), this::pass);
        task(day.atTime(15, 36).plusMinutes(random.nextInt(20)), task -> task == TaskKind.ZERO_REPORT, plan);
        plan.accept(day.atTime(16, 31), this::pass);
        task(day.atTime(22, 8).plusMinutes(random.nextInt(45)), task -> task == TaskKind.PATROL, plan);
        plan.accept(day.atTime(23, 31), this::pass);
        task(day.plusDays(1).atTime(2, 4).plusMinutes(random.nextInt(50)), task -> task == TaskKind.PATROL, plan);
        plan.accept(day.plusDays(1).atTime(3, 31), this::pass);
    }

    private Now now() {
        return bureau.presence.reads.now(officer);
    }

    private @Nullable Long somebody() {
        List<OnDeskPerson> here = now().here();
        return here.isEmpty() ? null : here.get(random.nextInt(here.size())).id();
    }

    /** One in a dozen patrols is forgotten. */
    private void task(LocalDateTime at, Predicate<TaskKind> kind, BiConsumer<LocalDateTime, Runnable> plan) {
        boolean forgotten = random.nextInt(12) == 0;
        boolean wrong = random.nextInt(15) == 0;
        plan.accept(at, () -> now().tasks().stream().filter(task -> kind.test(task.kind())
                && task.state(bureau.clock.now()) == TaskState.OPEN
                && !(forgotten && task.kind() == TaskKind.PATROL)).findFirst()
                .ifPresent(task -> bureau.presence.tasks.done(officer, task.id(), new TaskReport(somebody(),
                        wrong && task.kind() == TaskKind.PATROL ? "四楼东侧走廊应急灯不亮，其余正常" : task.template(),
                        wrong && task.kind() == TaskKind.PATROL, ""))));
    }

    private void check(LocalDateTime at, BiConsumer<LocalDateTime, Runnable> plan) {
        int seconds = 35 + random.nextInt(150);
        plan.accept(at.minusHours(1), () -> bureau.presence.checks.plan(keeper, bureau.clock.instant(at)));
        plan.accept(at, this::pass);
        plan.accept(at.plusSeconds(seconds), this::answer);
    }

    private void answer() {
        now().calling().forEach(check -> bureau.presence.checks.answer(officer, check.id(), somebody()));
    }

    private void unanswered(LocalDateTime at, BiConsumer<LocalDateTime, Runnable> plan) {
        plan.accept(at.minusHours(1), () -> bureau.presence.checks.plan(keeper, bureau.clock.instant(at)));
        plan.accept(at, this::pass);
        plan.accept(at.plusMinutes(5).plusSeconds(10), this::pass);
        plan.accept(at.plusMinutes(8), () -> bureau.presence.climb.due(bureau.clock.now())
                .forEach(step -> bureau.presence.climb.told(officer, step.id())));
        plan.accept(at.plusMinutes(11), this::answer);
    }

    private void phone(LocalDateTime at, String unit, String caller, BiConsumer<LocalDateTime, Runnable> plan) {
        plan.accept(at.plusMinutes(3), () -> bureau.presence.checks.record(officer, new CheckReport(CheckKind.PHONE,
                bureau.clock.instant(at), caller, unit, now().here().stream().map(OnDeskPerson::name).findFirst()
                        .orElse(""),
                CheckResult.ON_POST, null, "")));
    }

    private void leave(LocalDateTime at, int minutes, String reason, BiConsumer<LocalDateTime, Runnable> plan) {
        plan.accept(at, () -> {
            List<OnDeskPerson> here = now().here();
            if (here.size() > 1) {
                bureau.presence.leaves.leave(officer, here.getFirst().id(), reason, here.getLast().name());
            }
        });
        plan.accept(at.plusMinutes(31), this::pass);
        plan.accept(at.plusMinutes(minutes), () -> now().away().stream().map(LeaveView::id)
                .forEach(id -> bureau.presence.leaves.back(officer, id)));
    }

    /** Checks of the month that nobody answered. */
    private List<FactView> facts(LocalDate day) {
        return bureau.presence.reads.month(keeper, YearMonth.from(day)).facts().stream()
                .filter(fact -> fact.kind() == FactKind.UNANSWERED).toList();
    }

    private void explain(LocalDate day, String words) {
        facts(day).forEach(fact -> bureau.presence.facts.explain(officer, fact.id(), words));
    }

    private void excuse(LocalDate day, String words) {
        PersonCard head = bureau.directory.directory().stream().filter(PersonCard::leader).findFirst().orElseThrow();
        Actor leader = new Actor(0, "sample-leader", head.name(), Set.of(Role.LEADER), head.id());
        facts(day).stream().limit(1).forEach(fact -> bureau.presence.facts.excuse(leader, fact.id(), words));
    }
}
