package cn.dutydesk.people.service;

import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.domain.Pinyin;
import cn.dutydesk.sheet.Cells;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The directory prepared for search. Immutable. */
final class PeopleIndex {
    private static final int NO_HIT = Integer.MAX_VALUE;

    private record Entry(PersonCard card, List<List<String>> readings) {
    }

    private final List<PersonCard> cards;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    PeopleIndex(List<PersonCard> cards) {
        this.cards = List.copyOf(cards);
        cards.forEach(card -> entries.put(card.id(), new Entry(card, Pinyin.readings(card.name()))));
    }

    List<PersonCard> cards() {
        return cards;
    }

    Optional<PersonCard> byId(long id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::card);
    }

    /** The best hits first: name, then the whole name spelled, then its beginning, then spelling further in and numbers. */
    List<PersonCard> search(String text) {
        String wanted = Cells.squeeze(Cells.narrow(text)).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return cards;
        }
        Map<Entry, Integer> ranks = entries.values().stream()
                .collect(Collectors.toMap(entry -> entry, entry -> rank(entry, wanted), (a, b) -> a,
                        LinkedHashMap::new));
        return ranks.entrySet().stream().filter(hit -> hit.getValue() < NO_HIT)
                .sorted(Comparator.comparing(Map.Entry::getValue)).map(hit -> hit.getKey().card()).toList();
    }

    private static int rank(Entry entry, String wanted) {
        String name = entry.card().name().toLowerCase(Locale.ROOT);
        if (name.contains(wanted)) {
            return name.startsWith(wanted) ? 0 : 1;
        }
        if (wanted.matches("[a-z']+")) {
            String letters = wanted.replace("'", "");
            if (Pinyin.spells(letters, entry.readings(), 0, false)) {
                return Pinyin.spells(letters, entry.readings(), 0, true) ? 2 : 3;
            }
            return IntStream.range(1, entry.readings().size())
                    .anyMatch(from -> Pinyin.spells(letters, entry.readings(), from, false)) ? 4 : NO_HIT;
        }
        String digits = wanted.replace("-", "");
        return digits.matches("\\d{2,}")
                && entry.card().phones().stream().anyMatch(phone -> phone.number().contains(digits)) ? 5 : NO_HIT;
    }
}
