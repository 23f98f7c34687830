package cn.dutydesk.register;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * The registers as files: docx, xlsx and PDF. Made by the room that prints; declared here so that the registers can
 * offer it. Every method checks the actor's permission, blocks, and belongs on a background thread.
 */
public interface RegisterPapers {
    /** Which register. */
    enum Kind {
        /** 电话记录. */
        PHONE,
        /** 来文登记簿. */
        DOCUMENTS
    }

    /** A name for the file of a month, without folder. */
    String fileName(Actor who, Kind kind, YearMonth month, PaperFormat format);

    /**
     * Writes a month. The file is there whole or not at all; what stood there before is replaced.
     *
     * @throws cn.dutydesk.core.Refusal when nothing was registered, or the file cannot be written
     */
    void write(Actor who, Kind kind, YearMonth month, PaperFormat format, Path file);

    /** A name for the file of one telephone record, without folder. */
    String phoneFileName(Actor who, long recordId, PaperFormat format);

    /** Writes one telephone record as a form. @throws cn.dutydesk.core.Refusal as {@link #write} */
    void writePhone(Actor who, long recordId, PaperFormat format, Path file);
}
