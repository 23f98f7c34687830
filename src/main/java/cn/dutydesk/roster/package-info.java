/**
 * Boards (值班表, 带班表), posts, pools, monthly rosters and who is on duty at an instant.
 *
 * <p>Other rooms ask {@link cn.dutydesk.roster.Rosters} and hear {@link cn.dutydesk.roster.RosterPublished} and
 * {@link cn.dutydesk.roster.RosterChanged}; they never see the tables. The one picture to keep in mind:
 * {@code domain.DutyTimeline} answers "who is on at T" from three layers, and nothing that is added later changes the
 * answer for an earlier T.
 *
 * <pre>
 * recorded history      what really happened, as printed or signed
 * swaps and stand-ins   laid over one published version from the moment they are recorded
 * published versions    frozen; the newest one published at or before T answers
 * </pre>
 */
package cn.dutydesk.roster;
