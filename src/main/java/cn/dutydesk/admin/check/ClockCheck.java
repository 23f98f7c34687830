package cn.dutydesk.admin.check;

import cn.dutydesk.admin.DatabaseLook;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The machine's clock can be right: it is not before the program was made, nor before the newest record, and the
 * machine keeps the bureau's time zone. Whether it is exact to the second cannot be known without a network.
 */
public final class ClockCheck implements Check {
    /** No such program existed before this day. */
    private static final LocalDate MADE = LocalDate.of(2026, 1, 1);
    /** So much may lie between two workstations' clocks. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Texts texts;
    private final BureauClock clock;
    private final ZoneId machine;
    private final Supplier<DatabaseLook> database;

    /** @param machine time zone of the operating system */
    public ClockCheck(Texts texts, BureauClock clock, ZoneId machine, Supplier<DatabaseLook> database) {
        this.texts = texts;
        this.clock = clock;
        this.machine = machine;
        this.database = database;
    }

    @Override
    public Topic topic() {
        return Topic.CLOCK;
    }

    @Override
    public Finding look() {
        Instant now = clock.now();
        String shown = moment(now);
        if (clock.today().isBefore(MADE)) {
            return bad(texts.of("admin.doctor.clock-old", shown), texts.of("admin.doctor.clock-do"));
        }
        Instant newest = database.get().newestRecord();
        if (newest != null && now.isBefore(newest.minus(TOLERANCE))) {
            return bad(texts.of("admin.doctor.clock-behind", shown, moment(newest)),
                    texts.of("admin.doctor.clock-do"));
        }
        if (!machine.getRules().getOffset(now).equals(clock.zone().getRules().getOffset(now))) {
            return warn(texts.of("admin.doctor.clock-zone", shown, machine.getId(), clock.zone().getId()),
                    texts.of("admin.doctor.clock-zone-do"));
        }
        return ok(texts.of("admin.doctor.clock", shown, clock.zone().getId()));
    }

    private String moment(Instant instant) {
        LocalDateTime local = clock.local(instant);
        return texts.date(local) + " " + texts.time(local);
    }
}
