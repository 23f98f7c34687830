package cn.dutydesk.register.service;

import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.domain.Pinyin;
import cn.dutydesk.register.Caller;
import cn.dutydesk.security.Actor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds who may be on the telephone by name, pinyin, unit or number: who called before first, then the directory. */
public final class Callers {
    /** As many as fit under a field. */
    public static final int SHOWN = 6;
    private static final int EARLIER = 400;

    private final PhoneService phones;
    private final People people;

    public Callers(PhoneService phones, People people) {
        this.phones = phones;
        this.people = people;
    }

    /** @param text one character or more; nothing is found for less */
    public List<Caller> find(Actor who, String text) {
        String wanted = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Caller> found = new ArrayList<>(phones.earlier(who, EARLIER).stream()
                .filter(caller -> matches(caller, wanted)).limit(SHOWN).toList());
        for (PersonCard card : people.search(text)) {
            Caller caller = new Caller(card.department(), card.name(), card.title(), number(card, wanted), true);
            found.removeIf(before -> same(before, caller));
            found.add(caller);
        }
        return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
    }

    private static boolean matches(Caller caller, String wanted) {
        String digits = wanted.replace("-", "");
        return caller.name().toLowerCase(Locale.ROOT).contains(wanted)
                || caller.unit().toLowerCase(Locale.ROOT).contains(wanted)
                || digits.matches("\\d{2,}") && caller.phone().replaceAll("[-\\s]", "").contains(digits)
                || wanted.matches("[a-z]+") && (spells(wanted, caller.name()) || spells(wanted, caller.unit()));
    }

    private static boolean spells(String letters, String words) {
        return !words.isEmpty() && Pinyin.spells(letters, Pinyin.readings(words), 0, false);
    }

    /** The number that was typed, else the mobile one, else whatever there is. */
    private static String number(PersonCard card, String wanted) {
        return card.phones().stream().map(Phone::number).filter(number -> wanted.matches("\\d{2,}")
                && number.contains(wanted)).findFirst().orElse(card.mobile().isEmpty()
                        ? card.phones().stream().map(Phone::number).findFirst().orElse("") : card.mobile());
    }

    private static boolean same(Caller before, Caller card) {
        return before.name().equals(card.name()) && (before.unit().equals(card.unit()) || before.unit().isEmpty()
                || before.phone().equals(card.phone()));
    }
}
