package cn.dutydesk.playbook.domain.text;

import java.util.HashMap;
import java.util.Map;

/** Where each part of a document stands in its text. Parts are named by JSON pointers: {@code /steps/0/limit}. */
public final class Places {
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();

    /** A place in a text. @param line from 1, @param column from 1 */
    public record Place(int line, int column) {
        static final Place TOP = new Place(1, 1);
    }

    /** The pointer one step down. */
    static String below(String pointer, Object part) {
        return pointer + "/" + part.toString().replace("~", "~0").replace("/", "~1");
    }

    void key(String pointer, Place place) {
        keys.put(pointer, place);
    }

    void value(String pointer, Place place) {
        values.put(pointer, place);
    }

    /** Where the part begins; where the nearest part around it begins if it is not in the text. */
    public Place at(String pointer) {
        return nearest(values, pointer);
    }

    /** Where the name of the part stands. */
    Place name(String pointer) {
        Place own = keys.get(pointer);
        return own == null ? at(pointer) : own;
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Place found = places.get(at);
            if (found != null) {
                return found;
            }
        }
        return places.getOrDefault("", Place.TOP);
    }
}
