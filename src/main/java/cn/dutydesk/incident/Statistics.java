package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;

/** Counts of incidents by type, month and grade, and how long the first report took against its limit. */
public interface Statistics {
    /**
     * Of a year. Blocks.
     *
     * @param chinese whether types are named in Chinese
     * @throws cn.dutydesk.core.Refusal when the actor may not read incidents
     */
    CaseStatistics of(Actor who, int year, boolean chinese);
}
