package cn.dutydesk.desk;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;

/** What every typed text goes through before it is stored. */
public final class Wording {
    private Wording() {
    }

    /**
     * @param text  what was typed; null counts as empty
     * @param limit longest that can be stored, in characters
     * @return the text without blanks at its ends and without control characters other than line breaks
     * @throws Refusal when it is too long or carries the mark of a state secret
     */
    public static String clean(String text, int limit) {
        String plain = text == null ? ""
                : text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        if (plain.length() > limit) {
            throw new Refusal("desk.refused.too-long", plain.length(), limit);
        }
        MarkingGuard.check(plain);
        return plain;
    }
}
