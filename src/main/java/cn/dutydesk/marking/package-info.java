/**
 * Recognises the marks of state secrets (密级标志: 秘密★1年, 机密★, 绝密★长期) in text. The program is 非涉密 and must not hold
 * state secrets (保守国家秘密法, art. 31), so every free-text field of every room passes {@link
 * cn.dutydesk.marking.MarkingGuard} before it is stored. Pure functions; safe on any thread.
 */
package cn.dutydesk.marking;
