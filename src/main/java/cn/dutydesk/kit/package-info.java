/**
 * Everything JavaFX that is not a feature. Knows no room but core.
 *
 * <pre>
 * Model ── Work.read / Work.write ──▶ service (background)      Work.post: signals and progress back to the FX thread
 *   ▲                                     │
 *   └───────── result or Problem ◀────────┘ (FX thread)
 *
 * Screen ─ factory ─▶ View ─▶ Page(title, tags, actions) ─▶ Ui.card, Tables.table, Form, LoadPane (loading/empty/failed)
 * Dialogs.modal(…).content(…).cancel().action("发布", m -> …).show()     Dialogs.notice("已保存", Tone.OK)
 * </pre>
 *
 * A model holds javafx.beans and javafx.collections only and never javafx.scene; it is tested with {@link
 * cn.dutydesk.kit.DirectWork}. Colours are the names of css/light.css and css/night.css ({@code -dd-text},
 * {@code -dd-accent} …); never write a colour in code. Read {@link cn.dutydesk.kit.Ui} first, and look at the gallery
 * that the tests draw into target/gallery.
 */
package cn.dutydesk.kit;
