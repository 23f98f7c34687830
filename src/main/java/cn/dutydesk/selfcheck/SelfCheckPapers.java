package cn.dutydesk.selfcheck;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * Self-checks as files. Made by the room that prints; declared here so that the screens can offer it. Every method
 * checks the actor's permission, blocks, and belongs on a background thread.
 */
public interface SelfCheckPapers {
    /**
     * A name for the file, without folder: 示例市税务局2026年2月保密自查自评表.xlsx.
     *
     * @param list what the checklist is called where there are several, else empty
     */
    String name(YearMonth month, String list, String ending);

    /**
     * Writes the scored self-check as xlsx, docx or PDF, whole or not at all; one that is not signed says so.
     *
     * @param plan which checklist, or {@link SelfChecks#MAIN}
     * @throws cn.dutydesk.core.Refusal when there is none, or it cannot be written
     */
    void month(Actor who, long plan, YearMonth month, PaperFormat format, Path file);

    /** The same as JSON. */
    void json(Actor who, long plan, YearMonth month, Path file);

    /** A name for the yearly report. */
    String yearName(int year, String list, String ending);

    /** Writes the yearly report, which is made of its months, as docx or PDF. */
    void year(Actor who, long plan, int year, PaperFormat format, Path file);
}
