package cn.dutydesk.audit;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * Seals on paper, to be signed and kept where this machine does not reach. Made by the room that prints; declared here
 * so that the screen can offer it. Blocks; background threads.
 */
public interface SealPapers {
    /** A name for the file, without folder: 示例市税务局2026年11月审计封存单.docx. */
    String name(YearMonth month, String ending);

    /**
     * Writes the sheet of a month as docx, xlsx or pdf, whole or not at all.
     *
     * @param seals       of the month, oldest first
     * @param fingerprint of the key the next seal is signed with
     * @throws cn.dutydesk.core.Refusal when the month has none, or the file cannot be written
     */
    void write(YearMonth month, List<Seal> seals, String fingerprint, String ending, Path file);
}
