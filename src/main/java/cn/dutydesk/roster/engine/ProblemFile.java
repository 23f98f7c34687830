package cn.dutydesk.roster.engine;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Reads a problem of format {@code duty-roster/1}; a {@link Refusal} names the place of what is wrong in it. */
public final class ProblemFile {
    private static final String FORMAT = "duty-roster/1";
    private static final Set<String> TYPES = Set.of("workday", "weekend", "holiday");
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_PEOPLE = 5_000;
    private static final int MOST_DAYS = 1_100;
    private static final int MANY = 1_000_000;

    private final Json root;
    private Set<String> posts = Set.of();
    private Set<String> people = Set.of();
    private List<Instance.Day> calendar = List.of();

    private ProblemFile(Json root) {
        this.root = root;
    }

    /**
     * Reads a problem.
     *
     * @throws Refusal when the file cannot be read or something in it is wrong
     */
    public static Instance read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal("roster.problem.too-big", name, MOST_BYTES >> 20);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new ProblemFile(Json.read(name, in)).instance();
            }
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            throw new Refusal("roster.problem.broken", name, where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr());
        } catch (IOException e) {
            throw new Refusal("roster.problem.unreadable", file.toString());
        }
    }

    private Instance instance() {
        if (!root.at("format").text().equals(FORMAT)) {
            throw root.at("format").refuse("roster.problem.format", FORMAT);
        }
        LocalDate start = root.at("start").date();
        calendar = calendar(start, root.at("days").number(1, MOST_DAYS));
        List<Instance.Post> postList = root.at("posts").list(at -> new Instance.Post(at.at("id").text(),
                at.at("seats").number(0, 1000), at.at("restAfter").number(0, 60)));
        posts = once(postList.stream().map(Instance.Post::id).toList(), "posts");
        List<Instance.Person> personList = root.at("people").list(this::person);
        if (personList.size() > MOST_PEOPLE) {
            throw root.at("people").refuse("roster.problem.too-many", MOST_PEOPLE);
        }
        people = once(personList.stream().map(Instance.Person::id).toList(), "people");
        List<Instance.Category> categories = root.at("categories").list(this::category);
        Set<String> counted = once(categories.stream().map(Instance.Category::id).toList(), "categories");
        Map<String, Map<String, Integer>> opening = root.at("opening").map(this::counts);
        known(opening, counted, "opening");
        Map<String, Set<String>> last = root.at("lastHoliday").map(at -> Set.copyOf(at.list(who -> who.one(people))));
        return new Instance(root.has("name") ? root.at("name").text() : "", start, calendar, postList, personList,
                categories, opening, last, root.at("prefs").list(this::preference), root.at("tail").list(this::tail),
                weights(root.at("weights")), Instance.Wants.NONE);
    }

    private List<Instance.Day> calendar(LocalDate start, int days) {
        Json list = root.at("calendar");
        List<Instance.Day> read = list.list(at -> new Instance.Day(at.at("date").date(), at.at("type").one(TYPES),
                at.at("holiday").text()));
        if (read.size() != days) {
            throw list.refuse("roster.problem.days", days, read.size());
        }
        for (int d = 0; d < days; d++) {
            if (!read.get(d).date().equals(start.plusDays(d))) {
                throw new Refusal("roster.problem.order", root.file(), "calendar[" + d + "].date",
                        start.plusDays(d).toString(), read.get(d).date().toString());
            }
        }
        return read;
    }

    private Instance.Person person(Json at) {
        return new Instance.Person(at.at("id").text(), at.at("dept").text(), at.at("leader").truth(),
                new HashSet<>(at.at("quals").list(post -> post.one(posts))), at.at("absent").list(this::span),
                at.at("maxPerMonth").number(0, MANY), at.at("spacing").number(0, 63));
    }

    private Instance.Span span(Json at) {
        List<Integer> ends = at.list(day -> day.number(-MANY, MANY));
        if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
            throw at.refuse("roster.problem.span");
        }
        return new Instance.Span(ends.get(0), ends.get(1));
    }

    private Instance.Category category(Json at) {
        return new Instance.Category(at.at("id").text(), at.at("posts").list(post -> post.one(posts)),
                Set.copyOf(at.at("types").list(type -> type.one(TYPES))), at.at("weight").number(0, MANY));
    }

    private Map<String, Integer> counts(Json at) {
        Map<String, Integer> counts = at.map(count -> count.number(-MANY, MANY));
        known(counts, people, at.path());
        return counts;
    }

    private Instance.Preference preference(Json at) {
        return new Instance.Preference(at.at("person").one(people), at.at("day").number(0, calendar.size() - 1),
                at.at("kind").one(Set.of("avoid", "want")).equals("want"), at.at("weight").number(0, MANY));
    }

    private Instance.Tail tail(Json at) {
        return new Instance.Tail(at.at("day").number(-MANY, -1), at.at("post").one(posts),
                at.at("person").one(people));
    }

    private static Instance.Weights weights(Json at) {
        return new Instance.Weights(at.at("rotation").number(0, MANY), at.at("spacing").number(0, MANY),
                at.at("pref").number(0, MANY), at.at("pair").number(0, MANY));
    }

    private Set<String> once(List<String> ids, String path) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < ids.size(); k++) {
            if (!seen.add(ids.get(k))) {
                throw new Refusal("roster.problem.twice", root.file(), path + "[" + k + "].id", ids.get(k));
            }
        }
        return seen;
    }

    private void known(Map<String, ?> members, Set<String> names, String path) {
        String strange = members.keySet().stream().filter(name -> !names.contains(name)).sorted()
                .collect(Collectors.joining(", "));
        if (!strange.isEmpty()) {
            throw new Refusal("roster.problem.unknown", root.file(), path, strange);
        }
    }
}
