package cn.dutydesk.roster;

/**
 * A duty as it ended, or as it stands now where it has not ended, beside what was planned.
 *
 * @param plannedId who the version that answers for it had planned, swaps and stand-ins aside; 0 when no version did
 */
public record ServedDuty(OnDuty duty, long plannedId) {
}
