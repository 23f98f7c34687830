package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.UseGrade;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A computer, telephone or storage medium in the register. */
@Entity
@Table(name = "device")
public class Device extends Row {
    public static final int NUMBER = 40;
    public static final int MODEL = 100;
    public static final int PLACE = 100;
    public static final int NOTE = 300;

    @Column(nullable = false, length = NUMBER, unique = true)
    private String number;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DeviceKind kind;
    @Column(nullable = false, length = MODEL)
    private String model;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private UseGrade useGrade;
    @Column(nullable = false)
    private long keeperId;
    @Column(nullable = false, length = PLACE)
    private String place;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DeviceState state = DeviceState.IN_USE;
    @Column(nullable = false, length = NOTE)
    private String note;
    @Column(nullable = false)
    private LocalDate registeredOn;
    private @Nullable LocalDate endedOn;

    /** What the register says of a device, as it can be changed. */
    public record Wish(String number, DeviceKind kind, String model, UseGrade use, long keeperId, String place,
            String note) {
    }

    protected Device() {
    }

    public Device(Wish wish, LocalDate today) {
        registeredOn = today;
        state(wish);
    }

    /** @throws Refusal when the number is missing, or a text is too long or marked */
    public final void state(Wish wish) {
        String named = number(wish.number());
        if (named.isEmpty()) {
            throw new Refusal("device.refused.number");
        }
        number = named;
        kind = wish.kind();
        model = Wording.clean(wish.model(), MODEL);
        useGrade = wish.use();
        keeperId = wish.keeperId();
        place = Wording.clean(wish.place(), PLACE);
        note = Wording.clean(wish.note(), NOTE);
    }

    /** A number as it is compared: without blanks, in capitals. */
    public static String number(String typed) {
        return Wording.clean(typed, NUMBER).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public void move(DeviceState to, LocalDate today) {
        state = to;
        endedOn = to.counted() ? null : today;
    }

    public String number() {
        return number;
    }

    public DeviceKind kind() {
        return kind;
    }

    public String model() {
        return model;
    }

    public UseGrade useGrade() {
        return useGrade;
    }

    public long keeperId() {
        return keeperId;
    }

    public String place() {
        return place;
    }

    public DeviceState state() {
        return state;
    }

    public String note() {
        return note;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public Wish wish() {
        return new Wish(number, kind, model, useGrade, keeperId, place, note);
    }
}
