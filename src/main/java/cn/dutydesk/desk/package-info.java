/**
 * The duty desk: who has taken it ({@link cn.dutydesk.desk.service.DeskSignInService}), the duty log ({@link
 * cn.dutydesk.desk.DutyLog}), and the home screen that shows who is on, what burns and what is to be done. Other rooms
 * append to the log in their own transaction, contribute panels to the home screen and things to do by {@link
 * cn.dutydesk.desk.TodoSource}.
 *
 * <p>An entry is never changed. It keeps when it happened, when it was written and why late; a correction stands beside
 * the first wording.
 */
package cn.dutydesk.desk;
