package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.faults.HandoversUnderFire.Told;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.settings.Setting;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at random moments while shifts are handed over: each handover is signed by both with all that belongs to it, or
 * not at all; whoever was told that he is signed in is; drafts, and what was filled in of a handover, are kept; the alarm
 * that nobody came is there once. A long run is asked for by {@code -Ddutydesk.kills=100}.
 */
class HandoverKillTest {
    private static final int KILLS = Length.of("kills", 12, 100);
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    /** About one shift is handed over between two kills; enough of them for more. */
    private static final int MONTHS = 1 + KILLS / 12;
    private static final int MOST_TOLD = 11;

    @TempDir
    private Path folder;
    private final Map<Told, Long> told = new EnumMap<>(Told.class);
    private Instant first;
    private long draft;
    private String kept = "-";

    @Test
    void aHandoverIsSignedByBothOrNotAtAllHoweverOftenItIsKilled() throws Exception {
        prepare();
        Random random = new Random(20261123);
        for (int kill = 1; kill <= KILLS; kill++) {
            Child child = Child.of(HandoversUnderFire.class, folder.resolve("said.txt"), folder.toString(),
                    first.toString());
            child.atLeast("told", 1 + random.nextInt(MOST_TOLD));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
            hear(kill, child.kill());
            whole(kill);
        }
        assertThat(told.get(Told.SIGNED)).isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(told.get(Told.ALARM)).isPositive();
        assertThat(draft).isPositive();
    }

    private void prepare() {
        try (Bureau bureau = new Bureau(Database.file(folder, Entities.ALL),
                TestClock.at("2025-12-20T09:00").bureau(), "test")) {
            FirstAccounts accounts = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
            // Those of the last shifts have the password of the first.
            bureau.acts.writeAsSystem("settings.change", act -> {
                bureau.settings.change(act.unit(), act.actor().user(), Setting.PASSWORD_DAYS, "0");
                act.record("setting", Setting.PASSWORD_DAYS.key(), null, "0");
                return null;
            });
            SampleBureau.staff(bureau);
            Actor keeper = actor(bureau, accounts, Role.ROSTER_KEEPER);
            for (int month = 0; month < MONTHS; month++) {
                for (BoardCard board : bureau.rosters.boards()) {
                    RosterMonth made = bureau.roster.generate(keeper, board.id(), FIRST.plusMonths(month),
                            new GenerateOptions(7, 0, 500), Progress.NONE);
                    bureau.roster.publish(keeper, made.version().rosterId(), made.edit(), true);
                }
            }
            Actor admin = actor(bureau, accounts, Role.SYSTEM_ADMIN);
            LocalDate end = FIRST.plusMonths(MONTHS).atDay(1);
            Set<Long> people = bureau.rosters.duties(FIRST.atDay(1), end).stream()
                    .filter(duty -> Seat.desk(duty.post())).map(OnDuty::personId).collect(Collectors.toSet());
            for (long person : people) {
                NewAccount made = bureau.accounts.create(admin, "person" + person,
                        bureau.directory.byId(person).orElseThrow().name(), person);
                Actor own = bureau.signIn.signIn(made.user(), made.password().toCharArray());
                bureau.signIn.changePassword(own, made.password().toCharArray(),
                        HandoversUnderFire.PASSWORD.toCharArray());
            }
            first = bureau.shifts.beginningOn(FIRST.atDay(2)).getFirst().from();
            count(HandoversUnderFire.found(bureau).split(" "));
        }
    }

    private static Actor actor(Bureau bureau, FirstAccounts accounts, Role role) {
        NewAccount account = accounts.accounts().stream().filter(one -> one.role() == role).findFirst().orElseThrow();
        return bureau.signIn.signIn(account.user(), account.password().toCharArray());
    }

    private void count(String[] found) {
        for (Told what : Told.values()) {
            told.put(what, Long.parseLong(found[1 + what.ordinal()]));
        }
    }

    /** What it found is what was told, and at most one thing more, which could not be told. */
    private void hear(int kill, List<String> said) {
        for (String line : said) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "found" -> {
                    Map<Told, Long> before = new EnumMap<>(told);
                    count(words);
                    before.forEach((what, count) -> assertThat(told.get(what)).as("%s, kill %d", what, kill)
                            .isBetween(count, count + 1));
                    assertThat(sum(told)).as("one thing at a time, kill %d", kill)
                            .isLessThanOrEqualTo(sum(before) + 1);
                    long had = Long.parseLong(words[1 + Told.values().length]);
                    assertThat(had).as("draft, kill %d", kill).isBetween(draft, draft + 1);
                    draft = had;
                    if (told.get(Told.SIGNED).equals(before.get(Told.SIGNED)) && !kept.equals("-")) {
                        assertThat(words[2 + Told.values().length]).as("filled in, kill %d", kill).isEqualTo(kept);
                    }
                    kept = words[2 + Told.values().length];
                }
                case "told" -> {
                    told.merge(Told.valueOf(words[1]), 1L, Long::sum);
                    kept = words[1].equals(Told.SIGNED.name()) ? "-" : kept;
                }
                case "kept" -> kept = words[1];
                case "draft" -> draft = Long.parseLong(words[1]);
                default -> throw new AssertionError(line);
            }
        }
    }

    private static long sum(Map<Told, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Opens what the kill left and looks at every handover and every alarm there is. */
    private void whole(int kill) {
        Database database = Database.file(folder, Entities.ALL);
        try (Bureau bureau = new Bureau(database, HandoversUnderFire.clock(database).bureau(), "test")) {
            database.tx().read(session -> {
                List<HandoverRecord> records = session
                        .createSelectionQuery("from HandoverRecord order by shiftFrom", HandoverRecord.class)
                        .getResultList();
                Instant from = first;
                for (HandoverRecord record : records) {
                    assertThat(record.view().shift().from()).as("none left out, kill %d", kill).isEqualTo(from);
                    whole(session, record);
                    from = record.view().shift().to();
                }
                int signed = records.size();
                assertThat(HandoversUnderFire.count(session,
                        "audit_entry where action = 'handover.sign' and subject = 'handover'"))
                        .isEqualTo(signed);
                assertThat(HandoversUnderFire.count(session, "log_entry where subject = 'handover' and content like "
                        + "'%双方签字%'")).isEqualTo(signed);
                assertThat(HandoversUnderFire.count(session, "desk_sign_in")).as("the next shifts of those signed")
                        .isBetween((long) signed, signed + 1L);
                assertThat(HandoversUnderFire.count(session, "handover_draft where shift_from < '" + from + "'"))
                        .isZero();
                alarms(bureau, session);
                return null;
            });
            assertThat(bureau.audit.verify().whole()).as("the chain, kill %d", kill).isTrue();
        }
    }

    private static void whole(Session session, HandoverRecord record) {
        assertThat(record.intact()).isTrue();
        HandoverText text = record.text();
        assertThat(List.of(text.outgoing(), text.incoming())).allMatch(signature -> !signature.user().isBlank()
                && signature.at().equals(text.signedAt()));
        assertThat(
                HandoversUnderFire.count(session, "audit_entry where action = 'handover.sign' and subject = 'handover'"
                        + " and subject_id = '" + record.id() + "'"))
                .isEqualTo(1);
        assertThat(HandoversUnderFire.count(session, "log_entry where subject = 'handover' and subject_id = "
                + record.id() + " and content like '%双方签字%'")).isEqualTo(1);
        assertThat(HandoversUnderFire.count(session, "desk_sign_in where shift_from = '" + text.to()
                + "' and person_name = '" + text.incoming().name() + "'")).as("the next shift has begun").isEqualTo(1);
        List<Long> open = session.createNativeQuery("select id from follow_up_item where opened_at <= :at and"
                + " (closed_at is null or closed_at > :at)", Long.class).setParameter("at", text.signedAt())
                .getResultList();
        assertThat(text.entries().stream().filter(entry -> entry.subject().equals("item"))
                .map(HandoverText.Entry::subjectId)).as("open items are carried")
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(text.unfinished()).isEqualTo(open.size());
    }

    /** Each stands there once, has one line in the log and one run of its playbook, and ends with the signature. */
    private static void alarms(Bureau bureau, Session session) {
        for (OverstayRow row : session.createSelectionQuery("from OverstayRow", OverstayRow.class).getResultList()) {
            assertThat(HandoversUnderFire.count(session, "log_entry where subject = 'handover' and subject_id = "
                    + row.id() + " and content like '%无人接班%'")).isEqualTo(1);
            assertThat(bureau.playbooks.runs.of("handover", row.id())).hasSize(1);
            boolean signed = HandoversUnderFire.count(session, "handover_record where shift_from = '"
                    + row.view().shift().from() + "'") == 1;
            assertThat(row.view().endedAt() != null).as("over when signed").isEqualTo(signed);
        }
    }
}
