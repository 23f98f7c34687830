package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.Attendance;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.SessionView;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.service.ClearanceService;
import cn.dutydesk.secrecy.service.SecrecyRoom;
import cn.dutydesk.secrecy.service.TrainingService;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The registers of the invented bureau: seven people of posts with access, two dozen devices, three trainings. */
final class SampleSecrecy {
    private static final String KEEPER = "冯琪";
    private static final String SECOND = "孙倩";

    private final Bureau bureau;
    private final Actor guardian;
    private final Actor leader;
    private final SecrecyRoom room;
    private final ClearanceService clearance;
    private final Random random;

    SampleSecrecy(Bureau bureau, Actor guardian, Actor leader, long seed) {
        this.bureau = bureau;
        this.guardian = guardian;
        this.leader = leader;
        room = new SecrecyRoom(new SecrecyRoom.Below(bureau.database.tx(), bureau.acts, bureau.signals,
                new ByName(bureau), bureau.settings, bureau.clock, new Texts(Texts.CHINESE)), bureau.directory,
                bureau.duties, bureau.outgoing.outbox, () -> seed);
        clearance = bureau.confidential.secrecy.clearance;
        random = new Random(seed);
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(11);
        plan.accept(first.atTime(14, 30), () -> people(first));
        plan.accept(first.plusDays(1).atTime(9, 30), this::devices);
        for (int month = 1; month <= 11; month++) {
            YearMonth which = YearMonth.from(first.plusMonths(month - 1));
            plan.accept(which.plusMonths(1).atDay(3).atTime(10, 0), () -> inventory(which));
        }
        plan.accept(first.plusMonths(2).atTime(15, 0), () -> training("年度保密警示教育", first.plusMonths(2), 120, 97));
        plan.accept(first.plusMonths(6).atTime(15, 0), () -> training("手机和移动介质使用保密管理", first.plusMonths(6), 90, 94));
        plan.accept(today.minusDays(20).atTime(16, 0), () -> training("涉密人员专题培训", today.minusDays(20), 120, 90));
        plan.accept(today.minusDays(9).atTime(9, 20), () -> soon(today));
        plan.accept(today.minusDays(8).atTime(9, 20), () -> leaves(today));
        plan.accept(today.minusDays(6).atTime(11, 0), () -> moves(today));
    }

    private PersonCard person(String name) {
        return bureau.directory.search(name).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Credentials by(PersonCard person) {
        return new Credentials(ByName.user(person), "-".toCharArray());
    }

    private void people(LocalDate day) {
        cleared("马志远", "主要负责人", ClearanceGrade.IMPORTANT, day);
        cleared("周建国", "分管保密工作", ClearanceGrade.IMPORTANT, day);
        cleared(KEEPER, "机要保密员", ClearanceGrade.CORE, day.minusMonths(0));
        cleared("李晓雨", "办公室负责人", ClearanceGrade.IMPORTANT, day);
        cleared("尹晓梅", "人事档案管理", ClearanceGrade.GENERAL, day);
        cleared("高翔", "涉密设备运维", ClearanceGrade.GENERAL, day);
        cleared("吴强", "文件收发", ClearanceGrade.GENERAL, day);
    }

    private void cleared(String name, String post, ClearanceGrade grade, LocalDate day) {
        long id = clearance.register(guardian, person(name).id(), post, grade, "");
        clearance.review(guardian, id, day, "人事教育科、办公室", true, null, "");
        clearance.promise(guardian, id, day, null);
    }

    private ClearedView of(String name) {
        long person = person(name).id();
        return clearance.list(guardian).stream().filter(one -> one.personId() == person).findFirst().orElseThrow();
    }

    private void devices() {
        for (String[] row : SampleText.rows("devices.csv")) {
            room.devices.register(guardian, new Device.Wish(row[0], DeviceKind.valueOf(row[1]), row[2],
                    UseGrade.valueOf(row[3]), person(row[4]).id(), row[5], ""));
        }
    }

    private DeviceView device(String number) {
        return room.devices.list(guardian).stream().filter(one -> one.number().equals(number)).findFirst()
                .orElseThrow();
    }

    private void inventory(YearMonth month) {
        long id = room.inventories.open(guardian, month);
        String all = room.devices.list(guardian).stream().map(DeviceView::number).collect(Collectors.joining(" "));
        room.inventories.count(guardian, id, all);
        room.inventories.sign(guardian, id, by(person(KEEPER)), by(person(SECOND)));
    }

    private void training(String title, LocalDate day, int minutes, int percent) {
        boolean few = title.startsWith("涉密人员");
        List<Long> people = few ? clearance.list(guardian).stream().map(ClearedView::personId).toList()
                : bureau.directory.directory().stream().map(PersonCard::id).toList();
        long id = room.trainings.plan(guardian, new TrainingService.Wish(title, bureau.clock.instant(day.atTime(9, 0)),
                minutes, "三楼会议室", few ? "市保密局" : "办公室", people));
        Map<Long, Attendance> came = new HashMap<>();
        people.forEach(one -> came.put(one, random.nextInt(100) < percent ? Attendance.PRESENT : Attendance.EXCUSED));
        room.trainings.held(guardian, id, came, "");
    }

    /** What lies ahead: the next training, and a test that runs. */
    private void soon(LocalDate today) {
        List<SessionView> held = room.trainings.sessions(guardian, today.getYear());
        room.trainings.plan(guardian, new TrainingService.Wish("新修订保密法实施条例解读",
                bureau.clock.instant(today.plusDays(9).atTime(15, 0)), 90, "三楼会议室", "法制科",
                held.isEmpty() ? List.of(person(KEEPER).id()) : bureau.directory.directory().stream()
                        .map(PersonCard::id).toList()));
        room.quizzes.open(guardian, new Quiz.Wish("季度保密知识测试", 20, 80, 2, 20, 30, today.plusDays(12)));
        ClearedView going = of("高翔");
        clearance.askExit(guardian, going.id(), "新加坡", "探亲", "护照（因私）", today.plusDays(20), today.plusDays(28));
    }

    /** Somebody is on his way out of such a post; talk and letter are done, things are still to be given back. */
    private void leaves(LocalDate today) {
        ClearedView going = of("吴强");
        clearance.leave(guardian, going.id(), "岗位调整，到第一税务分局工作");
        clearance.step(guardian, going.id(), LeavingStep.TALK, today.minusDays(8), "办公室主任李晓雨谈话，重申脱密期要求");
        clearance.step(guardian, going.id(), LeavingStep.PROMISE, today.minusDays(8), "");
    }

    private void moves(LocalDate today) {
        PersonCard borrower = person("郑海波");
        room.devices.lend(guardian, device("UP-001").id(), borrower.id(), today.minusDays(2), "会议材料拷贝", by(borrower));
        room.devices.askOutside(guardian, device("BX-001").id(), person("李晓雨").id(), "省局会议", "参加全省办公室工作会",
                today.plusDays(3));
        room.devices.decide(leader, Objects.requireNonNull(device("BX-001").open()).id(), true, "");
        room.devices.repair(guardian, device("DY-001").id(), "原厂维修点", today.plusDays(4), true, "");
        room.devices.askDestroy(guardian, device("YP-002").id(), "坏道，数据已无法读取");
    }
}
