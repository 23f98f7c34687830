package cn.dutydesk.register.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.RegisterChanged;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.register.domain.DocumentStep;
import cn.dutydesk.register.domain.ReceivedDocument;
import cn.dutydesk.register.domain.RegisterNote;
import cn.dutydesk.register.store.DocumentStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Registering documents and the steps of handling them. Each also stands in the duty log. */
public final class DocumentService {
    /** Most documents listed at once; older ones are found by month and text. */
    public static final int LIST = 500;
    private static final int ALL = 100_000;
    private static final int SAME = 3;
    private static final int UNITS = 200;

    private final Acts acts;
    private final DutyLog log;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public DocumentService(Acts acts, DutyLog log, Texts texts, BureauClock clock) {
        this.acts = acts;
        this.log = log;
        this.texts = texts;
        this.clock = clock;
    }

    /** Registers a document: number and log entry. @throws Refusal as {@link ReceivedDocument} */
    public DocumentView register(Actor who, NewDocument received) {
        return acts.write(who, Permission.LOG_WRITE, "register.document", act -> {
            ReceivedDocument document = new ReceivedDocument(received, act.now(), log.author(act));
            int year = clock.local(document.receivedAt()).getYear();
            document.number(year, DocumentStore.take(act.session(), year));
            act.session().persist(document);
            DocumentView view = DocumentStore.view(act.session(), document);
            String urgency = document.urgency() == Urgency.ORDINARY ? ""
                    : texts.of("register.log.document-urgency", texts.of("register.urgency." + document.urgency()));
            log.append(act, new NewEntry(null, LogKind.DOCUMENT, view.of(DocumentField.UNIT),
                    texts.of("register.log.document", view.number(), urgency, view.of(DocumentField.TITLE),
                            view.of(DocumentField.RECEIVER), texts.time(clock.local(view.receivedAt()))),
                    "", Registers.DOCUMENT, document.id()));
            act.record(Registers.DOCUMENT, document.id(), null, state(view));
            act.signal(new RegisterChanged(Registers.DOCUMENT, document.id()));
            return view;
        });
    }

    private static Map<String, Object> state(DocumentView view) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("number", view.number());
        state.put("receivedAt", view.receivedAt().toString());
        state.put("channel", view.channel().name());
        view.fields().forEach((field, words) -> state.put(field.name().toLowerCase(Locale.ROOT), words));
        state.put("grade", view.grade().name());
        state.put("urgency", view.urgency().name());
        state.put("copies", view.copies());
        return state;
    }

    /** Fills in a step, as of the time it says. @throws Refusal as {@link DocumentStep}, or when closed */
    public DocumentView step(Actor who, long id, NewStep filled) {
        return acts.write(who, Permission.LOG_WRITE, "register.document-step", act -> step(act, id, filled));
    }

    /** The same in the running transaction, for what was said elsewhere. */
    public DocumentView step(Act running, long id, NewStep filled) {
        return beside(running, id, (act, document) -> {
            DocumentStep step = new DocumentStep(document, filled, act.now(), log.author(act));
            document.step(step);
            act.session().persist(step);
            act.record(Registers.DOCUMENT, id, null, Map.of("step", step.kind().name(), "who", step.who(), "at",
                    step.happenedAt().toString(), "content", step.content(), "due",
                    step.dueAt() == null ? "" : step.dueAt().toString()));
            String due = step.dueAt() == null ? "" : texts.of("register.log.document-due",
                    texts.shortDate(clock.local(step.dueAt())), texts.time(clock.local(step.dueAt())));
            return texts.of("register.log.document-step", document.number(),
                    texts.of("register.step." + step.kind()), step.who(), step.content() + due);
        });
    }

    /** Puts one field right; the first wording stays. @throws Refusal when nothing changes or no reason is given */
    public DocumentView correct(Actor who, long id, DocumentField field, String content, String reason) {
        return write(who, "register.document-correct", id, (act, document) -> {
            DocumentView view = DocumentStore.view(act.session(), document);
            String words = ReceivedDocument.clean(field, content);
            if (words.isEmpty() && field != DocumentField.REFERENCE) {
                throw new Refusal("register.refused.field-empty");
            }
            RegisterNote note = RegisterNote.correction(Registers.DOCUMENT, id, field, view.of(field), words, reason,
                    act.now(), log.author(act));
            document.corrected(field, words);
            act.session().persist(note);
            act.record(Registers.DOCUMENT, id, view.of(field), Map.of("field", field.name(), "content", words,
                    "reason", note.view().reason()));
            return texts.of("register.log.document-corrected", view.number(),
                    texts.of("register.document.field." + field), view.of(field), words, note.view().reason());
        });
    }

    private interface Beside {
        /** @return what the log says of it */
        String write(Act act, ReceivedDocument document);
    }

    private DocumentView write(Actor who, String action, long id, Beside beside) {
        return acts.write(who, Permission.LOG_WRITE, action, act -> beside(act, id, beside));
    }

    private DocumentView beside(Act act, long id, Beside beside) {
        ReceivedDocument document = act.session().find(ReceivedDocument.class, id);
        if (document == null) {
            throw new Refusal("register.refused.none");
        }
        String words = beside.write(act, document);
        log.append(act, NewEntry.system(words, Registers.DOCUMENT, id));
        act.signal(new RegisterChanged(Registers.DOCUMENT, id));
        return DocumentStore.view(act.session(), document);
    }

    /** Newest first. */
    public List<DocumentView> list(Actor who, DocumentFilter filter) {
        return acts.read(who, Permission.LOG_READ, session -> DocumentStore.list(session,
                Months.of(filter.month(), clock), filter.closed(), filter.urgency(), filter.text(), LIST));
    }

    /** Oldest first, all of them. */
    List<DocumentView> month(Actor who, YearMonth month) {
        return acts.read(who, Permission.LOG_READ, session -> DocumentStore.list(session, Months.of(month, clock), null,
                null, "", ALL)).reversed();
    }

    /** Documents that carry this 文号 already, the newest first; none for an empty one. */
    public List<DocumentView> same(Actor who, String reference) {
        return reference.isBlank() ? List.of() : acts.read(who, Permission.LOG_READ,
                session -> DocumentStore.sameReference(session, reference, SAME));
    }

    /** Units that sent documents before, the latest first. */
    public List<String> units(Actor who) {
        return acts.read(who, Permission.LOG_READ, session -> DocumentStore.units(session, UNITS));
    }

    /** @throws Refusal when there is none */
    public DocumentView one(Actor who, long id) {
        return acts.read(who, Permission.LOG_READ, session -> {
            ReceivedDocument document = session.find(ReceivedDocument.class, id);
            if (document == null) {
                throw new Refusal("register.refused.none");
            }
            return DocumentStore.view(session, document);
        });
    }

    /** Steps that may be filled in now: all but those of a closed document. */
    public static List<StepKind> steps(DocumentView view) {
        return view.open() ? List.of(StepKind.values()) : List.of();
    }
}
