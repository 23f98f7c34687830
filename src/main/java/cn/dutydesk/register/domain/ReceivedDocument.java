package cn.dutydesk.register.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentState;
import cn.dutydesk.register.Grade;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.Urgency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document received. What was registered stays; where it stands follows from its steps. */
@Entity
@Table(name = "received_document")
public class ReceivedDocument extends Row {
    private static final int MOST_COPIES = 9999;

    @Column(nullable = false)
    private int recordYear;
    @Column(nullable = false)
    private int number;
    @Column(nullable = false)
    private Instant receivedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Channel channel;
    @Column(nullable = false, length = 100)
    private String unit;
    @Column(nullable = false, length = 100)
    private String reference;
    @Column(nullable = false, length = 100)
    private String referenceKey;
    @Column(nullable = false, length = 300)
    private String title;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Grade grade;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Urgency urgency;
    @Column(nullable = false)
    private int copies;
    @Column(nullable = false, length = 64)
    private String receiver;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DocumentState state;
    @Column(nullable = false, length = DocumentStep.WHO)
    private String handler;
    private @Nullable Instant dueAt;
    private @Nullable Instant closedAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String writtenBy;

    protected ReceivedDocument() {
    }

    /**
     * Checks what is to be registered; a number is taken only afterwards.
     *
     * @throws Refusal when it names a grade of state secret anywhere, lacks unit or title, has no copies, a grade of
     *         urgency that its channel does not know, or came in the future
     */
    public ReceivedDocument(NewDocument document, Instant now, String author) {
        grade = Classified.grade(document.grade());
        channel = document.channel();
        urgency = document.urgency();
        copies = document.copies();
        receivedAt = (document.receivedAt() == null ? now : document.receivedAt()).truncatedTo(ChronoUnit.MINUTES);
        unit = clean(DocumentField.UNIT, document.unit());
        reference = clean(DocumentField.REFERENCE, document.reference());
        referenceKey = key(reference);
        title = clean(DocumentField.TITLE, document.title());
        String signed = clean(DocumentField.RECEIVER, document.receiver());
        receiver = signed.isEmpty() ? author : signed;
        state = DocumentState.RECEIVED;
        handler = "";
        writtenAt = now;
        writtenBy = author;
        if (unit.isEmpty()) {
            throw new Refusal("register.refused.unit");
        }
        if (title.isEmpty()) {
            throw new Refusal("register.refused.title");
        }
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal("register.refused.copies", MOST_COPIES);
        }
        if (!channel.urgencies().contains(urgency)) {
            throw new Refusal("register.refused.urgency");
        }
        if (receivedAt.isAfter(now)) {
            throw new Refusal("register.refused.future");
        }
    }

    /** A field's words, ready to be stored. @throws Refusal when too long or with the grade of a state secret */
    public static String clean(DocumentField field, String words) {
        return Classified.clean(words, field.limit());
    }

    /** A 文号 without blanks and with its brackets and digits of one kind, to see that two are the same. */
    public static String key(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .replaceAll("[〔(\\[【﹝{]", "(").replaceAll("[〕)\\]】﹞}]", ")").toLowerCase(Locale.ROOT);
    }

    /** Gives the document its number, once. */
    public void number(int year, int taken) {
        recordYear = year;
        number = taken;
    }

    /** A step was filled in. @throws Refusal when the document is closed */
    public void step(DocumentStep step) {
        if (state == DocumentState.CLOSED) {
            throw new Refusal("register.refused.closed", number());
        }
        state = state.after(step.kind());
        switch (step.kind()) {
            case HANDLING -> {
                handler = step.who();
                dueAt = step.dueAt();
            }
            case CLOSED -> closedAt = step.happenedAt();
            case PROPOSAL, INSTRUCTION -> {}
        }
    }

    /** A corrected 文号 is found as such when the same comes again. */
    public void corrected(DocumentField field, String words) {
        if (field == DocumentField.REFERENCE) {
            referenceKey = key(words);
        }
    }

    /** 2026-0031. */
    public String number() {
        return RegisterNumber.words(recordYear, number);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Channel channel() {
        return channel;
    }

    /** What was registered, field by field. */
    public Map<DocumentField, String> fields() {
        Map<DocumentField, String> fields = new EnumMap<>(DocumentField.class);
        fields.put(DocumentField.UNIT, unit);
        fields.put(DocumentField.REFERENCE, reference);
        fields.put(DocumentField.TITLE, title);
        fields.put(DocumentField.RECEIVER, receiver);
        return fields;
    }

    public Grade grade() {
        return grade;
    }

    public Urgency urgency() {
        return urgency;
    }

    public int copies() {
        return copies;
    }

    public DocumentState state() {
        return state;
    }

    public String handler() {
        return handler;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }
}
