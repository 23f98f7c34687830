package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.DutyNotice;
import cn.dutydesk.roster.MyDuties;
import cn.dutydesk.roster.NoticesMade;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.RosterPublished;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.SwapChanged;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.roster.service.DutyReads;
import cn.dutydesk.roster.service.KeptCalendars;
import cn.dutydesk.roster.service.NoticeService;
import cn.dutydesk.roster.service.SwapReads;
import cn.dutydesk.roster.service.SwapService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * 我的值班: one person's duties, what waits for him, and what he may decide. An account that belongs to a person shows
 * that person; a shared account shows who is on duty now; whoever may look after others can choose. FX thread.
 */
public final class MineModel {
    /** The services this screen stands on. */
    public record Services(SwapService swaps, SwapReads swapReads, DutyReads duties, NoticeService notices,
            KeptCalendars calendars, Rosters rosters, People people, Acts acts) {
    }

    /**
     * What is shown.
     *
     * @param person  whose duties; null when nobody can be told
     * @param people  who may be chosen instead; empty when only the own person is shown
     * @param notices null when they are not for this account to read
     * @param kept    the calendar file kept up to date for the person, null for none
     * @param waiting what this account may decide
     */
    public record Shown(@Nullable PersonCard person, boolean own, List<PersonCard> people, @Nullable MyDuties duties,
            @Nullable List<DutyNotice> notices, @Nullable Path kept, List<SwapView> waiting, boolean decides) {
    }

    private final Services services;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final Reading<Shown> reading;
    private long chosen;

    public MineModel(Services services, CurrentActor actor, Work work, Signals signals, BureauClock clock) {
        this.services = services;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<Shown>(work, this::ask, this::show)
                .on(signals, RosterChanged.class, RosterPublished.class, SwapChanged.class, NoticesMade.class);
    }

    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Shows somebody else's duties. */
    public void choose(PersonCard person) {
        chosen = person.id();
        reload();
    }

    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Shown> ask() {
        return this::load;
    }

    private void show(Shown loaded) {
        shown.set(loaded);
    }

    private Shown load() {
        Actor who = actor.get();
        boolean keeper = services.acts().allows(who, Permission.ROSTER_EDIT);
        boolean free = who.personId() == null || keeper;
        long id = free && chosen != 0 ? chosen : who.personId() != null ? who.personId() : onDuty();
        PersonCard person = services.people().byId(id).orElse(null);
        boolean own = who.personId() != null && who.personId() == id;
        boolean decides = services.acts().allows(who, Permission.SWAP_DECIDE);
        return new Shown(person, own, free ? services.people().directory() : List.of(),
                person == null ? null : services.duties().of(who, id),
                own || who.personId() == null ? services.notices().of(who, id) : null,
                person == null ? null : services.calendars().kept(who, id),
                decides ? services.swapReads().waiting(who) : List.of(), decides);
    }

    private long onDuty() {
        return onNow().stream().findFirst().map(OnDuty::personId).orElse(0L);
    }

    /** Duties that run now. Background thread. */
    private List<OnDuty> onNow() {
        return services.rosters().onDutyAt(clock.now());
    }

    /** The duties somebody could take over at once: those that run, then those that follow. */
    public void urgent(Consumer<List<OnDuty>> done, Consumer<Problem> failed) {
        work.read(() -> Stream.concat(onNow().stream(), services.rosters().nextAfter(clock.now()).stream()).toList(),
                done, failed);
    }

    /** All swaps of a month, for the file. */
    public void filed(YearMonth month, Consumer<List<SwapView>> done, Consumer<Problem> failed) {
        work.read(() -> services.swapReads().filed(actor.get(), month), done, failed);
    }

    public void consent(SwapView swap, Runnable done, Consumer<Problem> failed) {
        run(() -> services.swaps().consent(actor.get(), swap.id()), done, failed);
    }

    public void decline(SwapView swap, String reason, Runnable done, Consumer<Problem> failed) {
        run(() -> services.swaps().decline(actor.get(), swap.id(), reason), done, failed);
    }

    public void withdraw(SwapView swap, Runnable done, Consumer<Problem> failed) {
        run(() -> services.swaps().withdraw(actor.get(), swap.id()), done, failed);
    }

    /** Approves a request or confirms a take-over. */
    public void approve(SwapView swap, Runnable done, Consumer<Problem> failed) {
        run(() -> {
            if (swap.unconfirmed()) {
                services.swaps().confirm(actor.get(), swap.id());
            } else {
                services.swaps().approve(actor.get(), swap.id());
            }
        }, done, failed);
    }

    /** Refuses a request or does not accept a take-over. */
    public void refuse(SwapView swap, String reason, Runnable done, Consumer<Problem> failed) {
        run(() -> {
            if (swap.unconfirmed()) {
                services.swaps().object(actor.get(), swap.id(), reason);
            } else {
                services.swaps().refuse(actor.get(), swap.id(), reason);
            }
        }, done, failed);
    }

    public void undo(SwapView swap, String reason, Runnable done, Consumer<Problem> failed) {
        run(() -> services.swaps().undo(actor.get(), swap.id(), reason), done, failed);
    }

    /** Takes the notices shown as read. */
    public void read(Consumer<Problem> failed) {
        Shown now = shown.get();
        List<Long> ids = Objects.requireNonNull(now.notices()).stream().filter(DutyNotice::unread).map(DutyNotice::id)
                .toList();
        long person = now.person() == null ? 0 : now.person().id();
        run(() -> services.notices().read(actor.get(), person, ids), () -> {}, failed);
    }

    /** Writes the duties on screen as a calendar file. @param keep whether to write it again whenever they change */
    public void calendar(Path file, boolean keep, Runnable done, Consumer<Problem> failed) {
        long person = Objects.requireNonNull(shown.get().person()).id();
        run(() -> services.calendars().write(actor.get(), person, file, keep), done, failed);
    }

    /** Leaves the kept calendar file as it is. */
    public void stopCalendar(Runnable done, Consumer<Problem> failed) {
        long person = Objects.requireNonNull(shown.get().person()).id();
        run(() -> services.calendars().stop(actor.get(), person), done, failed);
    }

    private void run(Runnable job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.run();
            return null;
        }, nothing -> {
            done.run();
            reload();
        }, failed);
    }

    Services services() {
        return services;
    }

    CurrentActor actor() {
        return actor;
    }

    Work work() {
        return work;
    }

    BureauClock clock() {
        return clock;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
