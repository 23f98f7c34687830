package cn.dutydesk.handover.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.service.Credentials;
import cn.dutydesk.handover.service.HandoverService;
import cn.dutydesk.handover.service.SheetService;
import cn.dutydesk.handover.service.Signing;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.SignIn;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * A handover being worked on: the part that writes itself, read again at every step, and what the officers type, which is
 * kept as they type. FX thread.
 */
public final class HandoverModel {
    /** The three steps. */
    public static final int FILL = 0;
    public static final int READ = 1;
    public static final int SIGN = 2;

    private final SheetService sheets;
    private final HandoverService handovers;
    private final SignIn accounts;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Delay pause;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<List<TimeRange>> shifts = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<TimeRange> shift = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<HandoverSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty step = new SimpleIntegerProperty(FILL);
    private final StringProperty files = new SimpleStringProperty("");
    private final StringProperty anomalies = new SimpleStringProperty("");
    private final StringProperty remarks = new SimpleStringProperty("");
    private final StringProperty earlyReason = new SimpleStringProperty("");
    private final StringProperty reservations = new SimpleStringProperty("");
    private final Map<Long, Mark> marks = new HashMap<>();
    private final ObservableSet<String> ticks = FXCollections.observableSet(new HashSet<>());
    private final Set<String> known = new HashSet<>();
    private boolean filling;

    private record Read(List<TimeRange> shifts, TimeRange shift, HandoverSheet sheet) {
    }

    /** @param pause how long typing rests before it is kept */
    public HandoverModel(SheetService sheets, HandoverService handovers, SignIn accounts, CurrentActor actor, Work work,
            BureauClock clock, Delay pause) {
        this.sheets = sheets;
        this.handovers = handovers;
        this.accounts = accounts;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        this.pause = pause;
        for (StringProperty text : List.of(files, anomalies, remarks, earlyReason, reservations)) {
            text.addListener((property, before, now) -> typed());
        }
        shift.addListener((property, before, now) -> {
            if (!filling && before != null && now != null) {
                load(now, () -> {}, problem -> {});
            }
        });
    }

    /** Reads which shift is to be handed over, its sheet and its draft. */
    public void begin(Runnable done, Consumer<Problem> failed) {
        load(null, done, failed);
    }

    private void load(@Nullable TimeRange wanted, Runnable done, Consumer<Problem> failed) {
        long request = latest.next();
        work.read(() -> {
            List<TimeRange> open = sheets.shifts(actor.get());
            TimeRange chosen = wanted != null && open.contains(wanted) ? wanted : open.getFirst();
            return new Read(open, chosen, sheets.sheet(actor.get(), chosen));
        }, read -> {
            if (latest.is(request)) {
                fill(read);
                done.run();
            }
        }, failed);
    }

    private void fill(Read read) {
        filling = true;
        shifts.set(read.shifts());
        shift.set(read.shift());
        HandoverForm form = read.sheet().form();
        marks.clear();
        marks.putAll(form.marks());
        files.set(form.files());
        anomalies.set(form.anomalies());
        remarks.set(form.remarks());
        earlyReason.set(form.earlyReason());
        reservations.set(form.reservations());
        ticks.clear();
        ticks.addAll(form.ticks());
        known.clear();
        read.sheet().entries().forEach(entry -> known.add(entry.key()));
        step.set(FILL);
        sheet.set(read.sheet());
        filling = false;
    }

    /** Reads again what writes itself; what was typed stays. */
    public void refresh(Runnable done, Consumer<Problem> failed) {
        long request = latest.next();
        TimeRange chosen = shift.get();
        work.read(() -> sheets.sheet(actor.get(), chosen), read -> {
            if (latest.is(request)) {
                sheet.set(read);
                done.run();
            }
        }, failed);
    }

    private void typed() {
        if (!filling && shift.get() != null) {
            pause.run(this::keep);
        }
    }

    /** Keeps what is typed, now. */
    public void keep() {
        pause.cancel();
        TimeRange chosen = shift.get();
        HandoverForm form = form();
        if (chosen != null && sheet.get() != null && sheet.get().signed() == null) {
            work.write(() -> {
                sheets.keep(actor.get(), chosen, form);
                return true;
            }, kept -> {}, problem -> {});
        }
    }

    /** What is filled in. */
    public HandoverForm form() {
        return new HandoverForm(marks, files.get(), anomalies.get(), remarks.get(), earlyReason.get(), ticks,
                reservations.get());
    }

    /** How a line was marked; null when not yet. */
    public @Nullable Mark mark(CheckLine line) {
        return marks.get(line.id());
    }

    public void mark(CheckLine line, Mark mark) {
        marks.put(line.id(), mark);
        typed();
    }

    public void tick(HandoverText.Entry entry, boolean read) {
        if (read) {
            ticks.add(entry.key());
        } else {
            ticks.remove(entry.key());
        }
        typed();
    }

    /** Whether an entry came up after the sheet was opened. */
    public boolean fresh(HandoverText.Entry entry) {
        return !known.contains(entry.key());
    }

    /** What the incoming officer must still tick. */
    public List<HandoverText.Entry> unread() {
        return sheet.get() == null ? List.of() : sheet.get().entries().stream().filter(HandoverText.Entry::mustRead)
                .filter(entry -> !ticks.contains(entry.key())).toList();
    }

    /** On to reading, when what was filled in is complete. */
    public void toReading(Consumer<Problem> failed) {
        keep();
        TimeRange chosen = shift.get();
        HandoverForm form = form();
        work.read(() -> {
            handovers.check(actor.get(), chosen, form);
            return sheets.sheet(actor.get(), chosen);
        }, read -> {
            sheet.set(read);
            step.set(READ);
        }, failed);
    }

    /** On to the signatures, when everything is ticked that is open at this moment. */
    public void toSigning(Consumer<Problem> failed) {
        keep();
        refresh(() -> {
            if (unread().isEmpty()) {
                step.set(SIGN);
            } else {
                step.set(READ);
                failed.accept(null);
            }
        }, failed);
    }

    public void back() {
        step.set(Math.max(FILL, step.get() - 1));
    }

    /** What is typed in the third step. @param time time of day of the handover, empty for now */
    public record Signatures(String outgoing, String outgoingPassword, String incoming, String incomingPassword,
            String time) {
    }

    /** Signs. When something came up meanwhile, it is shown among what is to be read. */
    public void sign(Signatures typed, Consumer<HandoverView> done, Consumer<Problem> failed) {
        Optional<Instant> handed = handedAt(typed.time());
        Signing signing = new Signing(shift.get(), form(), new Credentials(typed.outgoing(),
                typed.outgoingPassword().toCharArray()),
                new Credentials(typed.incoming(),
                        typed.incomingPassword().toCharArray()),
                handed.orElse(null));
        boolean readable = typed.time().isBlank() || handed.isPresent();
        work.write(() -> {
            if (!readable) {
                throw new Refusal("handover.refused.time");
            }
            return handovers.sign(actor.get(), signing);
        }, signed -> {
            pause.cancel();
            refresh(() -> done.accept(signed), failed);
        }, problem -> {
            failed.accept(problem);
            if (problem.code().equals("handover.refused.unread")) {
                refresh(() -> step.set(READ), failed);
            }
        });
    }

    /** The time of day typed, today. */
    private Optional<Instant> handedAt(String typed) {
        Optional<LocalTime> time = typed.isBlank() ? Optional.empty() : Inputs.readTime(typed);
        return time.map(at -> clock.instant(clock.today().atTime(at)));
    }

    /** The incoming officer does not take over. */
    public void refuse(String user, String password, String reason, Runnable done, Consumer<Problem> failed) {
        keep();
        TimeRange chosen = shift.get();
        work.write(() -> {
            handovers.refuse(actor.get(), chosen, new Credentials(user, password.toCharArray()), reason);
            return true;
        }, refused -> refresh(done, failed), failed);
    }

    /** Replaces a password that was given out, right here. */
    public void changePassword(String user, String old, String fresh, String again, Runnable done,
            Consumer<Problem> failed) {
        work.write(() -> {
            if (!fresh.equals(again)) {
                throw new Refusal("handover.refused.differ");
            }
            Actor self = accounts.prove(user, old.toCharArray());
            accounts.changePassword(self, old.toCharArray(), fresh.toCharArray());
            return true;
        }, changed -> done.run(), failed);
    }

    public ReadOnlyObjectProperty<List<TimeRange>> shiftsProperty() {
        return shifts.getReadOnlyProperty();
    }

    /** The shift that is handed over. */
    public ObjectProperty<TimeRange> shiftProperty() {
        return shift;
    }

    public ReadOnlyObjectProperty<HandoverSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public IntegerProperty stepProperty() {
        return step;
    }

    public StringProperty filesProperty() {
        return files;
    }

    public StringProperty anomaliesProperty() {
        return anomalies;
    }

    public StringProperty remarksProperty() {
        return remarks;
    }

    public StringProperty earlyReasonProperty() {
        return earlyReason;
    }

    public StringProperty reservationsProperty() {
        return reservations;
    }

    public ObservableSet<String> ticks() {
        return ticks;
    }

    public Instant now() {
        return clock.now();
    }
}
