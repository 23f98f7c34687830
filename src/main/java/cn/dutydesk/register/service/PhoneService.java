package cn.dutydesk.register.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.register.Caller;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterChanged;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.domain.PhoneRecord;
import cn.dutydesk.register.domain.PhoneTold;
import cn.dutydesk.register.domain.RegisterNote;
import cn.dutydesk.register.store.PhoneStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recording calls. Each record, and all that is written beside it, also stands in the duty log. */
public final class PhoneService {
    /** Most records listed at once; older ones are found by month and text. */
    public static final int LIST = 500;
    private static final int ALL = 100_000;

    private final Acts acts;
    private final DutyLog log;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public PhoneService(Acts acts, DutyLog log, Texts texts, BureauClock clock) {
        this.acts = acts;
        this.log = log;
        this.texts = texts;
        this.clock = clock;
    }

    /** Records a call: number, who was told, log entry. @throws Refusal as {@link PhoneRecord}; late without reason */
    public PhoneView record(Actor who, NewPhoneRecord call) {
        return acts.write(who, Permission.LOG_WRITE, "register.phone", act -> {
            String author = log.author(act);
            PhoneRecord record = new PhoneRecord(call, act.now(), author);
            int year = clock.local(record.happenedAt()).getYear();
            record.number(year, PhoneStore.take(act.session(), year));
            act.session().persist(record);
            for (Told told : call.told()) {
                act.session().persist(new PhoneTold(record, told, act.now(), author));
            }
            PhoneView view = PhoneStore.view(act.session(), record);
            log.append(act, new NewEntry(record.happenedAt(), LogKind.CALL, origin(view), words(view),
                    view.of(PhoneField.MEASURES), view.of(PhoneField.RESULT), record.lateReason(), Registers.PHONE,
                    record.id()));
            act.record(Registers.PHONE, record.id(), null, state(view));
            act.signal(new RegisterChanged(Registers.PHONE, record.id()));
            return view;
        });
    }

    private static String origin(PhoneView view) {
        String origin = (view.caller() + " " + view.of(PhoneField.PHONE)).strip();
        return origin.substring(0, Math.min(origin.length(), 200));
    }

    private String words(PhoneView view) {
        String words = texts.of("register.log.phone." + view.direction(), view.number(), view.gist());
        String told = String.join("、", view.told().stream().map(Told::whom).toList());
        return words + (told.isEmpty() ? "" : texts.of("register.log.phone-told", told));
    }

    private static Map<String, Object> state(PhoneView view) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("number", view.number());
        state.put("direction", view.direction().name());
        state.put("happenedAt", view.happenedAt().toString());
        view.fields().forEach((field, words) -> {
            if (!words.isEmpty()) {
                state.put(field.name().toLowerCase(Locale.ROOT), words);
            }
        });
        state.put("told", view.told().stream().map(told -> told.whom() + " " + told.at()).toList());
        state.put("lateReason", view.lateReason());
        return state;
    }

    /** Puts one field right; the first wording stays. @throws Refusal when nothing changes or no reason is given */
    public PhoneView correct(Actor who, long id, PhoneField field, String content, String reason) {
        return write(who, "register.phone-correct", id, (act, view) -> {
            String words = field == PhoneField.PHONE ? PhoneRecord.number(content)
                    : Wording.clean(content, field.limit());
            RegisterNote note = RegisterNote.correction(Registers.PHONE, id, field, view.of(field), words, reason,
                    act.now(), log.author(act));
            if (words.isEmpty() && view.gist().equals(view.of(field))) {
                throw new Refusal("register.refused.content");
            }
            act.session().persist(note);
            act.record(Registers.PHONE, id, view.of(field), Map.of("field", field.name(), "content", words, "reason",
                    note.view().reason()));
            return texts.of("register.log.phone-corrected", view.number(), texts.of("register.phone.field." + field),
                    view.of(field), words, note.view().reason());
        });
    }

    /** Writes something more beside a record. @throws Refusal when empty, too long or marked */
    public PhoneView add(Actor who, long id, String content) {
        return write(who, "register.phone-add", id, (act, view) -> {
            RegisterNote note = RegisterNote.addition(Registers.PHONE, id, content, act.now(), log.author(act));
            act.session().persist(note);
            act.record(Registers.PHONE, id, null, Map.of("addition", note.view().content()));
            return texts.of("register.log.phone-added", view.number(), note.view().content());
        });
    }

    /** Somebody more was told of the call. @throws Refusal as {@link PhoneTold} */
    public PhoneView tell(Actor who, long id, Told told) {
        return write(who, "register.phone-told", id, (act, view) -> {
            PhoneTold row = new PhoneTold(find(act, id), told, act.now(), log.author(act));
            act.session().persist(row);
            act.record(Registers.PHONE, id, null,
                    Map.of("told", row.view().whom(), "at", String.valueOf(row.view().at())));
            return texts.of("register.log.phone-told-later", view.number(), row.view().whom(),
                    texts.time(clock.local(row.view().at())));
        });
    }

    private interface Beside {
        /** @return what the log says of it */
        String write(Act act, PhoneView view);
    }

    private PhoneView write(Actor who, String action, long id, Beside beside) {
        return acts.write(who, Permission.LOG_WRITE, action, act -> {
            PhoneRecord record = find(act, id);
            String words = beside.write(act, PhoneStore.view(act.session(), record));
            log.append(act, NewEntry.system(words, Registers.PHONE, id));
            act.signal(new RegisterChanged(Registers.PHONE, id));
            return PhoneStore.view(act.session(), record);
        });
    }

    private static PhoneRecord find(Act act, long id) {
        PhoneRecord record = act.session().find(PhoneRecord.class, id);
        if (record == null) {
            throw new Refusal("register.refused.none");
        }
        return record;
    }

    /** Newest first. */
    public List<PhoneView> list(Actor who, PhoneFilter filter) {
        return acts.read(who, Permission.LOG_READ, session -> PhoneStore.list(session,
                Months.of(filter.month(), clock), filter.direction(), filter.text(), LIST));
    }

    /** Oldest first, all of them. */
    List<PhoneView> month(Actor who, YearMonth month) {
        return acts.read(who, Permission.LOG_READ, session -> PhoneStore.list(session, Months.of(month, clock), null,
                "", ALL)).reversed();
    }

    /** @throws Refusal when there is none */
    public PhoneView one(Actor who, long id) {
        return acts.read(who, Permission.LOG_READ, session -> {
            PhoneRecord record = session.find(PhoneRecord.class, id);
            if (record == null) {
                throw new Refusal("register.refused.none");
            }
            return PhoneStore.view(session, record);
        });
    }

    /** Who called before, the latest first, each once. */
    List<Caller> earlier(Actor who, int limit) {
        return acts.read(who, Permission.LOG_READ, session -> PhoneStore.callers(session, limit));
    }
}
