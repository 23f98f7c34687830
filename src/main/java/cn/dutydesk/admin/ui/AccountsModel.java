package cn.dutydesk.admin.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.AccountAdmin;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.OwnAccount;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The accounts, and what the person at the window may do to them. FX thread. */
public final class AccountsModel {
    /** What the person may do here. @param self number of his own account */
    public record Rights(boolean read, boolean edit, boolean roles, long self) {
        static final Rights NONE = new Rights(false, false, false, 0);
    }

    /** How an account stands. The first that holds is shown. */
    public enum Standing {
        CLOSED, LOCKED, MUST_CHANGE, NORMAL
    }

    private record Loaded(Rights rights, List<AccountView> accounts) {
    }

    private final AccountAdmin admin;
    private final Supplier<List<DutyPerson>> duty;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ObservableList<AccountView> all = FXCollections.observableArrayList();
    private final FilteredList<AccountView> accounts = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Rights> rights = new ReadOnlyObjectWrapper<>(Rights.NONE);
    private final Reading<Loaded> reading;

    /** @param duty who has duties; blocks */
    public AccountsModel(AccountAdmin admin, Supplier<List<DutyPerson>> duty, Acts acts, CurrentActor actor, Work work,
            BureauClock clock) {
        this.admin = admin;
        this.duty = duty;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<>(work, this::ask, this::show);
        filter.addListener((property, old, text) -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            accounts.setPredicate(account -> account.user().toLowerCase(Locale.ROOT).contains(wanted)
                    || account.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /** Reads the accounts again. Somebody who may not see them gets an empty list and no problem. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Loaded> ask() {
        return () -> {
            Actor who = actor.get();
            Rights may = new Rights(acts.allows(who, Permission.ACCOUNT_READ),
                    acts.allows(who, Permission.ACCOUNT_EDIT), acts.allows(who, Permission.ACCOUNT_ROLES),
                    who.accountId());
            return new Loaded(may, may.read() ? admin.list(who) : List.of());
        };
    }

    private void show(Loaded loaded) {
        rights.set(loaded.rights());
        all.setAll(loaded.accounts());
    }

    /** How the account stands at this moment. */
    public Standing standing(AccountView account) {
        if (account.disabled()) {
            return Standing.CLOSED;
        }
        if (account.lockedUntil() != null && clock.now().isBefore(account.lockedUntil())) {
            return Standing.LOCKED;
        }
        return account.mustChange() ? Standing.MUST_CHANGE : Standing.NORMAL;
    }

    public void create(String user, String name, Long personId, Consumer<NewAccount> done, Consumer<Problem> failed) {
        write(() -> admin.create(actor.get(), user.strip(), name.strip(), personId), done, failed);
    }

    /** People with duties who have no account of their own yet. */
    public void withoutAccount(Consumer<List<DutyPerson>> done, Consumer<Problem> failed) {
        work.read(() -> {
            Set<Long> have = admin.list(actor.get()).stream().filter(account -> !account.disabled())
                    .map(AccountView::personId).filter(Objects::nonNull).collect(Collectors.toSet());
            return duty.get().stream().filter(person -> !have.contains(person.personId())).toList();
        }, done, failed);
    }

    public void createOwn(List<DutyPerson> people, Consumer<List<OwnAccount>> done, Consumer<Problem> failed) {
        write(() -> admin.createOwn(actor.get(), people.stream().map(person -> new OwnAccount(person.personId(),
                person.name(), person.user(), "")).toList()), done, failed);
    }

    public void giveRoles(AccountView account, Set<Role> roles, Runnable done, Consumer<Problem> failed) {
        run(() -> admin.giveRoles(actor.get(), account.id(), roles), done, failed);
    }

    /** @param done gets the one-time password, when opening the account again gave one */
    public void setDisabled(AccountView account, boolean disabled, Consumer<Optional<NewAccount>> done,
            Consumer<Problem> failed) {
        write(() -> admin.setDisabled(actor.get(), account.id(), disabled), done, failed);
    }

    public void resetPassword(AccountView account, Consumer<NewAccount> done, Consumer<Problem> failed) {
        write(() -> admin.resetPassword(actor.get(), account.id()), done, failed);
    }

    public void resetSecond(AccountView account, Runnable done, Consumer<Problem> failed) {
        run(() -> admin.resetSecond(actor.get(), account.id()), done, failed);
    }

    /** @param personId null unlinks */
    public void link(AccountView account, @Nullable Long personId, Runnable done, Consumer<Problem> failed) {
        run(() -> admin.linkPerson(actor.get(), account.id(), personId), done, failed);
    }

    private void run(Runnable job, Runnable done, Consumer<Problem> failed) {
        write(() -> {
            job.run();
            return true;
        }, stored -> done.run(), failed);
    }

    private <T> void write(Supplier<T> job, Consumer<T> done, Consumer<Problem> failed) {
        work.write(job, result -> {
            reload();
            done.accept(result);
        }, failed);
    }

    /** The accounts that the filter lets through, in the order they were made. */
    public ObservableList<AccountView> accounts() {
        return accounts;
    }

    /** Part of a sign-in name or shown name. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Rights> rightsProperty() {
        return rights.getReadOnlyProperty();
    }

    /** Why the accounts could not be read; null when they could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
