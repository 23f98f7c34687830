package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.security.Actor;
import org.jspecify.annotations.Nullable;

/** Whose hand it was: enough to tell whether a second one is another person. */
public record FindingHand(long account, @Nullable Long person, String name) {
    public static FindingHand of(Actor who) {
        return new FindingHand(who.accountId(), who.personId(), who.name());
    }

    /** The same account, the same person of the directory, or the same name. */
    public boolean same(FindingHand other) {
        return account == other.account || is(other.person, other.name);
    }

    /** Whether it is this person. @param id null for somebody outside the directory or for nobody */
    public boolean is(@Nullable Long id, String called) {
        return person != null && person.equals(id) || !called.isEmpty() && called.equals(name);
    }
}
