package cn.dutydesk.people.domain;

import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds who in the directory each row of a staff list is: same name and department, then same name and a number in
 * common, then the only one of that name. Nobody is taken twice. Pure.
 */
public final class StaffMatch {
    private static final List<BiPredicate<StaffRow, PersonCard>> PASSES = List.of(
            (row, card) -> row.department().equals(card.department()) && sharePhone(row, card),
            (row, card) -> row.department().equals(card.department()),
            StaffMatch::sharePhone,
            (row, card) -> true);

    private StaffMatch() {
    }

    /** @return row → person; rows without a person are new */
    public static Map<StaffRow, PersonCard> of(List<StaffRow> rows, Collection<PersonCard> known) {
        Map<String, List<PersonCard>> namesakes = known.stream().collect(Collectors.groupingBy(PersonCard::name));
        Map<StaffRow, PersonCard> found = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(StaffRow::name))
                .forEach((name, same) -> match(same, new ArrayList<>(namesakes.getOrDefault(name, List.of())), found));
        return found;
    }

    /** Rows and people of one name. A pair is taken when neither has another partner in the pass. */
    private static void match(List<StaffRow> rows, List<PersonCard> free, Map<StaffRow, PersonCard> found) {
        List<StaffRow> open = new ArrayList<>(rows);
        for (BiPredicate<StaffRow, PersonCard> pass : PASSES) {
            for (StaffRow row : List.copyOf(open)) {
                List<PersonCard> candidates = free.stream().filter(card -> pass.test(row, card)).toList();
                if (candidates.size() == 1
                        && open.stream().filter(other -> pass.test(other, candidates.getFirst())).count() == 1) {
                    found.put(row, candidates.getFirst());
                    open.remove(row);
                    free.remove(candidates.getFirst());
                }
            }
        }
    }

    private static boolean sharePhone(StaffRow row, PersonCard card) {
        return row.phones().stream().map(Phone::number)
                .anyMatch(number -> card.phones().stream().anyMatch(phone -> phone.number().equals(number)));
    }
}
