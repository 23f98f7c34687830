package cn.dutydesk.reading;

import cn.dutydesk.core.Texts;

/**
 * Where in a document a mark stands.
 *
 * @param detail a number or a name, as the kind needs it; may be empty
 */
public record Place(Kind kind, String detail) {
    /** Kinds of places; the detail is the number or name. */
    public enum Kind {
        FILE_NAME, LINE, BYTE, PAGE, BODY, HEADER, NOTE, COMMENT, TEXT_BOX, SLIDE, SPEAKER_NOTES, SHEET, SHEET_NAMES,
        PROPERTIES, SUBJECT, ATTRIBUTE, BOOKMARK, ANNOTATION, FORM, PART
    }

    static Place of(Kind kind) {
        return new Place(kind, "");
    }

    static Place of(Kind kind, long number) {
        return new Place(kind, Long.toString(number));
    }

    /** In words: 第 3 页, 页眉, 批注. */
    public String words(Texts texts) {
        return texts.of("reading.place." + kind, detail).strip();
    }
}
