package cn.dutydesk.people.domain;

import cn.dutydesk.core.Texts;

/** What is said about rows of a staff list, in words. */
public final class StaffWords {
    private StaffWords() {
    }

    public static String of(Texts texts, Doubt doubt) {
        return texts.of("people.doubt." + doubt.kind(), doubt.about());
    }

    public static String of(Texts texts, RefusedRow refused) {
        return texts.of("people.row-refused." + refused.kind());
    }

    public static String of(Texts texts, StaffUpdate.Field field) {
        return texts.of("people.field." + field);
    }

    /** @param change name of what becomes of a row: NEW, CHANGED or UNCHANGED */
    public static String of(Texts texts, String change) {
        return texts.of("people.change." + change);
    }
}
