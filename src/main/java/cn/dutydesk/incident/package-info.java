/**
 * Incidents (突发事件): on record within half a minute, with the limits of reporting that begin to run at once, the course
 * of what was done, and the result. Reporting and every step also stand in the duty log, in the same transaction.
 * Other rooms ask {@link cn.dutydesk.incident.Incidents}.
 */
package cn.dutydesk.incident;
