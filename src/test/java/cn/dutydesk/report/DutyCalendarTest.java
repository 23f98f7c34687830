package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.RosterPapers.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parses each calendar again with the library and looks at what a telephone would show. */
class DutyCalendarTest {
    private static PaperFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PaperFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static Calendar parse(byte[] file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static List<OnDuty> october() {
        return fixture.bureau.rosters.duties(PaperFixture.OCTOBER.atDay(1), PaperFixture.OCTOBER.atEndOfMonth());
    }

    private static byte[] calendar(List<OnDuty> duties) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fixture.bureau.dutyCalendar.write("我的值班", duties, out);
        return out.toByteArray();
    }

    @Test
    void aPersonsDutiesAreEventsInTheBureausTime() throws Exception {
        OnDuty one = october().stream().filter(duty -> duty.post().equals("值班员主班")).findFirst().orElseThrow();
        List<OnDuty> mine = october().stream().filter(duty -> duty.personId() == one.personId()).toList();
        byte[] file = calendar(mine);
        List<VEvent> events = events(parse(file));
        assertThat(events).hasSameSizeAs(mine);
        VEvent event = events.getFirst();
        assertThat(value(event, Property.SUMMARY)).isEqualTo("值班表（值班员主班）");
        assertThat(((ZonedDateTime) event.getDateTimeStart().getDate()).toInstant()).isEqualTo(one.shift().from());
        assertThat(((ZonedDateTime) event.getDateTimeEnd().getDate()).toInstant()).isEqualTo(one.shift().to());
        assertThat(value(event, Property.DESCRIPTION)).contains("带班领导：").contains("值班员副班：")
                .contains("值班电话：0000-8123456").containsPattern("带班领导：.+ \\d{11}");
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:2026").contains("BEGIN:VTIMEZONE")
                .contains("TZOFFSETTO:+0800")
                .contains("\r\n");
        assertThat(text.lines().filter(line -> line.getBytes(StandardCharsets.UTF_8).length > 75)).isEmpty();
    }

    @Test
    void uidsStayAndSequencesGrowThroughVersions() throws Exception {
        Map<String, VEvent> before = byUid(calendar(october()));
        assertThat(before.values().stream().filter(event -> event.getSequence().getSequenceNo() > 0)).as("the stand-in")
                .singleElement().satisfies(event -> assertThat(value(event, Property.UID))
                        .contains(PaperFixture.STOOD_IN.toString()));
        fixture.time.set("2026-09-26T10:00");
        var draft = fixture.bureau.roster.newVersion(fixture.keeper, fixture.officers.id(), PaperFixture.OCTOBER,
                "人员变动");
        fixture.bureau.roster.publish(fixture.keeper, draft.version().rosterId(), draft.edit(), true);
        Map<String, VEvent> after = byUid(calendar(october()));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        long board = fixture.officers.id();
        after.forEach((uid, event) -> {
            int now = event.getSequence().getSequenceNo();
            int then = before.get(uid).getSequence().getSequenceNo();
            assertThat(now).as(uid)
                    .satisfies(grown -> assertThat(grown > then).isEqualTo(uid.contains("-" + board + "-")));
        });
    }

    private static Map<String, VEvent> byUid(byte[] file) throws Exception {
        return events(parse(file)).stream().collect(Collectors.toMap(event -> value(event, Property.UID),
                Function.identity()));
    }

    @Test
    void aBoardsMonthNamesEverySeat() throws Exception {
        Path file = Files.createDirectories(Path.of("target", "papers")).resolve("month.ics");
        fixture.bureau.papers.write(fixture.keeper, new Order(fixture.leaders.id(), PaperFixture.OCTOBER, 0),
                PaperFormat.ICS, file);
        List<VEvent> events = events(parse(Files.readAllBytes(file)));
        assertThat(events).hasSize(31);
        assertThat(value(events.getFirst(), Property.SUMMARY)).startsWith("带班领导：");
    }

    @Test
    void noDutiesAreACalendarToo() throws Exception {
        assertThat(events(parse(calendar(List.of())))).isEmpty();
    }
}
