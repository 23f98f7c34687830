package cn.dutydesk.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of OOXML, ODF and OFD documents are, by their names inside the package. */
final class Parts {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:/[^/]*)?\\.xml$");

    /** How text runs in a part. */
    enum Flow {
        /** Paragraphs and cells end lines; runs do not. */
        LINES,
        /** Every element is a thing of its own: properties. */
        FIELDS,
        /** OFD: pieces of text with their place on the page. */
        PAGE
    }

    private Parts() {
    }

    static Flow flow(String name) {
        String part = name.toLowerCase(Locale.ROOT);
        if (part.startsWith("docprops/") || part.equals("meta.xml") || part.equals("ofd.xml")) {
            return Flow.FIELDS;
        }
        return part.endsWith("content.xml") && part.contains("/pages/") || part.contains("/tpls/")
                || part.contains("/annot") ? Flow.PAGE : Flow.LINES;
    }

    static Place place(String name) {
        String part = name.toLowerCase(Locale.ROOT);
        String last = part.substring(part.lastIndexOf('/') + 1);
        if (part.startsWith("docprops/") || part.equals("meta.xml") || part.equals("ofd.xml")) {
            return Place.of(Place.Kind.PROPERTIES);
        }
        if (part.startsWith("word/")) {
            return word(last, name);
        }
        if (part.startsWith("xl/")) {
            return sheets(part, last, name);
        }
        if (part.startsWith("ppt/")) {
            return slides(part, name);
        }
        if (part.equals("content.xml")) {
            return Place.of(Place.Kind.BODY);
        }
        if (part.equals("styles.xml")) {
            return Place.of(Place.Kind.HEADER);
        }
        if (part.contains("/pages/") && last.equals("content.xml")) {
            Matcher page = NUMBERED.matcher(part);
            return page.find() ? Place.of(Place.Kind.PAGE, Long.parseLong(page.group(1)) + 1) : named(name);
        }
        return part.contains("annot") ? Place.of(Place.Kind.ANNOTATION) : named(name);
    }

    private static Place word(String last, String name) {
        if (last.equals("document.xml")) {
            return Place.of(Place.Kind.BODY);
        }
        if (last.startsWith("header") || last.startsWith("footer")) {
            return Place.of(Place.Kind.HEADER);
        }
        if (last.startsWith("comments")) {
            return Place.of(Place.Kind.COMMENT);
        }
        return last.startsWith("footnotes") || last.startsWith("endnotes") ? Place.of(Place.Kind.NOTE) : named(name);
    }

    private static Place sheets(String part, String last, String name) {
        if (last.equals("sharedstrings.xml")) {
            return Place.of(Place.Kind.BODY);
        }
        if (last.equals("workbook.xml")) {
            return Place.of(Place.Kind.SHEET_NAMES);
        }
        if (part.contains("comment")) {
            return Place.of(Place.Kind.COMMENT);
        }
        if (part.contains("/drawings/")) {
            return Place.of(Place.Kind.TEXT_BOX);
        }
        return part.contains("/worksheets/") ? numbered(part, Place.Kind.SHEET, name) : named(name);
    }

    private static Place slides(String part, String name) {
        if (part.contains("/notesslides/")) {
            return numbered(part, Place.Kind.SPEAKER_NOTES, name);
        }
        if (part.contains("comment")) {
            return Place.of(Place.Kind.COMMENT);
        }
        return part.contains("/slides/") ? numbered(part, Place.Kind.SLIDE, name) : named(name);
    }

    private static Place numbered(String part, Place.Kind kind, String name) {
        Matcher number = NUMBERED.matcher(part);
        return number.find() ? new Place(kind, number.group(1)) : named(name);
    }

    private static Place named(String name) {
        return new Place(Place.Kind.PART, name);
    }

    /** Parts without any text of the author: printer settings, macros' code, thumbnails. */
    static boolean plumbing(String name) {
        String part = name.toLowerCase(Locale.ROOT);
        return part.contains("printersettings") || part.startsWith("thumbnails/") || part.endsWith(".odttf");
    }
}
