package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A year of an invented bureau's life, lived through the program's own services with the clock set by hand: rosters
 * published month by month, incidents reported, handled and closed, and at the desk itself the sign-ins and the log of
 * the last weeks. The same seed and day give the same year.
 */
final class SampleYear {
    private static final int MONTHS = 12;
    private static final int DESK_DAYS = 45;
    /** Trial moves of a month's search: rosters good enough to look at, in a moment. */
    private static final long MOVES = 20_000;

    private record Event(Instant at, Runnable happens) {
    }

    private final Bureau bureau;
    private final SampleClock clock;
    private final Actor keeper;
    private final Actor officer;
    private final Actor leader;
    private final Actor guardian;
    private final Random random;
    private final Instant end;
    private final LocalDate today;
    private final List<Event> events = new ArrayList<>();

    SampleYear(Bureau bureau, SampleClock clock, Actor keeper, Actor officer, Actor leader, Actor guardian,
            Instant end, long seed) {
        this.bureau = bureau;
        this.clock = clock;
        this.keeper = keeper;
        this.officer = officer;
        this.leader = leader;
        this.guardian = guardian;
        this.end = end;
        this.today = bureau.clock.local(end).toLocalDate();
        this.random = new Random(seed);
    }

    /** The first day of the year that is told. */
    static LocalDate start(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(MONTHS);
    }

    void live() {
        LocalDate first = start(today);
        keyPeriods(first.getYear(), today.getYear());
        List<BoardCard> boards = bureau.rosters.boards();
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(today).plusMonths(1));
                month = month.plusMonths(1)) {
            YearMonth which = month;
            LocalDateTime at = month.atDay(1).minusDays(6).atTime(10, 0);
            boards.forEach(board -> plan(at.plusMinutes(board.order() * 20L), () -> roster(board, which)));
        }
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            day(day);
        }
        new SampleHandovers(bureau, officer, today.toEpochDay()).plan(today, this::plan);
        new SampleIncidents(bureau, officer, leader).plan(today, this::plan);
        new SampleWarning(bureau, officer).plan(today, this::plan);
        new SampleSwaps(bureau, keeper).plan(today, this::plan);
        new SampleLog(bureau, officer).plan(today, this::plan);
        new SampleRegisters(bureau, officer).plan(today, this::plan);
        new SamplePresence(bureau, keeper, officer).plan(today, this::plan);
        new SampleRuns(bureau, officer).plan(today, this::plan);
        new SampleLeader(bureau, officer, leader).plan(today, this::plan);
        new SampleSecrecy(bureau, guardian, leader, today.toEpochDay()).plan(today, this::plan);
        new SampleSelfCheck(bureau, guardian, leader).plan(today, this::plan);
        new SampleTrust(bureau, guardian, leader, officer).plan(today, this::plan);
        events.sort(Comparator.comparing(Event::at));
        for (Event event : events) {
            if (!event.at().isAfter(end)) {
                clock.set(event.at());
                event.happens().run();
            }
        }
        clock.set(end);
    }

    private void plan(LocalDateTime at, Runnable happens) {
        events.add(new Event(bureau.clock.instant(at), happens));
    }

    private void keyPeriods(int firstYear, int lastYear) {
        for (int year = firstYear; year <= lastYear; year++) {
            for (KeyPeriod period : bureau.calendar.templates(keeper, year)) {
                bureau.calendar.addPeriod(keeper, period);
            }
        }
    }

    private void roster(BoardCard board, YearMonth month) {
        RosterMonth draft = bureau.roster.generate(keeper, board.id(), month,
                new GenerateOptions(random.nextLong(), 0, MOVES), Progress.NONE);
        bureau.roster.publish(keeper, Objects.requireNonNull(draft.version()).rosterId(), draft.edit(), true);
    }

    /** The desk of the last weeks entry by entry; of the months before, what a yearly look back would still name. */
    private void day(LocalDate day) {
        boolean lately = !day.isBefore(today.minusDays(DESK_DAYS));
        if (lately) {
            plan(day.atTime(8, 22).plusMinutes(random.nextInt(7)), () -> signIn(day, 0, 1));
            boolean late = random.nextInt(20) == 0;
            plan(late ? day.atTime(8, 34).plusMinutes(random.nextInt(12)) : day.atTime(8, 29),
                    () -> signIn(day, 1, Integer.MAX_VALUE));
        }
        if (day.equals(today)) {
            morning(day);
        }
        for (String[] row : SampleText.rows("log.csv")) {
            String[] hours = row[1].split(",");
            int chance = !lately ? 1 : row[0].equals("PATROL") ? 70 : 40;
            if (random.nextInt(100) < chance) {
                int hour = Integer.parseInt(hours[random.nextInt(hours.length)]);
                String content = row[3].replace("{n}", String.valueOf(18 + random.nextInt(30)));
                plan(day.atTime(LocalTime.of(hour, random.nextInt(60))),
                        () -> bureau.log.append(officer, NewEntry.now(LogKind.valueOf(row[0]), row[2], content)));
            }
        }
    }

    /** The running shift always has something in its log. */
    private void morning(LocalDate day) {
        LocalDateTime at = day.atTime(8, 41);
        for (String[] row : SampleText.rows("log.csv")) {
            if (List.of(row[1].split(",")).contains("9") || List.of(row[1].split(",")).contains("10")) {
                plan(at, () -> bureau.log.append(officer, NewEntry.now(LogKind.valueOf(row[0]), row[2],
                        row[3].replace("{n}", "26"))));
                at = at.plusMinutes(9 + random.nextInt(14));
            }
        }
    }

    private void signIn(LocalDate day, int from, int to) {
        bureau.rosters.duties(day, day).stream().filter(duty -> duty.post().startsWith("值班员")).skip(from)
                .limit((long) to - from)
                .forEach(duty -> bureau.signInDesk.signIn(officer, SignInRequest.of(duty.personId())));
    }
}
