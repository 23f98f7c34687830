package cn.dutydesk.security.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.security.AccountAdmin;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.KeySlots;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.OwnAccount;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.OneTimeSecret;
import cn.dutydesk.security.domain.PasswordHash;
import cn.dutydesk.security.domain.PasswordPast;
import cn.dutydesk.security.domain.Recovery;
import cn.dutydesk.security.domain.SecondFactor;
import cn.dutydesk.security.store.Accounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Making, changing and recovering accounts. */
public final class AccountService implements AccountAdmin {
    private static final String NAME_PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,31}";

    private final Tx tx;
    private final Acts acts;
    private final SessionBook sessions;
    private final KeySlots slots;

    /** @param slots kept true to the accounts, where the data are encrypted */
    public AccountService(Tx tx, Acts acts, SessionBook sessions, KeySlots slots) {
        this.tx = tx;
        this.acts = acts;
        this.sessions = sessions;
        this.slots = slots;
    }

    /**
     * A one-time password with its hash and its key: both are slow on purpose and made before the write, so that nobody
     * waits for them.
     */
    private final class Fresh {
        private final String password = OneTimeSecret.password();
        private final String hash = PasswordHash.of(password.toCharArray());
        private final KeySlots.Key key = slots.cut(password.toCharArray());

        private void open(Act act, String user) {
            key.add(user);
            act.unit().afterCommit(key::alone);
        }
    }

    /** A write that gives out passwords. When a rule refuses, their keys go again. */
    private <R> R giving(Collection<Fresh> passwords, Supplier<R> write) {
        try {
            return write.get();
        } catch (Refusal nothingStored) {
            passwords.forEach(fresh -> fresh.key.withdraw());
            throw nothingStored;
        }
    }

    /** Whether the bureau was set up: there is at least one account. */
    public boolean exist() {
        return tx.read(session -> !Accounts.all(session).isEmpty());
    }

    /** Sign-in names of the accounts that are not closed. For the program itself. */
    public Set<String> usable() {
        return tx.read(session -> Accounts.all(session)).stream().filter(account -> !account.disabled())
                .map(Account::signInName).collect(Collectors.toSet());
    }

    /** What setting up a bureau gives: accounts with first passwords and the recovery key, all shown this once. */
    public record FirstAccounts(List<NewAccount> accounts, String recoveryKey) {
    }

    /**
     * Makes the three administrators, a roster keeper and a duty officer, each with a one-time password, and the
     * recovery key, in the running transaction.
     *
     * @param names shown name for each role
     * @throws Refusal when there are accounts already
     */
    public FirstAccounts createFirst(Act act, Map<Role, String> names) {
        if (!Accounts.all(act.session()).isEmpty()) {
            throw new Refusal("security.refused.set-up-already");
        }
        List<NewAccount> made = new ArrayList<>();
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.ROSTER_KEEPER,
                Role.DUTY_OFFICER)) {
            Fresh fresh = new Fresh();
            hashed(act, role.word(), Objects.requireNonNull(names.get(role)), Set.of(role), fresh.hash);
            fresh.open(act, role.word());
            made.add(new NewAccount(role.word(), role, fresh.password));
        }
        return new FirstAccounts(made, recoveryKey(act));
    }

    /**
     * Makes a new recovery key; the one before no longer opens anything.
     *
     * @throws Refusal when the actor may not
     */
    public String renewRecoveryKey(Actor who) {
        return acts.write(who, Permission.ACCOUNT_EDIT, "account.recovery-key", act -> {
            act.record("recovery", null, null, null);
            return recoveryKey(act);
        });
    }

    /**
     * Gives every account that is not closed a key to data that are being encrypted: who does it keeps his password, the
     * others get one-time passwords, because nobody knows theirs.
     *
     * @param own password of who does it
     * @return the others' accounts, and a new recovery key
     */
    public FirstAccounts admit(Actor who, char[] own) {
        acts.demand(who, Permission.ACCOUNT_EDIT, "data.encrypt");
        Map<Long, Fresh> given = new LinkedHashMap<>();
        tx.read(session -> Accounts.all(session)).stream()
                .filter(account -> !account.disabled() && account.id() != who.accountId())
                .forEach(account -> given.put(account.id(), new Fresh()));
        KeySlots.Key kept = slots.cut(own);
        return giving(given.values(), () -> acts.write(who, Permission.ACCOUNT_EDIT, "data.encrypt", act -> {
            kept.add(who.user());
            act.unit().afterCommit(kept::alone);
            List<NewAccount> made = new ArrayList<>();
            given.forEach((id, fresh) -> made.add(reset(act, act.session().find(Account.class, id), fresh)));
            act.record("data", null, null, Map.of("accounts", made.size()));
            return new FirstAccounts(made, recoveryKey(act));
        }));
    }

    private String recoveryKey(Act act) {
        String key = OneTimeSecret.recoveryKey();
        KeySlots.Key slot = slots.cutRecovery(key.toCharArray());
        act.session().persist(new Recovery(PasswordHash.of(key.toCharArray()), act.now()));
        slot.add("");
        act.unit().afterCommit(slot::alone);
        return key;
    }

    /**
     * An account nobody can sign in to, for looking at the sample bureau in memory; in the running transaction.
     *
     * @param roles of the actor alone: what no real account may hold together is looked at in one sitting here
     */
    public Actor addVisitor(Act act, String name, Set<Role> roles) {
        Actor stored = hashed(act, "visitor", name, Set.of(Role.DUTY_OFFICER),
                PasswordHash.of(OneTimeSecret.recoveryKey().toCharArray())).actor();
        return new Actor(stored.accountId(), stored.user(), name, roles, null);
    }

    private static Account hashed(Act act, String user, String name, Set<Role> roles, String hash) {
        Account account = new Account(user, name, roles, hash, act.now());
        act.session().persist(account);
        act.record("account", account.id(), null, Map.of("user", user, "name", name, "roles", roles));
        return account;
    }

    @Override
    public List<AccountView> list(Actor who) {
        return acts.read(who, Permission.ACCOUNT_READ, session -> {
            Set<Long> second = Accounts.withFactor(session);
            return Accounts.all(session).stream().map(a -> new AccountView(a.id(), a.signInName(), a.displayName(),
                    a.roles(), a.disabled(), a.mustChange(), a.lockedUntil(), a.lastSignIn(), a.personId(),
                    second.contains(a.id()))).toList();
        });
    }

    @Override
    public NewAccount create(Actor who, String user, String name, Long personId) {
        acts.demand(who, Permission.ACCOUNT_EDIT, "account.create");
        Fresh fresh = new Fresh();
        return giving(List.of(fresh), () -> acts.write(who, Permission.ACCOUNT_EDIT, "account.create", act -> {
            if (!user.matches(NAME_PATTERN)) {
                throw new Refusal("security.refused.user-name");
            }
            if (name.isBlank() || name.length() > 32) {
                throw new Refusal("security.refused.display-name");
            }
            if (Accounts.byName(act.session(), user).isPresent()) {
                throw new Refusal("security.refused.user-taken", user);
            }
            hashed(act, user, name.strip(), Set.of(Role.DUTY_OFFICER), fresh.hash).setPersonId(personId);
            fresh.open(act, user);
            return new NewAccount(user, Role.DUTY_OFFICER, fresh.password);
        }));
    }

    @Override
    public List<OwnAccount> createOwn(Actor who, List<OwnAccount> people) {
        acts.demand(who, Permission.ACCOUNT_EDIT, "account.duty");
        Map<OwnAccount, Fresh> given = new LinkedHashMap<>();
        people.forEach(one -> given.put(one, new Fresh()));
        return giving(given.values(), () -> acts.write(who, Permission.ACCOUNT_EDIT, "account.duty", act -> {
            List<OwnAccount> made = new ArrayList<>();
            given.forEach((wanted, fresh) -> {
                if (Accounts.ofPerson(act.session(), wanted.personId()).isEmpty()) {
                    String user = free(act, wanted.user());
                    String name = wanted.name().strip();
                    hashed(act, user, name, Set.of(Role.DUTY_OFFICER), fresh.hash).setPersonId(wanted.personId());
                    fresh.open(act, user);
                    made.add(new OwnAccount(wanted.personId(), name, user, fresh.password));
                }
            });
            if (made.isEmpty()) {
                throw new Refusal("security.refused.all-have-accounts");
            }
            return made;
        }));
    }

    private static String free(Act act, String wanted) {
        if (!wanted.matches(NAME_PATTERN)) {
            throw new Refusal("security.refused.user-name");
        }
        String user = wanted;
        for (int i = 2; Accounts.byName(act.session(), user).isPresent(); i++) {
            user = wanted + i;
        }
        return user;
    }

    @Override
    public void giveRoles(Actor who, long accountId, Set<Role> roles) {
        acts.write(who, Permission.ACCOUNT_ROLES, "account.roles", act -> {
            if (who.accountId() == accountId) {
                throw new Refusal("security.refused.own-roles");
            }
            Account account = act.session().find(Account.class, accountId);
            Set<Role> before = account.roles();
            account.giveRoles(roles);
            demandEveryAdministrator(act);
            act.record("account", accountId, roles(account, before), roles(account, account.roles()));
            sessions.endAll(act.unit(), accountId, who.user());
            return null;
        });
    }

    /** What is written down of an account's roles. */
    private static Map<String, Object> roles(Account account, Set<Role> roles) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("user", account.signInName());
        told.put("roles", roles.stream().sorted().toList());
        return told;
    }

    @Override
    public Optional<NewAccount> setDisabled(Actor who, long accountId, boolean disabled) {
        acts.demand(who, Permission.ACCOUNT_EDIT, "account.disable");
        // Where the data are encrypted a closed account has no key left, and only a new password makes one.
        Fresh fresh = !disabled && slots.encrypted() ? new Fresh() : null;
        return giving(fresh == null ? List.of() : List.of(fresh),
                () -> acts.write(who, Permission.ACCOUNT_EDIT, "account.disable", act -> {
                    if (who.accountId() == accountId) {
                        throw new Refusal("security.refused.own-account");
                    }
                    Account account = act.session().find(Account.class, accountId);
                    boolean before = account.disabled();
                    account.setDisabled(disabled);
                    demandEveryAdministrator(act);
                    act.record("account", accountId, Map.of("disabled", before), Map.of("disabled", disabled));
                    sessions.endAll(act.unit(), accountId, who.user());
                    if (disabled) {
                        act.unit().afterCommit(slots.closing(account.signInName()));
                    }
                    return before && fresh != null ? Optional.of(reset(act, account, fresh)) : Optional.empty();
                }));
    }

    /** A bureau without one of its three administrators could never be put right again. */
    private static void demandEveryAdministrator(Act act) {
        List<Account> all = Accounts.all(act.session());
        for (Role role : Role.ADMINISTRATORS) {
            if (all.stream().noneMatch(a -> !a.disabled() && a.roles().contains(role))) {
                throw new Refusal("security.refused.last-administrator");
            }
        }
    }

    @Override
    public NewAccount resetPassword(Actor who, long accountId) {
        acts.demand(who, Permission.ACCOUNT_EDIT, "account.reset");
        Fresh fresh = new Fresh();
        return giving(List.of(fresh), () -> acts.write(who, Permission.ACCOUNT_EDIT, "account.reset", act -> {
            if (who.accountId() == accountId) {
                throw new Refusal("security.refused.own-password");
            }
            return reset(act, act.session().find(Account.class, accountId), fresh);
        }));
    }

    @Override
    public void resetSecond(Actor who, long accountId) {
        acts.write(who, Permission.SECOND_RESET, "account.second-reset", act -> {
            if (who.accountId() == accountId) {
                throw new Refusal("security.second.own");
            }
            SecondFactor factor = Accounts.factor(act.session(), accountId)
                    .orElseThrow(() -> new Refusal("security.second.none"));
            act.session().remove(factor);
            act.record("second-factor", accountId, Map.of("enrolledAt", factor.enrolledAt().toString()), null);
            return null;
        });
    }

    @Override
    public void linkPerson(Actor who, long accountId, @Nullable Long personId) {
        acts.write(who, Permission.ACCOUNT_EDIT, "account.link", act -> {
            Account account = act.session().find(Account.class, accountId);
            Long before = account.personId();
            account.setPersonId(personId);
            act.record("account", accountId, before, personId);
            return null;
        });
    }

    private NewAccount reset(Act act, Account account, Fresh fresh) {
        act.session().persist(new PasswordPast(account.id(), account.passwordHash(), act.now()));
        account.setPassword(fresh.hash, true, act.now());
        sessions.endAll(act.unit(), account.id(), act.actor().user());
        act.record("account", account.id(), null, null);
        if (!account.disabled()) {
            fresh.open(act, account.signInName());
        }
        return new NewAccount(account.signInName(), account.roles().iterator().next(), fresh.password);
    }

    /**
     * Recovery without a sign-in, by someone who holds the recovery key: a new password, and no second factor any more.
     *
     * @throws Refusal when the key is wrong or there is no such account
     */
    public NewAccount recover(String user, char[] recoveryKey) {
        Fresh fresh = new Fresh();
        return giving(List.of(fresh), () -> acts.writeAsSystem("account.recover", act -> {
            Recovery recovery = Accounts.recovery(act.session()).orElse(null);
            if (recovery == null || !PasswordHash.matches(recoveryKey, recovery.hash())) {
                throw new Refusal("security.refused.recovery-key");
            }
            Account account = Accounts.byName(act.session(), user)
                    .orElseThrow(() -> new Refusal("security.refused.no-account", user));
            Accounts.factor(act.session(), account.id()).ifPresent(act.session()::remove);
            return reset(act, account, fresh);
        }));
    }
}
