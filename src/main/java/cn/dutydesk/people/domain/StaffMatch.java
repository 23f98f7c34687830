package cn.dutydesk.people.domain;

import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds who in the directory each row of a staff list is: same name and department, then same name and a number in
 * common, then the only one of that name. Nobody is taken twice. Pure.
 */
public final class StaffMatch {
    private StaffMatch() {
    }

    /** @return row → person; rows without a person are new */
    public static Map<StaffRow, PersonCard> of(List<StaffRow> rows, Collection<PersonCard> known) {
        Map<StaffRow, PersonCard> found = new LinkedHashMap<>();
        Set<PersonCard> taken = new HashSet<>();
        List<BiPredicate<StaffRow, PersonCard>> passes = List.of(
                (row, card) -> row.department().equals(card.department()) && sharePhone(row, card),
                (row, card) -> row.department().equals(card.department()),
                StaffMatch::sharePhone,
                (row, card) -> true);
        for (BiPredicate<StaffRow, PersonCard> pass : passes) {
            for (StaffRow row : rows) {
                List<PersonCard> candidates = found.containsKey(row) ? List.of() : known.stream()
                        .filter(card -> !taken.contains(card) && card.name().equals(row.name()))
                        .filter(card -> pass.test(row, card)).toList();
                if (candidates.size() == 1 && only(rows, found, row, candidates.getFirst(), pass)) {
                    found.put(row, candidates.getFirst());
                    taken.add(candidates.getFirst());
                }
            }
        }
        return found;
    }

    /** Whether no other row that is still open could be the same person. */
    private static boolean only(List<StaffRow> rows, Map<StaffRow, PersonCard> found, StaffRow row, PersonCard card,
            BiPredicate<StaffRow, PersonCard> pass) {
        return rows.stream().noneMatch(other -> other != row && !found.containsKey(other)
                && other.name().equals(card.name()) && pass.test(other, card));
    }

    private static boolean sharePhone(StaffRow row, PersonCard card) {
        return row.phones().stream().map(Phone::number)
                .anyMatch(number -> card.phones().stream().anyMatch(phone -> phone.number().equals(number)));
    }
}
