package cn.dutydesk.incident.domain;

import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;

/**
 * The office's limits for each step of reporting, in minutes after the incident became known. Written rules differ from
 * place to place (DOMAIN.md 3.2), so every figure is a setting; the defaults are our proposal.
 */
public final class Limits {
    private final Settings settings;

    public Limits(Settings settings) {
        this.settings = settings;
    }

    public int minutes(ClockStep step, IncidentLevel level) {
        return settings.number(switch (step) {
            case LEADER -> Setting.INCIDENT_LEADER_MINUTES;
            case CHIEF -> Setting.INCIDENT_CHIEF_MINUTES;
            case PHONE -> level.grave() ? Setting.INCIDENT_PHONE_GRAVE_MINUTES : Setting.INCIDENT_PHONE_MINUTES;
            case WRITTEN -> level.grave() ? Setting.INCIDENT_WRITTEN_GRAVE_MINUTES : Setting.INCIDENT_WRITTEN_MINUTES;
        });
    }
}
