package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.PersonMark.Mark;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures the rules need of a board, worked out once for a problem.
 *
 * @param cap         most duties of a person in a calendar month
 * @param spacing     wished days from one duty to the next
 * @param departments of each person, where the department is small enough for its members to be kept apart
 * @param newcomers   people who are not to be on duty together
 * @param heads       主要负责人, first the one who comes first
 * @param keyDays     days on which one of them should lead
 * @param people      everybody by number
 */
public record Usual(int cap, int spacing, Map<Long, String> departments, Set<Long> newcomers, List<Long> heads,
        Set<LocalDate> keyDays, Map<Long, Candidate> people) {
    /** A department with more than this share of the pool cannot be kept apart. */
    private static final int LARGE = 3;
    private static final int LEAST_CAP = 4;
    private static final int MOST_SPACING = 14;

    static Usual of(RosterProblem problem) {
        List<Candidate> pool = problem.pool();
        int months = Math.max(1, (int) problem.days().stream().map(day -> day.date().withDayOfMonth(1)).distinct()
                .count());
        int seats = problem.seats().size();
        int people = Math.max(1, pool.size());
        int cap = problem.terms().of(DutyRules.CAP).value();
        int share = (seats + people * months - 1) / (people * months);
        int wished = problem.terms().of(DutyRules.SPACING).value();
        int interval = seats == 0 ? 0 : problem.days().size() * people / seats;
        return new Usual(cap > 0 ? cap : Math.max(LEAST_CAP, 2 * share),
                wished > 0 ? wished : Math.min(MOST_SPACING, interval / 2), departments(pool), newcomers(problem, pool),
                heads(problem, pool), keyDays(problem), problem.byId());
    }

    private static Map<Long, String> departments(List<Candidate> pool) {
        Map<String, Long> sizes = pool.stream().filter(person -> !person.leader())
                .collect(Collectors.groupingBy(Candidate::department, Collectors.counting()));
        return pool.stream().filter(person -> !person.leader() && !person.department().isEmpty())
                .filter(person -> Objects.requireNonNull(sizes.get(person.department())) * LARGE <= pool.size())
                .collect(Collectors.toMap(Candidate::id, Candidate::department));
    }

    /**
     * Who was marked so; else who has served too few duties, or has begun too few months ago. Where most of the pool
     * would be new, or the record is no longer than that, nobody is.
     */
    private static Set<Long> newcomers(RosterProblem problem, List<Candidate> pool) {
        RuleValue value = problem.terms().of(DutyRules.EXPERIENCE);
        LocalDate since = problem.month().atDay(1).minusMonths(value.second());
        Map<Long, Integer> served = new HashMap<>();
        Map<Long, LocalDate> began = new HashMap<>();
        for (KnownDuty duty : problem.carried()) {
            served.merge(duty.personId(), 1, Integer::sum);
            began.merge(duty.personId(), duty.day(), (one, other) -> one.isBefore(other) ? one : other);
        }
        Set<Long> fresh = new HashSet<>();
        if (began.values().stream().anyMatch(day -> day.isBefore(since))) {
            pool.stream().map(Candidate::id).filter(id -> served.getOrDefault(id, 0) < value.value()
                    || began.get(id) != null && !began.get(id).isBefore(since)).forEach(fresh::add);
        }
        if (fresh.size() * 2 > pool.size()) {
            fresh.clear();
        }
        fresh.addAll(problem.terms().marked(Mark.NEWCOMER));
        problem.terms().marked(Mark.EXPERIENCED).forEach(fresh::remove);
        return fresh;
    }

    private static List<Long> heads(RosterProblem problem, List<Candidate> pool) {
        List<Long> named = problem.terms().marked(Mark.HEAD);
        return named.isEmpty() ? pool.stream().filter(Candidate::leader).limit(1).map(Candidate::id).toList() : named;
    }

    private static Set<LocalDate> keyDays(RosterProblem problem) {
        boolean all = problem.terms().of(DutyRules.HEAD).value() > 1;
        return problem.terms().keyDays().entrySet().stream().filter(entry -> all || entry.getValue())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A person by name, by number where the directory does not have them. */
    public String name(long id) {
        Candidate person = people.get(id);
        return person == null ? "#" + id : person.name();
    }

    /** Posts on which an experienced and a new person make a pair: the first two of the board. */
    public static List<Long> paired(RosterProblem problem) {
        return problem.posts().stream().limit(2).map(PostNeed::id).toList();
    }

    /** 正职 and who acts for them: as marked, else the first two leaders of the directory. */
    public static List<Candidate> principals(RosterProblem problem) {
        List<Long> named = problem.terms().marked(Mark.PRINCIPAL);
        List<Candidate> leaders = new ArrayList<>(problem.people().stream().filter(Candidate::leader)
                .filter(Candidate::available).toList());
        return named.isEmpty() ? leaders.stream().limit(2).toList()
                : problem.people().stream().filter(person -> named.contains(person.id())).toList();
    }

    /** Saturday of a Sunday and the other way round, where both are days of rest of the roster; else null. */
    public static @Nullable LocalDate twin(RosterProblem problem, LocalDate day) {
        LocalDate other = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(1);
            case SUNDAY -> day.minusDays(1);
            default -> null;
        };
        if (other == null || other.isBefore(problem.month().atDay(1)) || other.isAfter(problem.last())) {
            return null;
        }
        return problem.day(day).kind() == DayKind.RESTDAY && problem.day(other).kind() == DayKind.RESTDAY
                ? other : null;
    }
}
