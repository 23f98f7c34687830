package cn.dutydesk.handover;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * Signed handovers as files. Made by the room that prints; declared here so that the list can offer it. Every method
 * checks the actor's permission, blocks, and belongs on a background thread.
 */
public interface HandoverPapers {
    /** A name for the file, without folder: 示例市税务局交接班记录2026年2月17日.docx. */
    String fileName(Actor who, HandoverFile what, PaperFormat format);

    /**
     * Writes the record as docx, xlsx or PDF, whole or not at all.
     *
     * @throws cn.dutydesk.core.Refusal when it cannot be written
     */
    void write(Actor who, HandoverFile what, PaperFormat format, Path file);
}
