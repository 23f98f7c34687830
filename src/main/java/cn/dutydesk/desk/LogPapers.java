package cn.dutydesk.desk;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * The duty log as files: docx, xlsx and PDF. Made by the room that prints; declared here so that the log can offer it.
 * Every method checks the actor's permission, blocks, and belongs on a background thread.
 */
public interface LogPapers {
    /** A name for the file, without folder. @param time a day or a shift */
    String fileName(Actor who, TimeRange time, PaperFormat format);

    /**
     * Writes the log of a day or a shift. The file is there whole or not at all; what stood there before is replaced.
     *
     * @throws cn.dutydesk.core.Refusal when the log has nothing of that time, or the file cannot be written
     */
    void write(Actor who, TimeRange time, PaperFormat format, Path file);
}
