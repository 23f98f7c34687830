package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.PersonMark.Mark;
import cn.dutydesk.roster.Wish;
import cn.dutydesk.roster.domain.rule.DutyRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a board asks for beyond its posts.
 *
 * @param kind       decides what holds where the office set nothing
 * @param set        rules as the office set them, by name
 * @param nights     kinds of day whose duty runs through the night
 * @param exemptions that touch the days in question
 * @param wishes     for days in question
 * @param marks      people a rule speaks of by name
 * @param keyDays    days of key periods and of long holidays, each with whether it is the first of its run
 */
public record Terms(BoardKind kind, Map<String, RuleValue> set, Set<DayKind> nights, List<Exemption> exemptions,
        List<Wish> wishes, List<PersonMark> marks, Map<LocalDate, Boolean> keyDays) {
    public Terms {
        set = Map.copyOf(set);
        nights = Set.copyOf(nights);
        exemptions = List.copyOf(exemptions);
        wishes = List.copyOf(wishes);
        marks = List.copyOf(marks);
        keyDays = Map.copyOf(keyDays);
    }

    /** Everything as a board of the kind has it before anybody sets anything; every duty runs through the night. */
    public static Terms usual(BoardKind kind) {
        return new Terms(kind, Map.of(), Set.of(DayKind.values()), List.of(), List.of(), List.of(), Map.of());
    }

    public RuleValue of(DutyRule rule) {
        RuleValue value = set.getOrDefault(rule.name(), rule.usual(kind));
        return rule.switchable() ? value : value.switchedOn();
    }

    public boolean on(DutyRule rule) {
        return of(rule).on();
    }

    public Optional<Exemption> exemption(long person, long post, LocalDate day, DayKind kindOfDay) {
        boolean night = nights.contains(kindOfDay);
        for (Exemption exemption : exemptions) {
            if (exemption.covers(person, post, day, night)) {
                return Optional.of(exemption);
            }
        }
        return Optional.empty();
    }

    public Optional<Wish> wish(long person, LocalDate day) {
        for (Wish wish : wishes) {
            if (wish.personId() == person && wish.day().equals(day)) {
                return Optional.of(wish);
            }
        }
        return Optional.empty();
    }

    /** People with the mark, in the order in which they were named. */
    public List<Long> marked(Mark mark) {
        return marks.stream().filter(one -> one.mark() == mark).map(PersonMark::personId).toList();
    }

    /** The same with one rule set otherwise. */
    public Terms with(String rule, RuleValue value) {
        Map<String, RuleValue> changed = new HashMap<>(set);
        changed.put(rule, value);
        return new Terms(kind, changed, nights, exemptions, wishes, marks, keyDays);
    }
}
