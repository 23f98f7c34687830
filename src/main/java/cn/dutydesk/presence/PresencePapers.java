package cn.dutydesk.presence;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * The monthly evaluation as a file. Made by the room that prints; declared here so that this room can offer it. Blocks;
 * background threads only.
 */
public interface PresencePapers {
    /** What it can be written as. */
    List<PaperFormat> FORMATS = List.of(PaperFormat.DOCX, PaperFormat.XLSX, PaperFormat.PDF);

    /** A name for the file, without folder: 示例市税务局2026年2月值班考勤评议表.docx. */
    String fileName(YearMonth month, PaperFormat format);

    /**
     * Writes the month. The file is there whole or not at all.
     *
     * @throws cn.dutydesk.core.Refusal when nobody was on duty, the format is none of {@link #FORMATS}, the actor may
     *         not, or the file cannot be written
     */
    void write(Actor who, YearMonth month, PaperFormat format, Path file);
}
