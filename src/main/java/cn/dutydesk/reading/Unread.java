package cn.dutydesk.reading;

import cn.dutydesk.core.Texts;
import java.util.List;

/**
 * A file, or something inside it, that could not be read to its end.
 *
 * @param inner names on the way to it; empty for the file itself
 */
public record Unread(List<String> inner, Reason reason) {
    /** Why. */
    public enum Reason {
        /** Locked by a password. */
        ENCRYPTED,
        /** Not what its first bytes promise, or damaged. */
        BROKEN,
        /** Unpacks to far more than a document does. */
        BOMB,
        /** Archives within archives beyond the limit. */
        DEEP,
        /** Took longer than one file may take. */
        SLOW,
        /** Larger than what is read at once of its kind. */
        LARGE,
        /** A packed format that is not opened. */
        FORMAT,
        /** The operating system does not let it be read. */
        DENIED
    }

    public Unread {
        inner = List.copyOf(inner);
    }

    /** Why in words, with the way to what is inside. */
    public String words(Texts texts) {
        String why = texts.of("reading.why." + reason);
        return inner.isEmpty() ? why : texts.of("reading.why.inner", why, String.join(" › ", inner));
    }
}
