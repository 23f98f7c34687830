package cn.dutydesk.incident.service;

import cn.dutydesk.incident.IncidentStatus;

/**
 * Which incidents to list.
 *
 * @param status null for running and closed ones
 * @param typeId null for every kind
 * @param text   part of number, what, where, origin or result; empty for all
 */
public record IncidentFilter(IncidentStatus status, Long typeId, String text) {
    public static final IncidentFilter ALL = new IncidentFilter(null, null, "");
}
