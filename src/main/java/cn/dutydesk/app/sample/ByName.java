package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.UserNames;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.PasswordRules;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.SignIn;
import java.util.Optional;
import java.util.Set;

/** Proves the people of the invented bureau by their number alone, so that a year of signatures takes a moment. */
final class ByName implements SignIn {
    private final Bureau bureau;

    ByName(Bureau bureau) {
        this.bureau = bureau;
    }

    /** The user by whom somebody signs here. */
    static String user(PersonCard person) {
        return "p" + person.id();
    }

    @Override
    public Actor signIn(String user, char[] password, String code) {
        return prove(user, password);
    }

    @Override
    public Actor prove(String user, char[] password) {
        PersonCard person = bureau.directory.byId(Long.parseLong(user.substring(1)))
                .orElseThrow(() -> new Refusal("security.refused.wrong"));
        return new Actor(0, UserNames.of(person.name(), person.id()), person.name(), Set.of(Role.DUTY_OFFICER),
                person.id());
    }

    @Override
    public Optional<String> userOf(long personId) {
        return Optional.of("p" + personId);
    }

    @Override
    public PasswordStanding password(Actor who) {
        return new PasswordStanding(false, Integer.MAX_VALUE, false);
    }

    @Override
    public boolean mustEnrol(Actor who) {
        return false;
    }

    @Override
    public PasswordRules rules() {
        return PasswordRules.USUAL;
    }

    @Override
    public void changePassword(Actor who, char[] old, char[] fresh) {
        throw new Refusal("security.refused.wrong");
    }

    @Override
    public void unlock(Actor who, char[] password) {
        prove(who.user(), password);
    }
}
