package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRule;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.domain.rule.EvenShares;
import cn.dutydesk.roster.domain.rule.HeadOnKeyDays;
import cn.dutydesk.roster.engine.Instance;
import cn.dutydesk.roster.engine.Instance.Barred;
import cn.dutydesk.roster.engine.Instance.Category;
import cn.dutydesk.roster.engine.Instance.Person;
import cn.dutydesk.roster.engine.Instance.Place;
import cn.dutydesk.roster.engine.Instance.Preference;
import cn.dutydesk.roster.engine.Instance.Span;
import cn.dutydesk.roster.engine.Instance.Tail;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A bureau's problem in the engine's words, and the engine's answers back.
 *
 * <p>Whatever does not depend on other duties of the month is asked of the rules themselves, day by day and post by
 * post, and told to the engine as a person barred or a day that costs points. So a rule is stated once, in its class;
 * the engine itself knows only what is weighed between duties: one a day, rest, the month's cap, spacing, even shares,
 * departments, pairs and weekends.
 */
public final class EngineProblem {
    /** Name of the category that counts duties of every kind of day. */
    public static final String TOTAL = "TOTAL";
    /** How far back a duty can matter, in days. */
    private static final int TAIL = 63;
    private static final int MOST_SPACING = 63;
    /** The longest rest a post may ask for, in days. */
    private static final int LONGEST_REST = 14;
    private static final String OUTSIDE = "outside-";

    private final RosterProblem problem;
    private final LocalDate start;
    private final Plan bare;
    private final List<Candidate> people;
    private final List<Barred> barred = new ArrayList<>();
    private final Instance instance;

    private EngineProblem(RosterProblem problem) {
        this.problem = problem;
        start = problem.month().atDay(1);
        bare = new Plan(problem);
        Set<Long> fixed = new HashSet<>(problem.fixed().values());
        Set<Candidate> pool = new HashSet<>(problem.pool());
        people = problem.people().stream().filter(person -> pool.contains(person) || fixed.contains(person.id()))
                .toList();
        instance = build();
    }

    /** The problem as it stands, its fixed seats included. */
    public static EngineProblem of(RosterProblem problem) {
        return new EngineProblem(problem);
    }

    public Instance instance() {
        return instance;
    }

    /** The engine's seats as the bureau's. */
    public Map<Seat, Long> seats(List<Place> places) {
        Map<Seat, Long> seats = new HashMap<>();
        places.forEach(place -> seats.put(new Seat(start.plusDays(place.day()), Long.parseLong(place.post()),
                place.seat()), Long.parseLong(place.person())));
        return seats;
    }

    /** The bureau's seats as the engine's; seats of days outside the problem are left out. */
    public List<Place> places(Map<Seat, Long> seats) {
        Set<Long> known = people.stream().map(Candidate::id).collect(Collectors.toSet());
        Set<Seat> all = new HashSet<>(problem.seats());
        return seats.entrySet().stream()
                .filter(entry -> all.contains(entry.getKey()) && known.contains(entry.getValue()))
                .map(entry -> new Place(day(entry.getKey().day()), id(entry.getKey().postId()),
                        entry.getKey().seat(), id(entry.getValue())))
                .toList();
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(start, date);
    }

    private static String id(long number) {
        return Long.toString(number);
    }

    private boolean on(DutyRule rule) {
        return problem.terms().on(rule);
    }

    private int weight(DutyRule rule) {
        return on(rule) ? problem.terms().of(rule).weight() : 0;
    }

    private Instance build() {
        List<Instance.Day> calendar = problem.days().stream()
                .map(day -> new Instance.Day(day.date(), day.kind().name(), "")).toList();
        List<Person> persons = people.stream().map(this::person).toList();
        Instance.Weights weights = new Instance.Weights(0, weight(DutyRules.SPACING), 1,
                weight(DutyRules.DEPARTMENT));
        Instance.Wants wants = new Instance.Wants(unusualSeats(), barred, places(problem.fixed()), groups(), links());
        return new Instance(problem.month().toString(), start, calendar, posts(), persons, categories(), opening(),
                Map.of(), preferences(), tail(), weights, wants);
    }

    private List<Instance.Post> posts() {
        List<Instance.Post> posts = new ArrayList<>();
        problem.posts()
                .forEach(post -> posts.add(new Instance.Post(id(post.id()), post.seats(), rest(post.restDays()))));
        Set<Integer> outside = new TreeSet<>();
        problem.known().forEach(duty -> outside.add(rest(duty.restDays())));
        outside.forEach(rest -> posts.add(new Instance.Post(OUTSIDE + rest, 0, rest)));
        return posts;
    }

    private int rest(int days) {
        return on(DutyRules.REST) ? days : 0;
    }

    /** Also notes the days on which the person is barred from some of their posts. */
    private Person person(Candidate person) {
        Set<String> posts = new HashSet<>();
        List<PostNeed> mine = problem.posts().stream()
                .filter(post -> person.available() && post.pool().bars(person, post.name()).isEmpty()).toList();
        mine.forEach(post -> posts.add(id(post.id())));
        List<Span> absent = new ArrayList<>();
        for (Day date : mine.isEmpty() ? List.<Day>of() : doubtful(person)) {
            List<PostNeed> out = mine.stream().filter(post -> DutyRules
                    .barred(person, new Seat(date.date(), post.id(), 1), bare).isPresent()).toList();
            int day = day(date.date());
            if (out.size() == mine.size()) {
                absent.add(new Span(day, day));
            } else {
                out.forEach(post -> barred.add(new Barred(day, id(post.id()), id(person.id()))));
            }
        }
        String department = bare.usual().departments().get(person.id());
        int spacing = on(DutyRules.SPACING) ? Math.min(MOST_SPACING, bare.usual().spacing()) : 0;
        return new Person(id(person.id()), department == null ? "" : department, department == null, posts, absent,
                cap(person), spacing);
    }

    /**
     * Days on which anything could speak against the person, to be asked of the rules. On any other day none of them
     * could: no absence, no exemption, no duty near enough to rest from.
     */
    private List<Day> doubtful(Candidate person) {
        List<LocalDate> stints = bare.stints(person.id()).stream().map(Plan.Stint::day)
                .filter(day -> !day.isBefore(start.minusDays(LONGEST_REST))).toList();
        boolean always = stints.size() >= bare.usual().cap()
                || problem.terms().exemptions().stream().anyMatch(entry -> entry.personId() == person.id());
        return problem.days().stream().filter(day -> always || bare.absence(person.id(), day.date()).isPresent()
                || stints.stream().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day.date()))
                        <= LONGEST_REST))
                .toList();
    }

    /** What other boards have the person do in a month is off the cap. */
    private int cap(Candidate person) {
        if (!on(DutyRules.CAP)) {
            return problem.days().size();
        }
        Map<YearMonth, Integer> elsewhere = new HashMap<>();
        bare.stints(person.id()).stream().map(stint -> YearMonth.from(stint.day()))
                .filter(month -> !month.isBefore(problem.month()) && !month.isAfter(YearMonth.from(problem.last())))
                .forEach(month -> elsewhere.merge(month, 1, Integer::sum));
        int most = elsewhere.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(0, bare.usual().cap() - most);
    }

    private List<Category> categories() {
        int weight = problem.terms().of(DutyRules.EVEN).weight();
        List<String> posts = problem.posts().stream().map(post -> id(post.id())).toList();
        List<Category> categories = new ArrayList<>();
        Set<String> all = new HashSet<>();
        for (DayKind kind : DayKind.values()) {
            categories.add(new Category(kind.name(), posts, Set.of(kind.name()),
                    (int) EvenShares.weight(weight, kind)));
            all.add(kind.name());
        }
        categories.add(new Category(TOTAL, posts, all, (int) EvenShares.totalWeight(weight)));
        return categories;
    }

    private Map<String, Map<String, Integer>> opening() {
        Map<String, Map<String, Integer>> opening = new HashMap<>();
        for (Candidate person : people) {
            int total = 0;
            for (DayKind kind : DayKind.values()) {
                int carried = problem.ledger().opening(person.id(), kind);
                opening.computeIfAbsent(kind.name(), key -> new HashMap<>()).put(id(person.id()), carried);
                total += carried;
            }
            opening.computeIfAbsent(TOTAL, key -> new HashMap<>()).put(id(person.id()), total);
        }
        return opening;
    }

    /** Last year's holidays, wishes, and the days on which a 主要负责人 should lead. */
    private List<Preference> preferences() {
        List<Preference> preferences = new ArrayList<>();
        if (problem.posts().isEmpty()) {
            return preferences;
        }
        long first = problem.posts().getFirst().id();
        List<Day> holidays = problem.days().stream().filter(day -> day.kind() == DayKind.HOLIDAY).toList();
        for (Candidate person : people) {
            holidays.forEach(day -> prefer(preferences, person, new Seat(day.date(), first, 1), DutyRules.HOLIDAY));
            problem.terms().wishes().stream().filter(wish -> wish.personId() == person.id())
                    .forEach(wish -> prefer(preferences, person, new Seat(wish.day(), first, 1), DutyRules.WISHES));
        }
        if (on(DutyRules.HEAD)) {
            heads(preferences, first);
        }
        return preferences;
    }

    private void prefer(List<Preference> preferences, Candidate person, Seat seat, DutyRule rule) {
        long points = on(rule) ? rule.price(person, seat, bare) : 0;
        if (points != 0) {
            preferences.add(new Preference(id(person.id()), day(seat.day()), points < 0, (int) Math.abs(points)));
        }
    }

    /** Where there are several, they take the key days in turn. */
    private void heads(List<Preference> preferences, long post) {
        int turn = 0;
        for (LocalDate key : new TreeSet<>(bare.usual().keyDays())) {
            Seat seat = new Seat(key, post, 1);
            List<Candidate> able = people.stream().filter(person -> bare.usual().heads().contains(person.id()))
                    .filter(person -> HeadOnKeyDays.able(person, seat, bare)).toList();
            if (!able.isEmpty()) {
                Candidate head = able.get(turn++ % able.size());
                preferences.add(new Preference(id(head.id()), day(key), true, weight(DutyRules.HEAD)));
            }
        }
    }

    private List<Tail> tail() {
        Set<Long> known = people.stream().map(Candidate::id).collect(Collectors.toSet());
        return problem.known().stream().filter(duty -> known.contains(duty.personId()))
                .filter(duty -> duty.day().isBefore(start) && day(duty.day()) >= -TAIL)
                .map(duty -> new Tail(day(duty.day()), OUTSIDE + rest(duty.restDays()), id(duty.personId()))).toList();
    }

    private List<Instance.Seats> unusualSeats() {
        List<Instance.Seats> unusual = new ArrayList<>();
        for (Day day : problem.days()) {
            for (PostNeed post : problem.posts()) {
                int seats = DutyRules.STAFFING.seats(post, day.date(), problem);
                if (seats != post.seats()) {
                    unusual.add(new Instance.Seats(day(day.date()), id(post.id()), seats));
                }
            }
        }
        return unusual;
    }

    private List<Instance.Group> groups() {
        Set<String> known = people.stream().map(person -> id(person.id())).collect(Collectors.toSet());
        Set<String> fresh = bare.usual().newcomers().stream().map(EngineProblem::id).filter(known::contains)
                .collect(Collectors.toSet());
        List<String> posts = Usual.paired(problem).stream().map(EngineProblem::id).toList();
        return !on(DutyRules.EXPERIENCE) || fresh.size() < 2 ? List.of()
                : List.of(new Instance.Group(DutyRules.EXPERIENCE.name(), posts, fresh, weight(DutyRules.EXPERIENCE)));
    }

    private List<Instance.Link> links() {
        List<Instance.Link> links = new ArrayList<>();
        if (on(DutyRules.WEEKEND)) {
            for (Day day : problem.days()) {
                LocalDate twin = Usual.twin(problem, day.date());
                if (twin != null && twin.isAfter(day.date())) {
                    problem.posts().forEach(post -> links.add(new Instance.Link(day(day.date()), day(twin),
                            id(post.id()), weight(DutyRules.WEEKEND))));
                }
            }
        }
        return links;
    }
}
