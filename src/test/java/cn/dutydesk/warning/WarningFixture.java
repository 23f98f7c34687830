package cn.dutydesk.warning;

import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.service.CalendarCache;
import cn.dutydesk.calendar.service.CalendarService;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.notify.service.NotifyRoom;
import cn.dutydesk.warning.service.StaffingService;
import cn.dutydesk.warning.service.WarningService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;

/** The room of warnings above a duty desk that stands still at 2026-02-17 10:00. */
public final class WarningFixture implements AutoCloseable {
    public final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 0));
    public final NotifyRoom notify = new NotifyRoom(new NotifyRoom.Ground(desk.database.tx(), desk.acts, desk.signals,
            desk.settings, desk.clock, desk.texts), desk.people);
    public final CalendarCache calendars;
    public final WarningService warnings = new WarningService(desk.database.tx(), desk.acts, desk.log, desk.clock,
            desk.texts);
    public final StaffingService staffing;

    public WarningFixture() {
        Announced announced = new Announced();
        CalendarStore store = new CalendarStore();
        calendars = new CalendarCache(desk.database.tx(), announced, store, desk.signals);
        staffing = new StaffingService(desk.acts, desk.clock, desk.texts,
                new StaffingService.Around(desk.log, desk.items,
                        notify.outbox, new CalendarService(desk.acts, calendars, announced, store), desk.rosters,
                        desk.people));
    }

    /** A message of the weather office. @param kind Alert, Update or Cancel; @param references of earlier ones, or "" */
    public static String message(String identifier, String kind, String references, String event, String severity,
            String onset, String expires) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"
                + "<identifier>" + identifier + "</identifier><sender>qx@example.cn</sender>"
                + "<sent>2026-02-17T09:50:00+08:00</sent><status>Actual</status><msgType>" + kind + "</msgType>"
                + "<scope>Public</scope>" + (references.isEmpty() ? "" : "<references>" + references + "</references>");
        return kind.equals("Cancel") ? head + "</alert>"
                : head + "<info><language>zh-CN</language><category>Met</category>"
                        + "<event>" + event + "</event><urgency>Expected</urgency><severity>" + severity + "</severity>"
                        + "<certainty>Likely</certainty><onset>" + onset + ":00+08:00</onset><expires>" + expires
                        + ":00+08:00</expires><senderName>示例市气象台</senderName><headline>" + event + "预警信号</headline>"
                        + "<description>预计未来 12 小时我市大部降雨量将达 100 毫米以上，伴有雷电和 8 级阵风。</description>"
                        + "<instruction>检查排水系统和地下空间；切断低洼地带危险电源；人员非必要不外出。</instruction>"
                        + "<area><areaDesc>示例市城区</areaDesc></area><area><areaDesc>高新区</areaDesc></area></info></alert>";
    }

    public static String storm(String identifier, String severity) {
        return message(identifier, "Alert", "", "暴雨", severity, "2026-02-17T12:00", "2026-02-18T08:00");
    }

    public MessageView take(String file, String words) {
        return warnings.take(DeskFixture.LI_HERSELF, file, words.getBytes(StandardCharsets.UTF_8));
    }

    public Instant now() {
        return desk.clock.now();
    }

    @Override
    public void close() {
        notify.close();
        desk.close();
    }
}
