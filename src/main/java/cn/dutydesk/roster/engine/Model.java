package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An instance as numbers, made once and then only read. A slot is one seat of one post on one day; slots are ordered
 * by day, post and seat. Fields are open to the package, because the search reads them millions of times a second.
 */
final class Model {
    /** Days before the first that a person's bit set keeps, one word. */
    static final int PAD = 64;

    final Instance instance;
    final int days;
    final int people;
    final int slots;
    final int months;
    final int[] slotDay;
    final int[] slotPost;
    final int[] slotSeat;
    /** First slot of a day; one more entry than days. */
    final int[] dayFirst;
    final int[] rest;
    /** People who may take the slot, ascending. */
    final int[][] candidates;
    /** {@code eligible[slot]} holds the same people as bits. */
    final BitSet[] eligible;
    /** Person who must keep the slot, or -1. */
    final int[] fixed;
    /** Slots that are not fixed. */
    final int[] open;
    final int[] monthOf;
    final int[] cap;
    final int[] spacing;
    final int categories;
    final int[] categoryWeight;
    /** Which categories a slot counts in, by the slot's class. */
    final int[] slotClass;
    final int[][] classCategories;
    /** Categories of the first class that the second does not have. */
    final int[][][] classOnly;
    /** {@code opening[category * people + person]}. */
    final int[] opening;
    /** Points of a person's duty on a day: last year's holiday and wishes; {@code dayCost[day * people + person]}. */
    final int[] dayCost;
    /** Points that no duty costs and some save: wishes to be on duty. */
    final int constant;
    final int spacingWeight;
    /** Kinds of groups; {@code groupOf[kind * people + person]} is -1 for none. */
    final int groupKinds;
    final int groups;
    final int[] groupOf;
    final int[] groupWeight;
    final boolean[][] groupPost;
    /** Bits of days before the first, and the rest each asks for. */
    final long[] tailBits;
    final byte[] tailRest;
    /** Slots tied to a slot by a link, with the points due when the holders differ. */
    final int[][] linked;
    final int[][] linkWeight;
    final boolean links;
    final int maxRest;
    private final Map<String, Integer> personIndex = new HashMap<>();
    private final Map<String, Integer> postIndex = new HashMap<>();

    Model(Instance instance) {
        this.instance = instance;
        days = instance.calendar().size();
        people = instance.people().size();
        index(personIndex, instance.people().stream().map(Instance.Person::id).toList());
        index(postIndex, instance.posts().stream().map(Instance.Post::id).toList());
        int[][] seats = seats();
        slots = Arrays.stream(seats).flatMapToInt(Arrays::stream).sum();
        slotDay = new int[slots];
        slotPost = new int[slots];
        slotSeat = new int[slots];
        dayFirst = new int[days + 1];
        int slot = 0;
        for (int day = 0; day < days; day++) {
            dayFirst[day] = slot;
            for (int post = 0; post < seats[day].length; post++) {
                for (int seat = 1; seat <= seats[day][post]; seat++) {
                    slotDay[slot] = day;
                    slotPost[slot] = post;
                    slotSeat[slot++] = seat;
                }
            }
        }
        dayFirst[days] = slots;
        rest = instance.posts().stream().mapToInt(Instance.Post::restAfter).toArray();
        maxRest = Arrays.stream(rest).max().orElse(0);
        fixed = fixed();
        eligible = eligible();
        candidates = new int[slots][];
        for (int s = 0; s < slots; s++) {
            // seats of one post and day share their people
            candidates[s] = s > 0 && eligible[s] == eligible[s - 1] ? candidates[s - 1]
                    : eligible[s].stream().toArray();
        }
        List<Integer> free = new ArrayList<>();
        for (int s = 0; s < slots; s++) {
            if (fixed[s] < 0) {
                free.add(s);
            }
        }
        open = free.stream().mapToInt(Integer::intValue).toArray();
        monthOf = new int[days];
        for (int day = 1; day < days; day++) {
            boolean same = instance.calendar().get(day).date().getMonth()
                    == instance.calendar().get(day - 1).date().getMonth();
            monthOf[day] = monthOf[day - 1] + (same ? 0 : 1);
        }
        months = days == 0 ? 0 : monthOf[days - 1] + 1;
        cap = instance.people().stream().mapToInt(Instance.Person::maxPerMonth).toArray();
        spacing = instance.people().stream().mapToInt(Instance.Person::spacing).toArray();
        categories = instance.categories().size();
        categoryWeight = instance.categories().stream().mapToInt(Instance.Category::weight).toArray();
        opening = opening();
        slotClass = new int[slots];
        classCategories = classes();
        classOnly = only();
        dayCost = new int[days * people];
        constant = dayCosts();
        spacingWeight = instance.weights().spacing();
        int extra = instance.wants().groups().size();
        groupKinds = 1 + extra;
        groupOf = new int[groupKinds * people];
        groupWeight = new int[groupKinds];
        groupPost = new boolean[groupKinds][instance.posts().size()];
        groups = groups();
        tailBits = new long[people];
        tailRest = new byte[people * PAD];
        tail();
        linked = new int[slots][0];
        linkWeight = new int[slots][0];
        instance.wants().links().forEach(this::link);
        links = !instance.wants().links().isEmpty();
    }

    private static void index(Map<String, Integer> index, List<String> ids) {
        ids.forEach(id -> index.put(id, index.size()));
    }

    int person(String id) {
        return personIndex.getOrDefault(id, -1);
    }

    int post(String id) {
        return Objects.requireNonNull(postIndex.get(id));
    }

    /** The slot, or -1 when there is no such seat. */
    int slot(int day, int post, int seat) {
        if (day < 0 || day >= days) {
            return -1;
        }
        for (int s = dayFirst[day]; s < dayFirst[day + 1]; s++) {
            if (slotPost[s] == post && slotSeat[s] == seat) {
                return s;
            }
        }
        return -1;
    }

    /** Open slots by class. */
    int[][] openByClass() {
        return IntStream.range(0, classCategories.length)
                .mapToObj(c -> Arrays.stream(open).filter(s -> slotClass[s] == c).toArray()).toArray(int[][]::new);
    }

    Instance.Place place(int slot, int person) {
        return new Instance.Place(slotDay[slot], instance.posts().get(slotPost[slot]).id(), slotSeat[slot],
                instance.people().get(person).id());
    }

    boolean away(int person, int day) {
        return instance.people().get(person).absent().stream()
                .anyMatch(span -> span.from() <= day && day <= span.to());
    }

    private int[][] seats() {
        int[][] seats = new int[days][];
        int[] usual = instance.posts().stream().mapToInt(Instance.Post::seats).toArray();
        for (int day = 0; day < days; day++) {
            seats[day] = usual.clone();
        }
        instance.wants().seats().forEach(other -> seats[other.day()][post(other.post())] = other.seats());
        return seats;
    }

    private int[] fixed() {
        int[] who = new int[slots];
        Arrays.fill(who, -1);
        instance.wants().fixed().forEach(place -> {
            int s = slot(place.day(), post(place.post()), place.seat());
            if (s >= 0) {
                who[s] = person(place.person());
            }
        });
        return who;
    }

    private BitSet[] eligible() {
        BitSet[] byPost = new BitSet[instance.posts().size()];
        for (int post = 0; post < byPost.length; post++) {
            byPost[post] = new BitSet(people);
            for (int i = 0; i < people; i++) {
                byPost[post].set(i, instance.people().get(i).posts().contains(instance.posts().get(post).id()));
            }
        }
        BitSet[] away = new BitSet[days];
        Arrays.setAll(away, day -> new BitSet(people));
        for (int i = 0; i < people; i++) {
            for (Instance.Span span : instance.people().get(i).absent()) {
                for (int day = Math.max(0, span.from()); day <= Math.min(days - 1, span.to()); day++) {
                    away[day].set(i);
                }
            }
        }
        BitSet[] may = new BitSet[slots];
        for (int s = 0; s < slots; s++) {
            if (s > 0 && slotDay[s] == slotDay[s - 1] && slotPost[s] == slotPost[s - 1]) {
                may[s] = may[s - 1];
            } else {
                may[s] = (BitSet) byPost[slotPost[s]].clone();
                may[s].andNot(away[slotDay[s]]);
            }
        }
        for (Instance.Barred barred : instance.wants().barred()) {
            for (int s = dayFirst[barred.day()]; s < dayFirst[barred.day() + 1]; s++) {
                if (slotPost[s] == post(barred.post())) {
                    may[s].clear(person(barred.person()));
                }
            }
        }
        return may;
    }

    private int[] opening() {
        int[] carried = new int[categories * people];
        for (int c = 0; c < categories; c++) {
            int at = c * people;
            Instance.Category category = instance.categories().get(c);
            instance.opening().getOrDefault(category.id(), Map.of()).forEach((id, count) -> {
                if (category.posts().stream().anyMatch(instance.people().get(person(id)).posts()::contains)) {
                    carried[at + person(id)] = count;
                }
            });
        }
        return carried;
    }

    private int[][] classes() {
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> all = new ArrayList<>();
        for (int s = 0; s < slots; s++) {
            List<Integer> counted = new ArrayList<>();
            for (int c = 0; c < categories; c++) {
                Instance.Category category = instance.categories().get(c);
                if (category.types().contains(instance.calendar().get(slotDay[s]).type())
                        && category.posts().contains(instance.posts().get(slotPost[s]).id())) {
                    counted.add(c);
                }
            }
            slotClass[s] = known.computeIfAbsent(counted, list -> {
                all.add(list.stream().mapToInt(Integer::intValue).toArray());
                return all.size() - 1;
            });
        }
        return all.toArray(int[][]::new);
    }

    private int[][][] only() {
        int n = classCategories.length;
        int[][][] only = new int[n][n][];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int[] other = classCategories[b];
                only[a][b] = Arrays.stream(classCategories[a])
                        .filter(c -> Arrays.stream(other).noneMatch(x -> x == c)).toArray();
            }
        }
        return only;
    }

    private int dayCosts() {
        int always = 0;
        for (int day = 0; day < days; day++) {
            Set<String> last = instance.lastHoliday().getOrDefault(instance.calendar().get(day).holiday(), Set.of());
            for (String id : last) {
                dayCost[day * people + person(id)] += instance.weights().rotation();
            }
        }
        for (Instance.Preference wish : instance.preferences()) {
            int points = wish.weight() * instance.weights().preference();
            dayCost[wish.day() * people + person(wish.person())] += wish.want() ? -points : points;
            always += wish.want() ? points : 0;
        }
        return always;
    }

    private int groups() {
        Map<String, Integer> departments = new HashMap<>();
        for (int i = 0; i < people; i++) {
            Instance.Person person = instance.people().get(i);
            groupOf[i] = person.leader() ? -1
                    : departments.computeIfAbsent(person.department(), d -> departments.size());
        }
        groupWeight[0] = instance.weights().pair();
        Arrays.fill(groupPost[0], true);
        int next = departments.size();
        for (int k = 1; k < groupKinds; k++) {
            Instance.Group group = instance.wants().groups().get(k - 1);
            groupWeight[k] = group.weight();
            for (int i = 0; i < people; i++) {
                groupOf[k * people + i] = group.members().contains(instance.people().get(i).id()) ? next : -1;
            }
            for (String post : group.posts()) {
                groupPost[k][post(post)] = true;
            }
            next++;
        }
        return next;
    }

    private void tail() {
        for (Instance.Tail duty : instance.tail()) {
            if (duty.day() >= -PAD && duty.day() < 0) {
                int i = person(duty.person());
                tailBits[i] |= 1L << (PAD + duty.day());
                int at = i * PAD + PAD + duty.day();
                tailRest[at] = (byte) Math.max(tailRest[at], rest[post(duty.post())]);
            }
        }
    }

    private void link(Instance.Link link) {
        int one = slot(link.day(), post(link.post()), 1);
        int other = slot(link.other(), post(link.post()), 1);
        if (one >= 0 && other >= 0) {
            tie(one, other, link.weight());
            tie(other, one, link.weight());
        }
    }

    private void tie(int from, int to, int weight) {
        linked[from] = Arrays.copyOf(linked[from], linked[from].length + 1);
        linked[from][linked[from].length - 1] = to;
        linkWeight[from] = Arrays.copyOf(linkWeight[from], linkWeight[from].length + 1);
        linkWeight[from][linkWeight[from].length - 1] = weight;
    }
}
