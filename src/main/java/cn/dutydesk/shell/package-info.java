/**
 * The window: what frames every screen and knows no feature. {@code app} makes one {@link cn.dutydesk.shell.Shell},
 * puts its scene on a stage and leads it through its phases:
 *
 * <pre>
 * opening ─▶ failed
 *    │
 *    ├─▶ firstStart ─▶ setUp(SetupFlow) ─┐
 *    └───────────────────────────────────┴▶ open(Workplace): sign-in ─▶ desk ⇄ lock screen
 * </pre>
 *
 * A {@link cn.dutydesk.shell.Workplace} brings the screens, commands, finders and {@link cn.dutydesk.shell.Facts} of an
 * open bureau. Models hold no javafx.scene and are tested without a window.
 */
package cn.dutydesk.shell;
