package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyHolder;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.SecrecyChanged;
import cn.dutydesk.secrecy.domain.Due;
import cn.dutydesk.secrecy.domain.ReminderRow;
import cn.dutydesk.secrecy.store.ClearanceStore;
import cn.dutydesk.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends what ends by itself (脱密期, tries whose time is over) and reminds of what is due: before, on and after its day,
 * each once. Looks once a day, after every change of a register, and every ten minutes in case another workstation
 * changed something.
 */
public final class SecrecyPass implements DuePass {
    /** The duties (分工) whose holders are told of what is not for one certain person. */
    private static final Map<Due.Audience, String> HOLDERS = Map.of(Due.Audience.OFFICER, "保密员",
            Due.Audience.APPROVER, "分管保密", Due.Audience.ADMINISTRATOR, "系统管理员");
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Ground ground;
    private final Dues dues;
    private final ClearanceService clearance;
    private final QuizService quizzes;
    private final Notices notices;
    private final Duties duties;
    private final Texts documents;
    private volatile boolean changed = true;
    private @Nullable LocalDate day;
    private Instant looked = Instant.EPOCH;

    /** @param documents of what is sent: Chinese */
    SecrecyPass(Ground ground, ClearanceService clearance, QuizService quizzes, Notices notices, Duties duties,
            Texts documents, Signals signals) {
        this.ground = ground;
        dues = new Dues(ground);
        this.clearance = clearance;
        this.quizzes = quizzes;
        this.notices = notices;
        this.duties = duties;
        this.documents = documents;
        signals.hear(SecrecyChanged.class, news -> changed = true);
    }

    @Override
    public int pass(Instant now) {
        int moved = quizzes.endOverdue(now);
        LocalDate today = ground.day(now);
        if (!changed && today.equals(day) && now.isBefore(looked.plus(AGAIN))) {
            return moved;
        }
        changed = false;
        day = today;
        looked = now;
        moved += clearance.endCooling(today);
        return moved + remind(today);
    }

    private record Reminder(Due due, String key, Due.Stage stage) {
    }

    private int remind(LocalDate today) {
        int days = ground.settings().number(Setting.REGISTER_REMIND_DAYS);
        List<Reminder> fresh = ground.tx().read(session -> {
            Map<String, Reminder> near = new LinkedHashMap<>();
            for (Due due : dues.all(session, today)) {
                Due.Stage stage = due.stage(today, days);
                if (stage != null) {
                    near.putIfAbsent(due.key() + "-" + stage, new Reminder(due, due.key() + "-" + stage, stage));
                }
            }
            Set<String> sent = ClearanceStore.sent(session, near.keySet());
            return near.values().stream().filter(one -> !sent.contains(one.key())).toList();
        });
        if (fresh.isEmpty()) {
            return 0;
        }
        ground.acts().writeAsSystem("secrecy.remind", act -> {
            List<NewNotice> out = new ArrayList<>();
            for (Reminder one : fresh) {
                act.session().persist(new ReminderRow(one.key(), act.now()));
                whom(one.due(), today).ifPresent(person -> out.add(new NewNotice(one.key(), one.due().subject(),
                        one.due().id() == null ? 0 : one.due().id(), person.id(), person.name(), "",
                        documents.of("secrecy.remind.title"), documents.of("secrecy.remind." + one.stage(),
                                words(documents, one.due()), documents.date(one.due().day())))));
            }
            notices.send(act, out);
            act.record("register-reminder", null, null, Map.of("reminders", fresh.size()));
            return null;
        });
        return fresh.size();
    }

    private Optional<PersonCard> whom(Due due, LocalDate today) {
        return due.personId() != null ? ground.people().byId(due.personId())
                : duties.holder(Objects.requireNonNull(HOLDERS.get(due.kind().audience())), today)
                        .map(DutyHolder::person);
    }

    /** What is due, as one sentence. */
    static String words(Texts texts, Due due) {
        return texts.of("secrecy.due." + due.kind(), due.args().toArray());
    }
}
