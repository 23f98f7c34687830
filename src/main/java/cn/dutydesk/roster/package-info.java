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
 *
 * <p>A month is made in {@code service.Generation}: {@code service.Problems} gathers what decides it, {@code domain.rule}
 * says what the office asks for, one class a rule, {@code domain.Ledger} what everybody begins with, and
 * {@code domain.EngineProblem} puts all of it to {@code engine}, which knows no bureau.
 */
package cn.dutydesk.roster;
