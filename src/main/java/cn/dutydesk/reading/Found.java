package cn.dutydesk.reading;

import cn.dutydesk.marking.Level;
import java.util.List;

/**
 * A mark in a document.
 *
 * @param inner names on the way to it inside archives and documents, outermost first; empty for the file itself
 * @param text  the mark as it stands there: 秘密★1年
 */
public record Found(List<String> inner, Level level, String text, Place place) {
    public Found {
        inner = List.copyOf(inner);
    }
}
