/**
 * What the three administrators (三员) see: accounts and permissions, the audit record, the office's own values, and how
 * the program and its machine are doing. {@link cn.dutydesk.admin.Doctor} works without a window and without an account.
 *
 * <pre>
 * Machine ─┐
 * paths ───┼─▶ check.* ─▶ Finding (topic, health, words, what to do) ─▶ Doctor.examine() ─▶ doctor command, 运行状况
 * database ┘
 * ui.AdminViews ─▶ 账号与权限 · 审计记录 · 单位设置 · 运行状况   (four sections of the screen 系统)
 * </pre>
 */
package cn.dutydesk.admin;
