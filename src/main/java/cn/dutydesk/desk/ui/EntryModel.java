package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.EntryTemplate;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.domain.EntryRules;
import cn.dutydesk.desk.service.EntryService;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.desk.service.TemplateService;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** This shift's log and the field that is always open beside it. What is typed is kept as a draft. FX thread. */
public final class EntryModel {
    /** How many of the newest entries are shown; the log screen has the rest. */
    static final int SHOWN = 100;
    private static final String FIELD = "log-entry";

    private static final String FIELD_HANDLING = "log-entry-handling";
    private static final String FIELD_RESULT = "log-entry-result";
    /** What a short code begins with. */
    private static final String SLASH = "/";

    private final Services services;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Delay pause;
    private final Latest latest = new Latest();
    private final MoreModel more = new MoreModel();
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final ObservableList<EntryTemplate> templates = FXCollections.observableArrayList();
    private final Map<String, String> kept = new HashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty origin = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty lateReason = new SimpleStringProperty("");
    private final ObjectProperty<LogKind> kind = new SimpleObjectProperty<>(LogKind.OTHER);
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper badTime = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<TimeRange> shift = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ObservableList<EntryView> entries = FXCollections.observableArrayList();
    private Runnable stop = () -> {};
    private boolean restored;

    private record Read(TimeRange shift, List<EntryView> entries, long count, List<EntryTemplate> templates) {
    }

    /** What it writes and reads with. */
    public record Services(LogService log, EntryService entries, TemplateService templates, FollowUpService followUps,
            Drafts drafts, Shifts shifts, People people) {
    }

    /** @param pause how long typing rests before it is kept as a draft */
    public EntryModel(Services services, CurrentActor actor, Work work, Signals signals, BureauClock clock,
            Delay pause) {
        this.services = services;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
        this.pause = pause;
        text.addListener((property, before, now) -> {
            typed();
            code(now);
        });
        more.handlingProperty().addListener((property, before, now) -> typed());
        more.resultProperty().addListener((property, before, now) -> typed());
        time.addListener((property, before, now) -> late.set(happenedAt().filter(this::isLate).isPresent()));
        more.limitProperty().addListener(
                (property, before, kind) -> more.dueProperty().set(services.followUps().due(kind, clock.now())));
    }

    private void typed() {
        problem.set("");
        if (restored) {
            pause.run(this::keep);
        }
    }

    private Map<String, StringProperty> fields() {
        return Map.of(FIELD, text, FIELD_HANDLING, more.handlingProperty(), FIELD_RESULT, more.resultProperty());
    }

    private void keep() {
        Map<String, String> words = new HashMap<>();
        fields().forEach((field, typed) -> {
            if (!typed.get().equals(kept.getOrDefault(field, ""))) {
                words.put(field, typed.get());
            }
        });
        kept.putAll(words);
        work.write(() -> {
            words.forEach((field, typed) -> services.drafts().save(actor.get(), field, typed));
            return null;
        }, done -> {}, failed -> problem.set(failed.words()));
    }

    /** A slash and the code of a template stand for the template, unless a longer code begins so. */
    private void code(String typed) {
        if (typed.startsWith(SLASH)) {
            String code = typed.substring(1);
            if (templates.stream().filter(template -> template.code().startsWith(code)).count() == 1) {
                templates.stream().filter(template -> template.code().equals(code)).findFirst().ifPresent(this::use);
            }
        }
    }

    /** Puts a template into the field, filled in for who writes now. */
    public void use(EntryTemplate template) {
        work.read(() -> services.templates().filled(actor.get(), template), filled -> {
            kind.set(filled.kind());
            origin.set(filled.origin());
            text.set(filled.content());
        }, failed -> problem.set(failed.words()));
    }

    /** Keeps the office's templates as they stand in an editor. */
    public void keepTemplates(List<EntryTemplate> wanted, Runnable done, Consumer<Problem> failed) {
        work.write(() -> services.templates().keep(actor.get(), wanted), now -> {
            templates.setAll(now);
            done.run();
        }, failed);
    }

    /** People by name or pinyin; background thread. */
    List<PersonCard> suggest(String words) {
        return words.isBlank() ? List.of() : services.people().search(words.strip());
    }

    /** Begins to follow the log, reads it, and brings the draft back the first time. */
    public void shown() {
        stop.run();
        stop = signals.hear(LogAppended.class, news -> work.post(this::reload));
        reload();
        if (!restored) {
            work.read(() -> fields().keySet().stream().collect(Collectors.toMap(field -> field,
                    field -> services.drafts().load(actor.get(), field))), drafts -> {
                        kept.putAll(drafts);
                        fields().forEach((field, typed) -> {
                            if (typed.get().isEmpty()) {
                                typed.set(drafts.get(field));
                            }
                        });
                        unfolded.set(unfolded.get() || more.filled());
                        restored = true;
                    }, failed -> restored = true);
        }
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    /** Reads this shift's log again. */
    public void reload() {
        long request = latest.next();
        work.read(() -> {
            TimeRange now = services.shifts().at(clock.now());
            LogService log = services.log();
            return new Read(now, log.between(actor.get(), now, null, 0, SHOWN), log.count(actor.get(), now),
                    services.templates().all(actor.get()));
        }, read -> {
            if (latest.is(request)) {
                shift.set(read.shift());
                count.set(read.count());
                entries.setAll(read.entries());
                if (!templates.equals(read.templates())) {
                    templates.setAll(read.templates());
                }
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed.words());
            }
        });
    }

    /** Says what is wrong with the input before anything is stored. */
    void say(String words) {
        problem.set(words);
    }

    /** Stores what is in the field. On a refusal the input stays. */
    public void store() {
        if (busy.get()) {
            return;
        }
        Optional<Instant> happened = happenedAt();
        if (!time.get().isBlank() && happened.isEmpty()) {
            badTime.set(true);
            return;
        }
        badTime.set(false);
        NewEntry entry = new NewEntry(happened.orElse(null), kind.get(), origin.get(), text.get(),
                more.handlingProperty().get(), more.resultProperty().get(), lateReason.get(), "", null);
        NewItem item = more.item();
        List<Path> files = List.copyOf(more.files());
        busy.set(true);
        problem.set("");
        work.write(() -> {
            long id = services.entries().write(actor.get(), entry, item, files);
            fields().keySet().forEach(field -> services.drafts().save(actor.get(), field, ""));
            return id;
        }, id -> {
            busy.set(false);
            clear();
        }, failed -> {
            busy.set(false);
            problem.set(failed.words());
        });
    }

    private void clear() {
        pause.cancel();
        restored = false;
        text.set("");
        more.clear();
        kept.clear();
        restored = true;
        unfolded.set(false);
        origin.set("");
        time.set("");
        lateReason.set("");
        kind.set(LogKind.OTHER);
    }

    /** The time typed, today, or yesterday when it has not come yet today; empty when none or no time was typed. */
    private Optional<Instant> happenedAt() {
        Optional<LocalTime> typed = time.get().isBlank() ? Optional.empty() : Inputs.readTime(time.get());
        return typed.map(at -> {
            LocalDate day = clock.today();
            Instant instant = clock.instant(day.atTime(at));
            return instant.isAfter(clock.now()) ? clock.instant(day.minusDays(1).atTime(at)) : instant;
        });
    }

    private boolean isLate(Instant happened) {
        return EntryRules.late(happened, clock.now());
    }

    /** What else the entry has. */
    public MoreModel more() {
        return more;
    }

    /** Whether the fields for it are in sight. */
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** The office's routine entries, in its order. */
    public ObservableList<EntryTemplate> templates() {
        return templates;
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty originProperty() {
        return origin;
    }

    /** Time of day as typed; empty for now. */
    public StringProperty timeProperty() {
        return time;
    }

    public StringProperty lateReasonProperty() {
        return lateReason;
    }

    public ObjectProperty<LogKind> kindProperty() {
        return kind;
    }

    /** Whether the typed time makes it a late entry, which needs a reason. */
    public ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /** Whether what was typed as a time is none. */
    public ReadOnlyBooleanProperty badTimeProperty() {
        return badTime.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What went wrong, in words; empty when nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The running shift; null until read. */
    public ReadOnlyObjectProperty<TimeRange> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /** How many entries this shift has. */
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The newest of them, newest first. */
    public ObservableList<EntryView> entries() {
        return entries;
    }
}
