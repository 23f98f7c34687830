package cn.dutydesk.roster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small random problems that touch every rule, made from a seed. */
final class SmallRosters {
    private static final LocalDate START = LocalDate.of(2026, 1, 28);

    private SmallRosters() {
    }

    /** Days across a month's end, posts with and without rest, exemptions, leave, wishes, history. */
    static Instance of(long seed, int days, int people) {
        Random random = new Random(seed);
        List<Instance.Day> calendar = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            String type = d % 7 == 2 || d % 7 == 3 ? "weekend" : d == days - 1 ? "holiday" : "workday";
            calendar.add(new Instance.Day(START.plusDays(d), type, type.equals("holiday") ? "spring" : ""));
        }
        List<Instance.Post> posts = List.of(new Instance.Post("DAY", 1, 0),
                new Instance.Post("NIGHT", 1 + random.nextInt(2), 1 + random.nextInt(2)));
        List<Instance.Person> staff = new ArrayList<>();
        List<Instance.Tail> tail = new ArrayList<>();
        List<Instance.Preference> wishes = new ArrayList<>();
        Map<String, Map<String, Integer>> opening = new HashMap<>(Map.of("ALL", new HashMap<>(), "NIGHTS",
                new HashMap<>()));
        Set<String> served = new HashSet<>();
        for (int p = 0; p < people; p++) {
            String id = "P" + p;
            Set<String> able = random.nextInt(5) == 0 ? Set.of("DAY") : Set.of("DAY", "NIGHT");
            List<Instance.Span> absent = new ArrayList<>();
            if (random.nextInt(3) == 0) {
                int from = random.nextInt(days);
                absent.add(new Instance.Span(from, from + random.nextInt(3)));
            }
            staff.add(new Instance.Person(id, "D" + random.nextInt(3), random.nextInt(6) == 0, able, absent,
                    1 + random.nextInt(4), random.nextInt(5)));
            opening.get("ALL").put(id, random.nextInt(3));
            if (able.contains("NIGHT")) {
                opening.get("NIGHTS").put(id, random.nextInt(2));
            }
            if (random.nextInt(3) == 0) {
                tail.add(new Instance.Tail(-1 - random.nextInt(3), able.contains("NIGHT") ? "NIGHT" : "DAY", id));
            }
            if (random.nextBoolean()) {
                wishes.add(new Instance.Preference(id, random.nextInt(days), random.nextBoolean(),
                        1 + random.nextInt(3)));
            }
            if (random.nextInt(3) == 0) {
                served.add(id);
            }
        }
        List<Instance.Category> categories = List.of(
                new Instance.Category("ALL", List.of("DAY", "NIGHT"), Set.of("workday", "weekend", "holiday"), 30),
                new Instance.Category("NIGHTS", List.of("NIGHT"), Set.of("workday", "weekend"), 100));
        return new Instance("small-" + seed, START, calendar, posts, staff, categories, opening,
                Map.of("spring", served), wishes, tail, new Instance.Weights(300, 10, 5, 3), Instance.Wants.NONE);
    }

    /** The same with everything an office may ask beyond the common terms. */
    static Instance wanting(long seed, int days, int people) {
        Random random = new Random(seed + 1);
        return of(seed, days, people).with(new Instance.Wants(
                List.of(new Instance.Seats(random.nextInt(days), "DAY", 2), new Instance.Seats(0, "NIGHT", 1)),
                List.of(new Instance.Barred(random.nextInt(days), "DAY", "P0")),
                List.of(new Instance.Place(0, "DAY", 1, "P1")),
                List.of(new Instance.Group("new", List.of("DAY", "NIGHT"), Set.of("P0", "P1", "P2"), 40)),
                List.of(new Instance.Link(2, 3, "DAY", 60))));
    }
}
