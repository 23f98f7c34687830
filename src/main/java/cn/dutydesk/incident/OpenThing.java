package cn.dutydesk.incident;

import java.util.List;

/**
 * Something that must be done before an incident is closed or its review is signed.
 *
 * @param code  i18n key of what it is, in words
 * @param args  what stands in the words
 * @param place where it is done: a screen, or screen/part-id; empty for the incident itself
 */
public record OpenThing(String code, List<Object> args, String place) {
    public OpenThing {
        args = List.copyOf(args);
    }
}
