package cn.dutydesk.security.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.PasswordRules;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.PasswordHash;
import cn.dutydesk.security.store.Accounts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sign-in on the stored accounts. */
public final class SignInService implements SignIn {
    /** Compared with when the name is unknown, so that the answer takes as long as for a known one. */
    private static final String NOBODY = PasswordHash.of("nobody".toCharArray());

    private final Tx tx;
    private final Audit audit;
    private final Acts acts;
    private final Settings settings;
    private final BureauClock clock;

    public SignInService(Tx tx, Audit audit, Acts acts, Settings settings, BureauClock clock) {
        this.tx = tx;
        this.audit = audit;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Actor signIn(String user, char[] password) {
        return prove(user.strip(), password, "security.sign-in");
    }

    @Override
    public void unlock(Actor who, char[] password) {
        prove(who.user(), password, "security.unlock");
    }

    @Override
    public Actor prove(String user, char[] password) {
        return prove(user.strip(), password, "security.prove");
    }

    @Override
    public Optional<String> userOf(long personId) {
        return tx.read(session -> Accounts.ofPerson(session, personId)).map(Account::signInName);
    }

    /** A failed attempt is stored and recorded, so its refusal is thrown after the commit. */
    private Actor prove(String user, char[] password, String action) {
        String stored = tx.read(session -> Accounts.byName(session, user)).map(Account::passwordHash).orElse(NOBODY);
        boolean right = PasswordHash.matches(password, stored);
        Object answer = tx.write(unit -> {
            Optional<Account> found = Accounts.byName(unit.session(), user);
            Refusal refusal = refusal(found, right);
            if (refusal == null) {
                Account account = found.orElseThrow();
                account.signedIn(clock.now());
                audit.append(unit, user, action, "account", account.id(), null, null, AuditOutcome.DONE);
                return account.actor();
            }
            String shown = user.length() > 64 ? user.substring(0, 64) : user;
            audit.append(unit, shown, action, "account", found.map(Account::id).orElse(null), null,
                    Map.of("code", refusal.code()), AuditOutcome.REFUSED);
            return refusal;
        });
        if (answer instanceof Refusal refusal) {
            throw refusal;
        }
        return (Actor) answer;
    }

    private Refusal refusal(Optional<Account> found, boolean right) {
        if (found.isEmpty()) {
            return new Refusal("security.refused.wrong");
        }
        Account account = found.get();
        try {
            account.demandUsable(clock.now());
        } catch (Refusal refusal) {
            return refusal;
        }
        if (right) {
            return null;
        }
        int minutes = settings.number(Setting.LOCK_MINUTES);
        boolean locked = account.failed(clock.now(), settings.number(Setting.LOCK_FAILURES), minutes);
        return locked ? new Refusal("security.refused.locked", minutes) : new Refusal("security.refused.wrong");
    }

    @Override
    public boolean mustChange(Actor who) {
        return tx.read(session -> session.find(Account.class, who.accountId()).mustChange());
    }

    @Override
    public void changePassword(Actor who, char[] old, char[] fresh) {
        prove(who.user(), old, "security.prove");
        String hash = PasswordHash.of(fresh);
        acts.write(who, Permission.PASSWORD_CHANGE, "security.change-password", act -> {
            List<String> broken = PasswordRules.broken(who.user(), fresh);
            if (!broken.isEmpty()) {
                throw new Refusal(broken.getFirst());
            }
            Account account = act.session().find(Account.class, who.accountId());
            if (PasswordHash.matches(fresh, account.passwordHash())) {
                throw new Refusal("security.password.same");
            }
            account.setPassword(hash, false);
            act.record("account", account.id(), null, null);
            return null;
        });
    }
}
