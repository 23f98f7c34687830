package cn.dutydesk.app;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.Incidents;
import cn.dutydesk.register.Registers;
import cn.dutydesk.security.Actor;

/** Names what a follow-up item came from, as far as the person may know. Background threads. */
final class ItemOrigins {
    private final Incidents incidents;
    private final Registers registers;

    ItemOrigins(Incidents incidents, Registers registers) {
        this.incidents = incidents;
        this.registers = registers;
    }

    /** In words; empty when there is nothing, or it is not for this person. */
    String name(Actor who, ItemView item) {
        if (item.subjectId() == null) {
            return "";
        }
        try {
            return switch (item.subject()) {
                case "incident" -> incident(incidents.file(who, item.subjectId()).incident());
                case "phone-record", "document" -> registers.title(item.subject(), item.subjectId())
                        .orElse("");
                default -> "";
            };
        } catch (Refusal notForThem) {
            return "";
        }
    }

    private static String incident(IncidentView incident) {
        return incident.number() + " " + incident.place() + "：" + incident.what();
    }
}
