package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.sheet.Cells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the names in a cell into people. */
final class NameBook {
    /**
     * What became of one name.
     *
     * @param person the person meant; null when nobody or more than one could be meant
     * @param others how many others bear the name
     */
    record Found(String name, @Nullable Candidate person, int others) {
        boolean unknown() {
            return person == null && others == 0;
        }
    }

    private static final Pattern SEPARATORS = Pattern.compile("[、，,;；/／|\\n\\r]+");
    private static final Pattern NOTES = Pattern.compile("[(（](.*?)[)）]");
    private static final Pattern NUMBERS = Pattern.compile("[0-9０-９][0-9０-９\\- ]*");
    private static final Pattern NOBODY = Pattern.compile("[\\s\\u3000无—–\\-×]*");

    private final Map<String, List<Candidate>> people = new HashMap<>();

    NameBook(Collection<Candidate> directory) {
        directory.forEach(person -> people.computeIfAbsent(Cells.name(person.name()), name -> new ArrayList<>())
                .add(person));
    }

    /**
     * The people a cell names, in order.
     *
     * @param raw  the text with its line breaks
     * @param pool who may stand on the post; tells namesakes apart where it can
     */
    List<Found> read(String raw, PoolRule pool) {
        List<Found> found = new ArrayList<>();
        for (String piece : SEPARATORS.split(raw)) {
            Matcher note = NOTES.matcher(piece);
            String hint = note.find() ? Cells.squeeze(note.group(1)) : "";
            String text = NUMBERS.matcher(NOTES.matcher(piece).replaceAll(" ")).replaceAll(" ");
            if (!NOBODY.matcher(text).matches()) {
                names(text).forEach(name -> found.add(find(name, hint, pool)));
            }
        }
        return found;
    }

    /** 夏　静 is one name with a space inside, 夏静 金思 are two; the directory tells. */
    private List<String> names(String text) {
        String whole = Cells.name(text);
        String[] parts = Cells.tidy(text).split(" ");
        if (people.containsKey(whole) || parts.length == 1) {
            return List.of(whole);
        }
        List<String> split = split(parts, 0);
        return split == null ? parts.length == 2 && parts[0].length() == 1 && parts[1].length() == 1
                ? List.of(whole) : List.of(parts) : split;
    }

    /** The parts from the index on, joined so that each is a name of the directory; null when that cannot be. */
    private @Nullable List<String> split(String[] parts, int from) {
        if (from == parts.length) {
            return List.of();
        }
        StringBuilder name = new StringBuilder();
        for (int to = from; to < parts.length && to < from + 4; to++) {
            name.append(parts[to]);
            if (people.containsKey(name.toString())) {
                List<String> rest = split(parts, to + 1);
                if (rest != null) {
                    List<String> all = new ArrayList<>(List.of(name.toString()));
                    all.addAll(rest);
                    return all;
                }
            }
        }
        return null;
    }

    private Found find(String name, String hint, PoolRule pool) {
        List<Candidate> bearers = people.getOrDefault(name, List.of());
        if (bearers.size() < 2) {
            return new Found(name, bearers.isEmpty() ? null : bearers.getFirst(), 0);
        }
        List<Candidate> left = narrow(bearers, person -> !hint.isEmpty() && person.department().contains(hint));
        left = narrow(left, person -> pool == PoolRule.LEADERS ? person.leader()
                : pool != PoolRule.STAFF || !person.leader());
        left = narrow(left, Candidate::available);
        return new Found(name, left.size() == 1 ? left.getFirst() : null, bearers.size() - 1);
    }

    private static List<Candidate> narrow(List<Candidate> people, Predicate<Candidate> wanted) {
        List<Candidate> fewer = people.stream().filter(wanted).toList();
        return fewer.isEmpty() ? people : fewer;
    }
}
