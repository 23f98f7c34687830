package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.Wish;
import cn.dutydesk.roster.domain.rule.DutyRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A month for tests: October 2026 with 国庆节 on its first seven days, one board, people numbered from 1. */
public final class Month {
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final PostNeed MAIN = new PostNeed(11, "值班员主班", 1, true, 1, Pool.of(PoolRule.STAFF));
    public static final PostNeed SECOND = new PostNeed(12, "值班员副班", 1, false, 1, Pool.of(PoolRule.STAFF));
    public static final PostNeed STANDBY = new PostNeed(13, "备勤", 1, false, 0, Pool.of(PoolRule.STAFF));
    public static final PostNeed LEADER = new PostNeed(21, "带班领导", 1, false, 0, Pool.of(PoolRule.LEADERS));

    private final List<Candidate> people = new ArrayList<>();
    private final List<AbsenceView> absences = new ArrayList<>();
    private final List<KnownDuty> known = new ArrayList<>();
    private final Map<Seat, Long> fixed = new HashMap<>();
    private final Map<LocalDate, Integer> extra = new HashMap<>();
    private final Map<String, RuleValue> set = new HashMap<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<PersonMark> marks = new ArrayList<>();
    private BoardKind kind = BoardKind.OFFICER;
    private int festival = 7;
    private List<PostNeed> posts = List.of(MAIN, SECOND, STANDBY);

    public static LocalDate day(int day) {
        return OCTOBER.atDay(day);
    }

    public static Seat seat(int day, PostNeed post) {
        return new Seat(day(day), post.id(), 1);
    }

    public Month staff(int count) {
        for (int i = 0; i < count; i++) {
            person(PersonStatus.ON_POST, false);
        }
        return this;
    }

    public Month person(PersonStatus status, boolean leader) {
        long id = people.size() + 1L;
        people.add(new Candidate(id, "人员" + id, "办公室", leader, status));
        return this;
    }

    public Month posts(PostNeed... posts) {
        this.posts = List.of(posts);
        return this;
    }

    public Month away(long person, AbsenceKind kind, int from, int to) {
        absences.add(new AbsenceView(absences.size() + 1L, person, kind, day(from), day(to), "", "", ""));
        return this;
    }

    public Month known(long person, LocalDate day, DayKind kind, String holiday) {
        known.add(new KnownDuty(1, MAIN.id(), MAIN.name(), day, person, kind, holiday, 1));
        return this;
    }

    public Month elsewhere(long person, int day) {
        known.add(new KnownDuty(2, 99, "大厅值班", day(day), person, kind(day(day)), "", 0));
        return this;
    }

    public Month fixed(Seat seat, long person) {
        fixed.put(seat, person);
        return this;
    }

    public Month extra(int day, int seats) {
        extra.put(day(day), seats);
        return this;
    }

    /** 国庆节 on the first days, as many as given, instead of seven. */
    public Month festival(int days) {
        festival = days;
        return this;
    }

    /** A board of the kind. */
    public Month board(BoardKind kind) {
        this.kind = kind;
        return this;
    }

    /** Sets a rule. */
    public Month rule(DutyRule rule, boolean on, int weight, int value, int second) {
        set.put(rule.name(), new RuleValue(on, weight, value, second));
        return this;
    }

    public Month exempt(Exemption exemption) {
        exemptions.add(exemption);
        return this;
    }

    public Month wish(long person, int day, boolean wanted, int weight) {
        wishes.add(new Wish(wishes.size() + 1L, person, day(day), wanted, weight));
        return this;
    }

    public Month mark(long person, PersonMark.Mark mark) {
        marks.add(new PersonMark("head", person, mark));
        return this;
    }

    public Month person(String department, boolean leader) {
        long id = people.size() + 1L;
        people.add(new Candidate(id, "人员" + id, department, leader, PersonStatus.ON_POST));
        return this;
    }

    public RosterProblem problem() {
        List<Day> days = day(1).datesUntil(day(31).plusDays(1)).map(date -> new Day(date, kind(date),
                kind(date) == DayKind.HOLIDAY ? "国庆节" : "", true, "", "")).toList();
        RosterProblem bare = new RosterProblem(1, OCTOBER, days, extra, posts, people, absences, known, fixed,
                terms(days),
                Ledger.of(new Ledger.Sources(List.of(), List.of(), List.of(), List.of(), Map.of()), List.of(), day(1)));
        return bare.with(Ledger.of(new Ledger.Sources(bare.carried(), List.of(), List.of(), List.of(), Map.of()),
                bare.pool().stream().map(Candidate::id).toList(), day(1)));
    }

    private Terms terms(List<Day> days) {
        Map<LocalDate, Day> byDate = new HashMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return new Terms(kind, set, Set.of(DayKind.values()), exemptions, wishes, marks,
                KeyDays.of(byDate, day(1), day(31)));
    }

    private DayKind kind(LocalDate date) {
        if (date.getDayOfMonth() <= festival) {
            return DayKind.HOLIDAY;
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? DayKind.RESTDAY : DayKind.WORKDAY;
    }
}
