package cn.dutydesk.roster.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A finished roster counted from nothing, seat by seat and person by person, in none of the ways the search counts.
 *
 * <p>Hard, one each: an empty seat, a person without the post or away or barred, a second duty of a day, a duty in the
 * rest after another, a duty beyond the monthly limit. Soft points: fairness (weight × load², less the proven least),
 * each duty on a day of a holiday the person served in last year, each day two duties of a person are closer than he
 * wishes, each wish not met, each pair of one department or group on one day, each link not met.
 *
 * @param squares  weighted sum of squared loads, counted from zero
 * @param rotation points, as the following
 */
public record Score(int hard, long squares, long rotation, long spacing, long preferences, long pairs, long links) {
    /** Counts a roster; seats that the instance does not have are refused. */
    public static Score of(Instance instance, List<Instance.Place> roster) {
        return new Count(instance, roster).score();
    }

    /** All points, fairness counted above the least there can be. */
    public long soft(long leastSquares) {
        return squares - leastSquares + rotation + spacing + preferences + pairs + links;
    }

    /** The weighted sum of squared loads that no roster of the instance can go below. */
    public static long leastSquares(Instance instance) {
        return PartBound.squares(new Model(instance));
    }

    private static final class Count {
        private final Instance instance;
        private final Map<String, Instance.Post> posts = new HashMap<>();
        private final Map<String, TreeMap<Integer, List<String>>> duties = new HashMap<>();
        private final Map<String, String> holders = new HashMap<>();
        private int hard;

        Count(Instance instance, List<Instance.Place> roster) {
            this.instance = instance;
            instance.posts().forEach(post -> posts.put(post.id(), post));
            instance.people().forEach(person -> duties.put(person.id(), new TreeMap<>()));
            for (Instance.Place place : roster) {
                Instance.Post post = posts.get(place.post());
                if (post == null || place.seat() < 1 || place.seat() > seats(place.day(), post)
                        || holders.put(seat(place.day(), place.post(), place.seat()), place.person()) != null) {
                    throw new IllegalArgumentException("no such seat, or filled twice: " + place);
                }
                duties(place.person()).computeIfAbsent(place.day(), d -> new ArrayList<>()).add(place.post());
            }
        }

        private Instance.Post post(String id) {
            return Objects.requireNonNull(posts.get(id));
        }

        private TreeMap<Integer, List<String>> duties(String person) {
            return Objects.requireNonNull(duties.get(person));
        }

        private static String seat(int day, String post, int seat) {
            return day + "/" + post + "/" + seat;
        }

        private int seats(int day, Instance.Post post) {
            return instance.wants().seats().stream().filter(seats -> seats.day() == day
                    && seats.post().equals(post.id())).mapToInt(Instance.Seats::seats).reduce((a, b) -> b)
                    .orElse(post.seats());
        }

        Score score() {
            long rotation = 0;
            long spacing = 0;
            long preferences = 0;
            int asked = 0;
            for (int day = 0; day < instance.calendar().size(); day++) {
                for (Instance.Post post : instance.posts()) {
                    asked += seats(day, post);
                }
            }
            hard += asked - holders.size();
            for (Instance.Person person : instance.people()) {
                allowed(person);
                month(person);
                rotation += rotation(person);
                spacing += near(person);
            }
            for (Instance.Preference wish : instance.preferences()) {
                boolean on = duties(wish.person()).containsKey(wish.day());
                preferences += on == wish.want() ? 0 : (long) wish.weight() * instance.weights().preference();
            }
            return new Score(hard, squares(), rotation, spacing, preferences, pairs(), links());
        }

        private void allowed(Instance.Person person) {
            duties(person.id()).forEach((day, held) -> {
                hard += held.size() - 1;
                for (String post : held) {
                    boolean may = person.posts().contains(post)
                            && person.absent().stream().noneMatch(span -> span.from() <= day && day <= span.to())
                            && instance.wants().barred().stream().noneMatch(barred -> barred.day() == day
                                    && barred.post().equals(post) && barred.person().equals(person.id()));
                    hard += may ? 0 : 1;
                }
            });
        }

        private void month(Instance.Person person) {
            Map<YearMonth, Integer> served = new HashMap<>();
            duties(person.id()).forEach((day, held) -> served.merge(
                    YearMonth.from(instance.calendar().get(day).date()), held.size(), Integer::sum));
            served.values().forEach(count -> hard += Math.max(0, count - person.maxPerMonth()));
        }

        private long rotation(Instance.Person person) {
            long points = 0;
            for (Map.Entry<Integer, List<String>> duty : duties(person.id()).entrySet()) {
                String holiday = instance.calendar().get(duty.getKey()).holiday();
                if (!holiday.isEmpty() && instance.lastHoliday().getOrDefault(holiday, Set.of())
                        .contains(person.id())) {
                    points += (long) instance.weights().rotation() * duty.getValue().size();
                }
            }
            return points;
        }

        private long near(Instance.Person person) {
            TreeMap<Integer, Integer> rest = new TreeMap<>();
            instance.tail().stream().filter(duty -> duty.person().equals(person.id()))
                    .forEach(duty -> rest.merge(duty.day(), post(duty.post()).restAfter(), Math::max));
            duties(person.id()).forEach((day, held) -> rest.put(day,
                    held.stream().mapToInt(post -> post(post).restAfter()).max().orElse(0)));
            long points = 0;
            for (int day : rest.keySet()) {
                for (int later : rest.tailMap(Math.max(0, day + 1)).keySet()) {
                    if (later > day) {
                        points += (long) instance.weights().spacing()
                                * Math.max(0, person.spacing() - (later - day));
                        hard += later - day <= Objects.requireNonNull(rest.get(day)) ? 1 : 0;
                    }
                }
            }
            return points;
        }

        private long squares() {
            long sum = 0;
            for (Instance.Category category : instance.categories()) {
                Map<String, Integer> opening = instance.opening().getOrDefault(category.id(), Map.of());
                for (Instance.Person person : instance.people()) {
                    boolean member = category.posts().stream().anyMatch(person.posts()::contains);
                    long load = member ? opening.getOrDefault(person.id(), 0) : 0;
                    for (Map.Entry<Integer, List<String>> duty : duties(person.id()).entrySet()) {
                        if (category.types().contains(instance.calendar().get(duty.getKey()).type())) {
                            load += duty.getValue().stream().filter(category.posts()::contains).count();
                        }
                    }
                    sum += category.weight() * load * load;
                }
            }
            return sum;
        }

        private long pairs() {
            long points = 0;
            for (int day = 0; day < instance.calendar().size(); day++) {
                Map<String, Integer> departments = new HashMap<>();
                Map<String, Set<String>> on = new HashMap<>();
                for (Instance.Person person : instance.people()) {
                    List<String> held = duties(person.id()).get(day);
                    if (held != null) {
                        on.put(person.id(), new HashSet<>(held));
                        if (!person.leader()) {
                            departments.merge(person.department(), 1, Integer::sum);
                        }
                    }
                }
                for (int count : departments.values()) {
                    points += (long) instance.weights().pair() * count * (count - 1) / 2;
                }
                for (Instance.Group group : instance.wants().groups()) {
                    long count = on.entrySet().stream().filter(held -> group.members().contains(held.getKey())
                            && held.getValue().stream().anyMatch(group.posts()::contains)).count();
                    points += group.weight() * count * (count - 1) / 2;
                }
            }
            return points;
        }

        private long links() {
            long points = 0;
            for (Instance.Link link : instance.wants().links()) {
                String one = holders.get(seat(link.day(), link.post(), 1));
                String other = holders.get(seat(link.other(), link.post(), 1));
                boolean both = seats(link.day(), post(link.post())) > 0
                        && seats(link.other(), post(link.post())) > 0;
                points += both && (one == null || !one.equals(other)) ? link.weight() : 0;
            }
            return points;
        }
    }
}
