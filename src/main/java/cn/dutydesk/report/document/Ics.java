package cn.dutydesk.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes events as iCalendar (RFC 5545) in the bureau's time zone, with the rules of that zone in the file. */
public final class Ics {
    /**
     * One event.
     *
     * @param uid      the same for good, in this file and later ones
     * @param sequence larger after each change
     */
    public record Event(String uid, int sequence, Instant from, Instant to, String summary, String description) {
    }

    private static final int LONGEST_LINE = 75;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Ics() {
    }

    /**
     * @param title of the calendar
     * @param now   when the file is made
     * @param out   left open
     */
    public static void write(String title, List<Event> events, ZoneId zone, Instant now, OutputStream out)
            throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//DutyDesk//Roster//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        calendar.add(zone(zone, events));
        events.forEach(event -> calendar.add(event(event, zone, now)));
        StringWriter text = new StringWriter();
        new CalendarOutputter(true).output(calendar, text);
        out.write(folded(text.toString().replace("\r\n ", "")).getBytes(StandardCharsets.UTF_8));
    }

    /** Lines of at most 75 octets (RFC 5545, 3.1). The library counts characters, and may part one that takes two. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\r\n")) {
            int octets = 0;
            for (int c : line.codePoints().toArray()) {
                int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(c);
                octets += length;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private static VEvent event(Event event, ZoneId zone, Instant now) {
        VEvent made = new VEvent(event.from().atZone(zone), event.to().atZone(zone), event.summary());
        made.replace(new DtStamp(now));
        made.add(new Uid(event.uid()));
        made.add(new Sequence(event.sequence()));
        made.add(new LastModified(now));
        made.add(new Status(Status.VALUE_CONFIRMED));
        if (!event.description().isEmpty()) {
            made.add(new Description(event.description()));
        }
        return made;
    }

    /** The offset at the first event, and each change of the clocks until the last. */
    private static VTimeZone zone(ZoneId zone, List<Event> events) {
        Instant first = events.stream().map(Event::from).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last = events.stream().map(Event::to).max(Instant::compareTo).orElse(Instant.EPOCH);
        VTimeZone written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        ZoneOffset offset = zone.getRules().getOffset(first);
        written.add(observance(zone.getRules().isDaylightSavings(first), BEGINNING, offset, offset));
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(first);
                change != null && change.getInstant().isBefore(last);
                change = zone.getRules().nextTransition(change.getInstant())) {
            written.add(observance(zone.getRules().isDaylightSavings(change.getInstant()), change.getDateTimeBefore(),
                    change.getOffsetBefore(), change.getOffsetAfter()));
        }
        return written;
    }

    private static Observance observance(boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(from));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }
}
