package cn.dutydesk.warning.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.warning.MessageView;
import cn.dutydesk.warning.WarningChanged;
import cn.dutydesk.warning.WarningState;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.domain.CapAlert;
import cn.dutydesk.warning.domain.CapReader;
import cn.dutydesk.warning.domain.Warning;
import cn.dutydesk.warning.domain.WarningMessage;
import cn.dutydesk.warning.domain.WarningReference;
import cn.dutydesk.warning.store.WarningStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Taking warnings in, from the window and from the watched folder, and letting them end. */
public final class WarningService {
    static final String SUBJECT = "warning";
    private static final int SHOWN = 200;
    private static final List<String> TAKEN_TYPES = List.of("Alert", "Update", "Cancel");
    private static final List<String> TAKEN_STATES = List.of("Actual", "Exercise", "Test");

    private final Tx tx;
    private final Acts acts;
    private final DutyLog log;
    private final BureauClock clock;
    private final WarningWords words;
    private final Texts documents;
    private final CapReader reader = new CapReader();

    /** @param documents of what is written into the log: Chinese */
    public WarningService(Tx tx, Acts acts, DutyLog log, BureauClock clock, Texts documents) {
        this.tx = tx;
        this.acts = acts;
        this.log = log;
        this.clock = clock;
        this.documents = documents;
        words = new WarningWords(documents, clock);
    }

    /**
     * Takes a file in that somebody dropped into the window. One that was taken or refused before is not read again.
     *
     * @return what became of it; a file that cannot be taken is kept on the list with the reason in words
     * @throws Refusal when the actor may not
     */
    public MessageView take(Actor who, String fileName, byte[] bytes) {
        acts.demand(who, Permission.WARNING_EDIT, "warning.take");
        return take(fileName, bytes, work -> acts.write(who, Permission.WARNING_EDIT, "warning.take", work));
    }

    /** Takes a file in that was found in the watched folder. */
    MessageView found(String fileName, byte[] bytes) {
        return take(fileName, bytes, work -> acts.writeAsSystem("warning.take", work));
    }

    private MessageView take(String fileName, byte[] bytes, Function<Function<Act, MessageView>, MessageView> write) {
        String digest = digest(bytes);
        Optional<MessageView> before = tx.read(session -> WarningStore.message(session, digest)
                .map(WarningMessage::view));
        if (before.isPresent()) {
            return before.get();
        }
        String name = name(fileName);
        try {
            CapAlert alert = reader.read(bytes);
            return write.apply(act -> taken(act, alert, name, digest));
        } catch (Refusal refusal) {
            return write.apply(act -> refused(act, refusal, name, digest));
        }
    }

    private MessageView refused(Act act, Refusal refusal, String name, String digest) {
        String why = why(refusal);
        WarningMessage message = new WarningMessage(digest, name, act.now(), why, null);
        act.session().persist(message);
        log.append(act, NewEntry.system(documents.of("warning.log.refused", name, why), "", null));
        act.record("warning-message", message.id(), null, Map.of("file", name, "refused", refusal.code()));
        act.signal(new WarningChanged());
        return message.view();
    }

    /** Why it was refused; the words of a mark are not repeated. */
    private String why(Refusal refusal) {
        try {
            return Wording.clean(WarningWords.shortened(refusal.words(documents), WarningMessage.WORDS - 1),
                    WarningMessage.WORDS);
        } catch (Refusal marked) {
            return documents.of("warning.refused.marked");
        }
    }

    private MessageView taken(Act act, CapAlert alert, String name, String digest) {
        boolean cancel = alert.type().equals("Cancel");
        check(act, alert, cancel);
        int ended = end(act, alert, cancel ? WarningState.CANCELLED : WarningState.REPLACED);
        String said = cancel ? documents.of("warning.message.cancel", ended)
                : ended > 0 ? documents.of("warning.message.update", alert.taken().size(), ended)
                : documents.of("warning.message.taken", alert.taken().size());
        WarningMessage message = new WarningMessage(digest, name, act.now(), said, alert);
        act.session().persist(message);
        alert.references().forEach(to -> act.session().persist(new WarningReference(message.id(), to)));
        if (!cancel) {
            alert.taken().forEach(info -> begin(act, message.id(), alert, info));
        }
        act.record("warning-message", message.id(), null, Map.of("file", name, "sender", alert.sender(), "identifier",
                alert.identifier(), "kind", alert.type(), "status", alert.status()));
        act.signal(new WarningChanged());
        return message.view();
    }

    private static void check(Act act, CapAlert alert, boolean cancel) {
        if (!TAKEN_TYPES.contains(alert.type()) || !TAKEN_STATES.contains(alert.status())) {
            throw new Refusal("warning.refused.kind", alert.status(), alert.type());
        }
        if (!cancel && alert.taken().isEmpty()) {
            throw new Refusal("warning.refused.no-info");
        }
        if (!alert.type().equals("Alert") && alert.references().isEmpty()) {
            throw new Refusal("warning.refused.no-reference");
        }
        Wording.clean(alert.sender(), WarningMessage.NAME);
        Wording.clean(alert.identifier(), WarningMessage.NAME);
        alert.references().forEach(to -> {
            Wording.clean(to.sender(), WarningMessage.NAME);
            Wording.clean(to.identifier(), WarningMessage.NAME);
        });
        if (WarningStore.known(act.session(), alert.sender(), alert.identifier())) {
            throw new Refusal("warning.refused.twice", alert.identifier());
        }
    }

    private int end(Act act, CapAlert alert, WarningState how) {
        int ended = 0;
        for (CapAlert.Reference to : alert.references()) {
            for (Warning warning : WarningStore.of(act.session(), to.sender(), to.identifier())) {
                if (warning.end(how, act.now())) {
                    ended++;
                    log(act, warning.view(), how == WarningState.CANCELLED ? "warning.log.cancelled"
                            : "warning.log.replaced");
                }
            }
        }
        return ended;
    }

    private void begin(Act act, long messageId, CapAlert alert, CapAlert.Info info) {
        Warning warning = new Warning(messageId, alert, info, act.now());
        // A message that takes this one back, or its place, may have come in first.
        for (WarningMessage later : WarningStore.referring(act.session(), alert.sender(), alert.identifier())) {
            warning.end(later.kind().equals("Cancel") ? WarningState.CANCELLED : WarningState.REPLACED, act.now());
        }
        act.session().persist(warning);
        act.record(SUBJECT, warning.id(), null, WarningWords.state(warning.view()));
        log(act, warning.view(), warning.running() ? "warning.log.taken" : "warning.log.taken-over");
    }

    private void log(Act act, WarningView warning, String key) {
        log.append(act, NewEntry.system(documents.of(key, words.title(warning), words.area(warning),
                words.time(warning.onset()), words.time(warning.expires())), SUBJECT, warning.id()));
    }

    /** Lets every warning end whose time is over. @return how many */
    int expire(Instant now) {
        List<Long> over = tx.read(session -> WarningStore.over(session, now));
        for (long id : over) {
            acts.writeAsSystem("warning.expire", act -> {
                Warning warning = warning(act, id);
                Map<String, Object> before = WarningWords.state(warning.view());
                warning.end(WarningState.EXPIRED, warning.view().expires());
                log(act, warning.view(), "warning.log.expired");
                act.record(SUBJECT, id, before, WarningWords.state(warning.view()));
                act.signal(new WarningChanged());
                return null;
            });
        }
        return over.size();
    }

    /** Somebody at the desk saw a warning. Nothing when it was seen before. */
    public void seen(Actor who, long warningId) {
        boolean nothing = tx.read(session -> {
            Warning warning = session.find(Warning.class, warningId);
            return warning == null || warning.view().seenAt() != null;
        });
        if (nothing) {
            return;
        }
        acts.write(who, Permission.WARNING_EDIT, "warning.seen", act -> {
            String by = log.author(act);
            warning(act, warningId).seen(act.now(), by);
            act.record(SUBJECT, warningId, null, Map.of("seenBy", by));
            act.signal(new WarningChanged());
            return null;
        });
    }

    static Warning warning(Act act, long id) {
        Warning warning = act.session().find(Warning.class, id);
        if (warning == null) {
            throw new Refusal("warning.refused.none");
        }
        return warning;
    }

    /** Warnings in force, the gravest first. @throws Refusal when the actor may not */
    public List<WarningView> running(Actor who) {
        return acts.read(who, Permission.WARNING_READ, session -> WarningStore.running(session, clock.now()));
    }

    /** Warnings of late, the last one first. @throws Refusal when the actor may not */
    public List<WarningView> latest(Actor who) {
        return acts.read(who, Permission.WARNING_READ, session -> WarningStore.latest(session, SHOWN));
    }

    /** Files that came in, the last one first. @throws Refusal when the actor may not */
    public List<MessageView> messages(Actor who) {
        return acts.read(who, Permission.WARNING_READ, session -> WarningStore.messages(session, SHOWN)).stream()
                .map(WarningMessage::view).toList();
    }

    /** A file's name as it can be kept: one with the mark of a state secret is not. */
    private String name(String fileName) {
        try {
            return Wording.clean(WarningWords.shortened(fileName, WarningMessage.NAME - 1), WarningMessage.NAME);
        } catch (Refusal marked) {
            return documents.of("warning.file-unnamed");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
