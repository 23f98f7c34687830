package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.secrecy.RegisterFact;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.selfcheck.Assignment;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.DepartmentLine;
import cn.dutydesk.selfcheck.DepartmentPart;
import cn.dutydesk.selfcheck.ItemFile;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.PlanView;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.SelfChecks;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.StandardCard;
import cn.dutydesk.selfcheck.YearRound;
import cn.dutydesk.selfcheck.domain.text.BuiltIns;
import cn.dutydesk.selfcheck.service.AnswerInput;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A month's self-check on screen and everything that can be done to it. FX thread. */
public final class MonthModel {
    /** Which items are shown. */
    public enum Filter { ALL, MINE, OPEN, DEDUCTED }

    /** How they are put together. */
    public enum Mode { ITEMS, DEPARTMENTS }

    /**
     * What was read.
     *
     * @param plans       checklists the office goes or went through
     * @param plan        the chosen one; null while the office has not begun
     * @param departments empty unless they are shown
     */
    public record Shown(MonthBoard board, List<PlanView> plans, @Nullable PlanView plan,
            List<DepartmentLine> departments,
            boolean runs,
            boolean signs) {
    }

    /** One item in full. @param fact what the registers say, or null */
    public record Opened(ItemFile file, @Nullable RegisterFact fact, List<ScanSummary> scans, boolean reviews) {
    }

    /** What can be chosen when the office begins. */
    public record Beginning(List<StandardCard> standards, Map<Long, String> departments, @Nullable Long office,
            @Nullable PlanView plan,
            List<Standard> builtIns) {
    }

    private final SelfCheckRoom room;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Reading<Shown> reading;
    private final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>();
    private final ObjectProperty<Long> plan = new SimpleObjectProperty<>(SelfChecks.MAIN);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.ITEMS);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    /** @param drafts keeps what is typed and not stored yet */
    public MonthModel(SelfCheckRoom room, Drafts drafts, CurrentActor actor, Work work, Signals signals,
            BureauClock clock) {
        this.room = room;
        this.drafts = drafts;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<Shown>(work, this::ask, shown::set).on(signals, SelfCheckChanged.class);
        month.addListener((property, before, now) -> again(before));
        plan.addListener((property, before, now) -> reading.again());
        mode.addListener((property, before, now) -> reading.again());
    }

    private void again(YearMonth before) {
        if (before != null) {
            reading.again();
        }
    }

    private Supplier<Shown> ask() {
        YearMonth wanted = month.get();
        Mode how = mode.get();
        long which = plan.get();
        return () -> {
            Actor who = actor.get();
            MonthBoard board = room.reads.month(who, which, wanted);
            CampaignView campaign = board.campaign();
            List<PlanView> plans = room.plans.plans(who);
            return new Shown(board, plans, chosen(plans, which), how == Mode.DEPARTMENTS && campaign != null
                    ? room.reads.departments(who, campaign.id()) : List.of(), room.campaigns.mayRun(who),
                    room.campaigns.maySign(who));
        };
    }

    private static @Nullable PlanView chosen(List<PlanView> plans, long which) {
        return plans.stream().filter(one -> which == SelfChecks.MAIN || one.id() == which).findFirst().orElse(null);
    }

    public void shown() {
        if (month.get() == null) {
            month.set(YearMonth.from(clock.today()));
        }
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    public void reload() {
        reading.again();
    }

    /** Leads to a month by the number of its campaign. */
    public void open(long campaignId) {
        work.read(() -> room.reads.campaign(actor.get(), campaignId), found -> found.ifPresent(campaign -> {
            plan.set(campaign.planId());
            month.set(campaign.month());
        }), reading::failed);
    }

    /** Whether the line is to be shown. */
    public boolean wanted(Standard.Item item, State state, BigDecimal minus) {
        MonthBoard board = shown.get().board();
        return switch (filter.get()) {
            case ALL -> true;
            case MINE -> board.mine().contains(item.code());
            case OPEN -> state == State.OPEN;
            case DEDUCTED -> minus.signum() > 0;
        };
    }

    public LocalDate today() {
        return clock.today();
    }

    // ---- one item, one department, a year

    public void item(String code, Consumer<Opened> done, Consumer<Problem> failed) {
        long campaign = campaign();
        YearMonth wanted = month.get();
        work.read(() -> {
            Actor who = actor.get();
            ItemFile file = room.reads.item(who, campaign, code);
            Optional<RegisterFact> fact = file.item().fact().isEmpty() ? Optional.empty()
                    : room.facts.of(who, wanted).stream().filter(one -> one.code().equals(file.item().fact()))
                            .findFirst();
            return new Opened(file, fact.orElse(null), room.facts.scans(who), room.reviews.may(who));
        }, done, failed);
    }

    public void part(long departmentId, Consumer<DepartmentPart> done, Consumer<Problem> failed) {
        long campaign = campaign();
        work.read(() -> room.reads.department(actor.get(), campaign, departmentId), done, failed);
    }

    public void year(int year, Consumer<YearRound> done, Consumer<Problem> failed) {
        long which = plan.get();
        work.read(() -> room.reads.year(actor.get(), which, year), done, failed);
    }

    /** A scan in one sentence. */
    public String words(ScanSummary scan) {
        return room.facts.words(scan);
    }

    private long campaign() {
        return Objects.requireNonNull(shown.get().board().campaign()).id();
    }

    // ---- what can be done

    private void act(Consumer<Actor> job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.accept(actor.get());
            return true;
        }, finished -> done.run(), failed);
    }

    public void answer(long answerId, AnswerInput input, Runnable done, Consumer<Problem> failed) {
        act(who -> room.answers.answer(who, answerId, input), done, failed);
    }

    public void answerAll(List<Long> answerIds, AnswerInput input, Runnable done, Consumer<Problem> failed) {
        act(who -> room.answers.answerAll(who, answerIds, input), done, failed);
    }

    public void question(long departmentId, String question, boolean present, Runnable done,
            Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.answers.question(who, campaign, departmentId, question, present), done, failed);
    }

    public void attach(long answerId, Path file, Runnable done, Consumer<Problem> failed) {
        act(who -> room.answers.attach(who, answerId, file), done, failed);
    }

    public void detach(long fileId, Runnable done, Consumer<Problem> failed) {
        act(who -> room.answers.detach(who, fileId), done, failed);
    }

    public void save(long fileId, Path target, Runnable done, Consumer<Problem> failed) {
        act(who -> room.answers.save(who, fileId, target), done, failed);
    }

    public void signOff(long departmentId, String words, Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.answers.signOff(who, campaign, departmentId, words), done, failed);
    }

    public void giveBack(long departmentId, Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.answers.giveBack(who, campaign, departmentId), done, failed);
    }

    /** @param findingDue null raises no finding */
    public void lower(long answerId, BigDecimal minus, String reason, @Nullable LocalDate findingDue, Runnable done,
            Consumer<Problem> failed) {
        act(who -> room.reviews.lower(who, answerId, minus, reason, findingDue), done, failed);
    }

    public void sendBackAnswer(long answerId, String reason, Runnable done, Consumer<Problem> failed) {
        act(who -> room.reviews.sendBack(who, answerId, reason), done, failed);
    }

    public void submit(Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.campaigns.submit(who, campaign), done, failed);
    }

    public void sendBack(String reason, Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.campaigns.sendBack(who, campaign, reason), done, failed);
    }

    /** The password is cleared afterwards. */
    public void sign(String user, char[] password, Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> {
            try {
                room.campaigns.sign(campaign, user, password);
            } finally {
                java.util.Arrays.fill(password, ' ');
            }
        }, done, failed);
    }

    public void correct(String reason, Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.campaigns.correct(who, campaign, reason), done, failed);
    }

    public void verify(Consumer<Boolean> done, Consumer<Problem> failed) {
        long campaign = campaign();
        work.read(() -> room.campaigns.verify(actor.get(), campaign), done, failed);
    }

    public void deal(Runnable done, Consumer<Problem> failed) {
        long campaign = campaign();
        act(who -> room.campaigns.deal(who, campaign), done, failed);
    }

    public void press(Consumer<Integer> done, Consumer<Problem> failed) {
        long campaign = campaign();
        work.write(() -> room.press.press(actor.get(), campaign), done, failed);
    }

    // ---- beginning, and who answers what

    public void beginning(Consumer<Beginning> done, Consumer<Problem> failed) {
        work.read(() -> {
            Actor who = actor.get();
            return new Beginning(
                    room.standards.list(who).stream().filter(card -> card.published().isPresent()).toList(),
                    room.plans.departments(), room.plans.office().orElse(null), shown.get().plan(),
                    BuiltIns.all());
        }, done, failed);
    }

    public void begin(String code, long officeId, Runnable done, Consumer<Problem> failed) {
        YearMonth first = YearMonth.from(clock.today());
        act(who -> {
            room.plans.begin(who, code, officeId, first);
            room.pass.pass(clock.now());
        }, done, failed);
    }

    /** Goes through one more checklist beside the others, and shows it. */
    public void beginBeside(String code, long officeId, Runnable done, Consumer<Problem> failed) {
        YearMonth first = YearMonth.from(clock.today());
        work.write(() -> {
            long made = room.plans.beginBeside(actor.get(), code, officeId, first);
            room.pass.pass(clock.now());
            return made;
        }, made -> {
            plan.set(made);
            done.run();
        }, failed);
    }

    /** Opens no further month of the shown checklist. */
    public void end(Runnable done, Consumer<Problem> failed) {
        long which = Objects.requireNonNull(shown.get().plan()).id();
        YearMonth last = YearMonth.from(clock.today());
        act(who -> room.plans.end(who, which, last), done, failed);
    }

    public void assign(List<Assignment> assignments, Runnable done, Consumer<Problem> failed) {
        long which = plan.get();
        act(who -> room.plans.assign(who, which, assignments), done, failed);
    }

    /** Takes what assignments are chosen from. */
    @FunctionalInterface
    public interface Assigning {
        void accept(PlanView plan, Standard standard, List<PersonCard> people);
    }

    private record Choices(PlanView plan, Standard standard, List<PersonCard> people) {
    }

    /** What assignments are chosen from: the plan, the checklist that holds from the next month on, everybody in office. */
    public void assigning(Assigning done, Consumer<Problem> failed) {
        long which = plan.get();
        work.read(() -> {
            Actor who = actor.get();
            PlanView shownPlan = chosen(room.plans.plans(who), which);
            if (shownPlan == null) {
                throw new Refusal("selfcheck.refused.no-plan");
            }
            long version = room.standards.list(who).stream().filter(card -> card.id() == shownPlan.standardId())
                    .flatMap(card -> card.published().stream()).findFirst().orElseThrow().id();
            return new Choices(shownPlan, room.standards.file(who, version).standard(), room.plans.people());
        }, read -> done.accept(read.plan(), read.standard(), read.people()), failed);
    }

    public ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    /** Number of the checklist's plan that is shown; {@link SelfChecks#MAIN} for the first. */
    public ObjectProperty<Long> planProperty() {
        return plan;
    }

    /** What the shown checklist is called, where there are several; else empty. */
    String list() {
        Shown now = shown.get();
        return now == null || now.plans().size() < 2 || now.plan() == null ? "" : "（" + now.plan().standard() + "）";
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }

    /** Keeps what is typed into a field of that dialog until it is stored. */
    KeptWords.Place typed(String field) {
        return new KeptWords.Place(() -> drafts.load(actor.get(), field),
                words -> drafts.save(actor.get(), field, words));
    }

    Work work() {
        return work;
    }
}
