package cn.dutydesk.marking;

/**
 * One mark found in a text.
 *
 * @param level the grade it names
 * @param text  the mark as it stands there, without the blanks and line breaks inside it: 秘密★1年
 * @param at    where its first character stands in the searched text (UTF-16 index)
 */
public record Hit(Level level, String text, int at) {
}
