package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.ItemLinks;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call becomes an incident and an item, and each side knows the other. */
class BecomingTest {
    @Test
    void bothEndsOfEachLinkAreThere() {
        try (TestBureau test = new TestBureau("2026-02-18T02:10")) {
            Actor officer = test.actor(Role.DUTY_OFFICER);
            Texts texts = new Texts(Texts.CHINESE);
            PhoneView call = test.bureau.phones.record(officer, new NewPhoneRecord(Direction.IN, null,
                    Map.of(PhoneField.UNIT, "第一税务分局", PhoneField.CONTENT, "大厅冒烟"), List.of(), ""));
            IncidentView incident = test.bureau.incidents.report(officer, new NewIncident(6, null, "大厅冒烟", "第一税务分局",
                    call.happenedAt(), call.happenedAt(), "第一税务分局", "",
                    new IncidentSource(Registers.PHONE, call.id())));
            long item = test.bureau.followUps.open(officer, NewItem.of("跟踪大厅冒烟处置", Registers.PHONE, call.id())).id();
            assertThat(test.bureau.incidents.file(officer, incident.id()).incident().source())
                    .isEqualTo(new IncidentSource(Registers.PHONE, call.id()));
            assertThat(test.bureau.registers.title(Registers.PHONE, call.id())).contains("电话记录 2026-0001");
            assertThat(new IncidentLinks(test.bureau.database.tx(), texts).of(Registers.PHONE, call.id()))
                    .containsExactly(new Linked("incident", incident.id(), "突发事件 2026-0001", "处置中",
                            "incident/" + incident.id()));
            assertThat(new ItemLinks(test.bureau.followUps, texts).of(Registers.PHONE, call.id()))
                    .containsExactly(new Linked("item", item, "待办：跟踪大厅冒烟处置", "办理中", "log/items-" + item));
            assertThat(new IncidentLinks(test.bureau.database.tx(), texts).of(Registers.DOCUMENT, call.id())).isEmpty();
        }
    }
}
