package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.UserNames;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.service.SignInBook;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.Overstays;
import cn.dutydesk.handover.service.Credentials;
import cn.dutydesk.handover.service.HandoverRoom;
import cn.dutydesk.handover.service.Signing;
import cn.dutydesk.incident.service.IncidentHandover;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.OwnAccount;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The handovers of the invented bureau's last weeks, signed through the room's own service. Its people prove themselves by
 * name alone: forty-five mornings of password hashing would take longer than the whole year. Whoever is on duty around
 * today has an account of his own with a known password, so that a handover can be tried.
 */
final class SampleHandovers {
    /** Of the accounts in the sample; every one of them is invented. */
    static final String PASSWORD = "Shili-2026";

    private static final int DAYS = 44;
    private static final String[] FILES = {"传真 2 件，收文登记簿 1 本", "值班日志、电话记录各 1 本", "省局通知 1 件，待送办公室", "无"};
    private static final String[] REMARKS = {"", "", "白天有消防维保人员进场", "请留意 3 号楼电梯检修告示"};
    private static final String[] WRONG = {"打印机缺墨，已报后勤", "二号摄像头离线，已报维保单位", "左前胎压偏低，已报车队"};

    private final Bureau bureau;
    private final Actor officer;
    private final Random random;
    private final HandoverRoom room;

    SampleHandovers(Bureau bureau, Actor officer, long seed) {
        this.bureau = bureau;
        this.officer = officer;
        this.random = new Random(seed);
        Texts documents = new Texts(Texts.CHINESE);
        room = new HandoverRoom(new HandoverRoom.Below(bureau.database.tx(), bureau.acts, new ByName(bureau),
                new SignInBook(bureau.database.tx(), bureau.shifts, bureau.signInDesk), bureau.log, bureau.followUps,
                bureau.rosters, bureau.directory, bureau.calendars, bureau.settings, Overstays.NONE, documents,
                bureau.clock),
                List.of(new IncidentHandover(bureau.incidents, documents, bureau.clock)));
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate which = day;
            plan.accept(day.atTime(8, 31).plusMinutes(random.nextInt(4)), () -> handOver(which, today));
        }
        plan.accept(today.atTime(8, 55), () -> accounts(today));
    }

    private void handOver(LocalDate day, LocalDate today) {
        TimeRange shift = room.sheets.shifts(officer).getFirst();
        HandoverSheet sheet = room.sheets.sheet(officer, shift);
        if (!shift.to().isAfter(bureau.clock.now()) && !sheet.outgoing().isEmpty() && !sheet.incoming().isEmpty()) {
            Credentials incoming = by(sheet.incoming());
            if (day.equals(today.minusDays(17))) {
                room.handovers.refuse(officer, shift, incoming, "值班室备用钥匙少一把，未说明去向");
            }
            room.handovers.sign(officer, new Signing(shift, form(sheet, day, today), by(sheet.outgoing()), incoming,
                    null));
        }
    }

    private static Credentials by(List<HandoverSheet.Signer> signers) {
        return new Credentials(signers.getFirst().user(), PASSWORD.toCharArray());
    }

    private HandoverForm form(HandoverSheet sheet, LocalDate day, LocalDate today) {
        Map<Long, Mark> marks = new HashMap<>();
        for (CheckLine line : sheet.lines()) {
            boolean good = random.nextInt(60) > 0;
            marks.put(line.id(), new Mark(good, good ? "" : WRONG[random.nextInt(WRONG.length)]));
        }
        Set<String> ticks = sheet.entries().stream().filter(HandoverText.Entry::mustRead).map(HandoverText.Entry::key)
                .collect(Collectors.toSet());
        return new HandoverForm(marks, FILES[random.nextInt(FILES.length)], "无",
                REMARKS[random.nextInt(REMARKS.length)],
                "", ticks, day.equals(today.minusDays(6)) ? "夜间巡查登记缺 02:00 一次，已请交班人补记说明" : "");
    }

    private void accounts(LocalDate today) {
        Actor admin = new Actor(0, Role.SYSTEM_ADMIN.word(), "", Set.of(Role.SYSTEM_ADMIN), null);
        List<OwnAccount> wanted = bureau.rosters.duties(today, today.plusDays(1)).stream()
                .filter(duty -> duty.post().startsWith("值班员")).map(duty -> duty.personId()).distinct()
                .filter(id -> bureau.signIn.userOf(id).isEmpty()).flatMap(id -> bureau.directory.byId(id).stream())
                .map(person -> new OwnAccount(person.id(), person.name(), UserNames.of(person.name(), person.id()),
                        ""))
                .toList();
        if (!wanted.isEmpty()) {
            bureau.accounts.createOwn(admin, wanted).forEach(made -> {
                Actor self = bureau.signIn.signIn(made.user(), made.password().toCharArray());
                bureau.signIn.changePassword(self, made.password().toCharArray(), PASSWORD.toCharArray());
            });
        }
    }
}
