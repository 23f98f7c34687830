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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The directory prepared for search. Nothing of it changes; any thread. */
final class PeopleIndex {
    private static final int NO_HIT = Integer.MAX_VALUE;

    private final List<PersonCard> cards;
    private final Map<Long, PersonCard> byId = new LinkedHashMap<>();
    private final Map<Long, List<List<String>>> readings = new ConcurrentHashMap<>();

    PeopleIndex(List<PersonCard> cards) {
        this.cards = List.copyOf(cards);
        cards.forEach(card -> byId.put(card.id(), card));
    }

    List<PersonCard> cards() {
        return cards;
    }

    Optional<PersonCard> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The best hits first: name, then the whole name spelled, then its beginning, then spelling further in and numbers. */
    List<PersonCard> search(String text) {
        String wanted = Cells.squeeze(Cells.narrow(text)).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return cards;
        }
        Map<PersonCard, Integer> ranks = byId.values().stream()
                .collect(Collectors.toMap(card -> card, card -> rank(card, wanted), (a, b) -> a, LinkedHashMap::new));
        return ranks.entrySet().stream().filter(hit -> hit.getValue() < NO_HIT)
                .sorted(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).toList();
    }

    /** Of whoever is searched for by letters for the first time: the tables of readings take a while and much room. */
    private List<List<String>> readings(PersonCard card) {
        return readings.computeIfAbsent(card.id(), id -> Pinyin.readings(card.name()));
    }

    private int rank(PersonCard card, String wanted) {
        String name = card.name().toLowerCase(Locale.ROOT);
        if (name.contains(wanted)) {
            return name.startsWith(wanted) ? 0 : 1;
        }
        if (wanted.matches("[a-z']+")) {
            String letters = wanted.replace("'", "");
            List<List<String>> spelled = readings(card);
            if (Pinyin.spells(letters, spelled, 0, false)) {
                return Pinyin.spells(letters, spelled, 0, true) ? 2 : 3;
            }
            return IntStream.range(1, spelled.size())
                    .anyMatch(from -> Pinyin.spells(letters, spelled, from, false)) ? 4 : NO_HIT;
        }
        String digits = wanted.replace("-", "");
        return digits.matches("\\d{2,}")
                && card.phones().stream().anyMatch(phone -> phone.number().contains(digits)) ? 5 : NO_HIT;
    }
}
