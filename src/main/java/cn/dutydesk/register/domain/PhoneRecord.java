package cn.dutydesk.register.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.PhoneField;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** A call, as it was written down. Never changed afterwards. */
@Entity
@Immutable
@Table(name = "phone_record")
public class PhoneRecord extends Row {
    public static final int REASON = 500;

    @Column(nullable = false)
    private int recordYear;
    @Column(nullable = false)
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Direction direction;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false, length = 100)
    private String unit;
    @Column(nullable = false, length = 64)
    private String name;
    @Column(nullable = false, length = 64)
    private String post;
    @Column(nullable = false, length = 40)
    private String phone;
    @Column(nullable = false, length = 200)
    private String place;
    @Column(nullable = false, length = 2000)
    private String content;
    @Column(nullable = false, length = 1000)
    private String cause;
    @Column(nullable = false, length = 1000)
    private String course;
    @Column(nullable = false, length = 1000)
    private String measures;
    @Column(nullable = false, length = 1000)
    private String result;
    @Column(nullable = false, length = 1000)
    private String impact;
    @Column(nullable = false, length = REASON)
    private String lateReason;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String writtenBy;

    protected PhoneRecord() {
    }

    /**
     * Checks what was written down; a number is taken only afterwards.
     *
     * @throws Refusal when it says neither who called nor what about, lies in the future, or a text is too long or
     *         carries the mark of a state secret
     */
    public PhoneRecord(NewPhoneRecord record, Instant now, String author) {
        direction = record.direction();
        happenedAt = (record.happenedAt() == null ? now : record.happenedAt()).truncatedTo(ChronoUnit.MINUTES);
        unit = words(record, PhoneField.UNIT);
        name = words(record, PhoneField.NAME);
        post = words(record, PhoneField.POST);
        phone = number(record.of(PhoneField.PHONE));
        place = words(record, PhoneField.PLACE);
        content = words(record, PhoneField.CONTENT);
        cause = words(record, PhoneField.CAUSE);
        course = words(record, PhoneField.COURSE);
        measures = words(record, PhoneField.MEASURES);
        result = words(record, PhoneField.RESULT);
        impact = words(record, PhoneField.IMPACT);
        lateReason = Wording.clean(record.lateReason(), REASON);
        writtenAt = now;
        writtenBy = author;
        if (unit.isEmpty() && name.isEmpty() && phone.isEmpty()) {
            throw new Refusal("register.refused.caller");
        }
        if (content.isEmpty() && cause.isEmpty()) {
            throw new Refusal("register.refused.content");
        }
        if (happenedAt.isAfter(now)) {
            throw new Refusal("register.refused.future");
        }
    }

    private static String words(NewPhoneRecord record, PhoneField field) {
        return Wording.clean(record.of(field), field.limit());
    }

    /** A telephone number with its digits in one width, so that it is found again. */
    public static String number(String typed) {
        return Wording.clean(Normalizer.normalize(typed, Normalizer.Form.NFKC), PhoneField.PHONE.limit());
    }

    /** Gives the record its number, once. */
    public void number(int year, int taken) {
        recordYear = year;
        number = taken;
    }

    /** 2026-0012. */
    public String number() {
        return RegisterNumber.words(recordYear, number);
    }

    public Direction direction() {
        return direction;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** What was said, field by field. */
    public Map<PhoneField, String> fields() {
        Map<PhoneField, String> fields = new EnumMap<>(PhoneField.class);
        fields.put(PhoneField.UNIT, unit);
        fields.put(PhoneField.NAME, name);
        fields.put(PhoneField.POST, post);
        fields.put(PhoneField.PHONE, phone);
        fields.put(PhoneField.PLACE, place);
        fields.put(PhoneField.CONTENT, content);
        fields.put(PhoneField.CAUSE, cause);
        fields.put(PhoneField.COURSE, course);
        fields.put(PhoneField.MEASURES, measures);
        fields.put(PhoneField.RESULT, result);
        fields.put(PhoneField.IMPACT, impact);
        return fields;
    }

    public String lateReason() {
        return lateReason;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }
}
