/**
 * Whether the desk is kept: tasks that come due at their times (巡查, 零报告), presence checks (查岗), leaving the desk,
 * facts about who was late, missing, away or did not answer, and the monthly evaluation counted from them.
 *
 * <p>Everything that comes due is a stored row with its time. {@link cn.dutydesk.presence.service.PresencePass} moves the
 * rows; it may run as often as it likes, after a restart or a night asleep, and writes each thing once. A fact is never
 * changed or taken away; an explanation and an excuse stand beside it.
 *
 * <p>{@link cn.dutydesk.presence.Climb} tells a missed check up the line. It is deliberately small and behind an
 * interface.
 */
package cn.dutydesk.presence;
