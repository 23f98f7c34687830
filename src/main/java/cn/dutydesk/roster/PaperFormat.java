package cn.dutydesk.roster;

import java.util.Locale;

/** Files a month's roster can be put into. */
public enum PaperFormat {
    XLSX, DOCX, PDF, ICS, CSV;

    /** The ending of a file's name: xlsx. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
