package cn.dutydesk.roster.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A roster to be made. Days are counted from 0 at the first day; duties before it have negative days. Ids are the
 * caller's own and unique in their list.
 *
 * @param calendar    every day of the roster, in order
 * @param categories  what is counted for fairness; they may overlap
 * @param opening     category id → person id → count carried in, credits included; 0 when absent
 * @param lastHoliday holiday name → people who served in it last year
 * @param tail        duties before the first day that rest and spacing must respect
 * @param weights     points per unit of each soft cost
 * @param wants       what an office asks for beyond the common terms
 */
public record Instance(String name, LocalDate start, List<Day> calendar, List<Post> posts, List<Person> people,
        List<Category> categories, Map<String, Map<String, Integer>> opening, Map<String, Set<String>> lastHoliday,
        List<Preference> preferences, List<Tail> tail, Weights weights, Wants wants) {
    public Instance {
        calendar = List.copyOf(calendar);
        posts = List.copyOf(posts);
        people = List.copyOf(people);
        categories = List.copyOf(categories);
        opening = Map.copyOf(opening);
        lastHoliday = Map.copyOf(lastHoliday);
        preferences = List.copyOf(preferences);
        tail = List.copyOf(tail);
    }

    /** The same instance with other wants. */
    public Instance with(Wants other) {
        return new Instance(name, start, calendar, posts, people, categories, opening, lastHoliday, preferences, tail,
                weights, other);
    }

    /** @param type workday, weekend or holiday; @param holiday its name, "" if none */
    public record Day(LocalDate date, String type, String holiday) {
    }

    /** @param restAfter days after the duty that must be free of any duty */
    public record Post(String id, int seats, int restAfter) {
    }

    /**
     * @param department whose members should not be on duty on one day; leaders are not counted
     * @param posts      ids of the posts the person may hold
     * @param absent     ranges of days, both ends included
     * @param spacing    wished days between two duties; below 64
     */
    public record Person(String id, String department, boolean leader, Set<String> posts, List<Span> absent,
            int maxPerMonth, int spacing) {
    }

    /** Days from the first to the last, both included. */
    public record Span(int from, int to) {
    }

    /** Duties on one of the posts on one of the types of day. */
    public record Category(String id, List<String> posts, Set<String> types, int weight) {
    }

    /** @param want true wants to be on duty that day, false wants not to */
    public record Preference(String person, int day, boolean want, int weight) {
    }

    /** @param day negative */
    public record Tail(int day, String post, String person) {
    }

    /** Points for each: last year's holiday again, a day short of spacing, a wish, a pair of one department. */
    public record Weights(int rotation, int spacing, int preference, int pair) {
    }

    /**
     * What an office asks for beyond the common terms; all of it may be empty.
     *
     * @param seats  seats of a post on a day where they differ from the usual
     * @param barred people who may not take a post on a day, beyond posts and absence
     * @param fixed  seats that must stay with their person, whatever speaks against it
     * @param groups people of whom any two on duty on one day cost points
     * @param links  seats of two days that should be one person's
     */
    public record Wants(List<Seats> seats, List<Barred> barred, List<Place> fixed, List<Group> groups,
            List<Link> links) {
        public static final Wants NONE = new Wants(List.of(), List.of(), List.of(), List.of(), List.of());

        public Wants {
            seats = List.copyOf(seats);
            barred = List.copyOf(barred);
            fixed = List.copyOf(fixed);
            groups = List.copyOf(groups);
            links = List.copyOf(links);
        }
    }

    /** @param seats of the post on that day, 0 or more */
    public record Seats(int day, String post, int seats) {
    }

    public record Barred(int day, String post, String person) {
    }

    /** @param seat counted from 1 */
    public record Place(int day, String post, int seat, String person) {
    }

    /** Any two of the members on one of the posts on one day cost the weight. */
    public record Group(String name, List<String> posts, Set<String> members, int weight) {
    }

    /** The first seats of a post on two days should be held by one person; the weight is due when they are not. */
    public record Link(int day, int other, String post, int weight) {
    }
}
