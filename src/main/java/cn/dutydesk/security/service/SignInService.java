package cn.dutydesk.security.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.KeySlots;
import cn.dutydesk.security.PasswordRules;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.PasswordHash;
import cn.dutydesk.security.domain.PasswordPast;
import cn.dutydesk.security.domain.SecondFactor;
import cn.dutydesk.security.store.Accounts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sign-in on the stored accounts. */
public final class SignInService implements SignIn {
    /** Compared with when the name is unknown, so that the answer takes as long as for a known one. */
    private static final String NOBODY = PasswordHash.of("nobody".toCharArray());

    private final Tx tx;
    private final Audit audit;
    private final Acts acts;
    private final Settings settings;
    private final BureauClock clock;
    private final SessionBook sessions;
    private final KeySlots slots;

    /** @param slots kept true to the passwords, where the data are encrypted */
    public SignInService(Tx tx, Audit audit, Acts acts, Settings settings, BureauClock clock, SessionBook sessions,
            KeySlots slots) {
        this.sessions = sessions;
        this.slots = slots;
        this.tx = tx;
        this.audit = audit;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Actor signIn(String user, char[] password, String code) {
        return prove(user.strip(), password, "security.sign-in", code, true);
    }

    @Override
    public void unlock(Actor who, char[] password) {
        prove(who.user(), password, "security.unlock", null, false);
    }

    @Override
    public Actor prove(String user, char[] password) {
        return prove(user.strip(), password, "security.prove", null, false);
    }

    /** The same with a code of the second factor, where a password alone is too little. */
    void proveFully(Actor who, char[] password, String code) {
        prove(who.user(), password, "security.prove", code, false);
    }

    @Override
    public Optional<String> userOf(long personId) {
        return tx.read(session -> Accounts.ofPerson(session, personId)).map(Account::signInName);
    }

    /**
     * A failed attempt is stored and recorded, so its refusal is thrown after the commit.
     *
     * @param code   of the second factor, "" while it was not asked for; null where the password is enough
     * @param begins whether a session begins
     */
    private Actor prove(String user, char[] password, String action, @Nullable String code, boolean begins) {
        Consumer<char[]> settle = slots.settling(user);
        String stored = tx.read(session -> Accounts.byName(session, user)).map(Account::passwordHash).orElse(NOBODY);
        boolean right = PasswordHash.matches(password, stored);
        Object answer = tx.write(unit -> {
            Optional<Account> found = Accounts.byName(unit.session(), user);
            // A password that was replaced while this one was being looked at is an old one.
            boolean still = right && found.map(Account::passwordHash).filter(stored::equals).isPresent();
            Refusal refusal = refusal(unit, found, still, code);
            if (refusal == null) {
                Account account = found.orElseThrow();
                audit.append(unit, user, action, "account", account.id(), null, null, AuditOutcome.DONE);
                if (begins) {
                    sessions.begin(unit, account, SessionBook.before(unit, account));
                    account.signedIn(clock.now());
                } else {
                    account.proved();
                }
                return account.actor();
            }
            if (!refusal.code().equals(CODE_NEEDED)) {
                String shown = user.length() > 64 ? user.substring(0, 64) : user;
                audit.append(unit, shown, action, "account", found.map(Account::id).orElse(null), null,
                        Map.of("code", refusal.code()), AuditOutcome.REFUSED);
            }
            return refusal;
        });
        if (answer instanceof Refusal refusal) {
            throw refusal;
        }
        settle.accept(password);
        return (Actor) answer;
    }

    private @Nullable Refusal refusal(Tx.Unit unit, Optional<Account> found, boolean right, @Nullable String code) {
        if (found.isEmpty()) {
            return new Refusal("security.refused.wrong");
        }
        Account account = found.get();
        try {
            account.demandUsable(clock.now(), settings.number(Setting.LOCK_MINUTES));
        } catch (Refusal refusal) {
            return refusal;
        }
        if (!right) {
            return failed(account, "security.refused.wrong");
        }
        Optional<SecondFactor> factor = code == null ? Optional.empty()
                : Accounts.factor(unit.session(), account.id());
        if (code == null || factor.isEmpty()) {
            return null;
        }
        if (code.isBlank()) {
            return new Refusal(CODE_NEEDED);
        }
        return factor.get().take(code, clock.now()) ? null : failed(account, "security.second.wrong");
    }

    private Refusal failed(Account account, String why) {
        int minutes = settings.number(Setting.LOCK_MINUTES);
        boolean locked = account.failed(clock.now(), settings.number(Setting.LOCK_FAILURES), minutes);
        return locked ? new Refusal("security.refused.locked", minutes) : new Refusal(why);
    }

    @Override
    public PasswordRules rules() {
        return new PasswordRules(settings.number(Setting.PASSWORD_LENGTH), settings.number(Setting.PASSWORD_KINDS));
    }

    @Override
    public PasswordStanding password(Actor who) {
        Account account = tx.read(session -> session.find(Account.class, who.accountId()));
        if (account == null) {
            return new PasswordStanding(false, Integer.MAX_VALUE, false);
        }
        int most = settings.number(Setting.PASSWORD_DAYS);
        if (most == 0) {
            return new PasswordStanding(account.mustChange(), Integer.MAX_VALUE, false);
        }
        int left = most - (int) Duration.between(account.passwordSince(), clock.now()).toDays();
        return new PasswordStanding(account.mustChange(), left, left <= settings.number(Setting.PASSWORD_WARN_DAYS));
    }

    @Override
    public boolean mustEnrol(Actor who) {
        return SecondFactorService.demanded(settings, who)
                && tx.read(session -> Accounts.factor(session, who.accountId())).isEmpty();
    }

    @Override
    public void changePassword(Actor who, char[] old, char[] fresh) {
        prove(who.user(), old, "security.prove", null, false);
        List<String> before = tx.read(session -> had(session, who));
        // Hashing is slow on purpose: done before the write, so that nobody waits for it.
        boolean again = before.stream().anyMatch(hash -> PasswordHash.matches(fresh, hash));
        boolean same = PasswordHash.matches(fresh, before.getFirst());
        String hash = PasswordHash.of(fresh);
        KeySlots.Key key = slots.cut(fresh);
        try {
            store(who, fresh, hash, key, same, again);
        } catch (Refusal nothingStored) {
            key.withdraw();
            throw nothingStored;
        }
    }

    private void store(Actor who, char[] fresh, String hash, KeySlots.Key key, boolean same, boolean again) {
        acts.write(who, Permission.PASSWORD_CHANGE, "security.change-password", act -> {
            PasswordRules rules = rules();
            List<String> broken = rules.broken(who.user(), fresh);
            if (!broken.isEmpty()) {
                throw new Refusal(broken.getFirst(), rules.args(broken.getFirst()));
            }
            if (same) {
                throw new Refusal("security.password.same");
            }
            if (again) {
                throw new Refusal("security.password.again", settings.number(Setting.PASSWORD_HISTORY));
            }
            Account account = act.session().find(Account.class, who.accountId());
            act.session().persist(new PasswordPast(account.id(), account.passwordHash(), act.now()));
            account.setPassword(hash, false, act.now());
            act.record("account", account.id(), null, null);
            key.add(account.signInName());
            act.unit().afterCommit(key::alone);
            return null;
        });
    }

    /** The present password and those before that must not come back, as hashes. */
    private List<String> had(Session session, Actor who) {
        List<String> all = new ArrayList<>();
        all.add(session.find(Account.class, who.accountId()).passwordHash());
        all.addAll(Accounts.past(session, who.accountId(), settings.number(Setting.PASSWORD_HISTORY) - 1));
        return all;
    }
}
