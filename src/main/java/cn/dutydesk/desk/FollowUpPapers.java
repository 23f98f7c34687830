package cn.dutydesk.desk;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * 督办单 on paper: number, task, demand, measures, person, limit, course, answer and decision. Made by the room that
 * prints; declared here so that the board can offer it. Every method checks the actor's permission, blocks, and belongs
 * on a background thread.
 */
public interface FollowUpPapers {
    /** A name for the file, without folder. */
    String fileName(Actor who, long itemId, PaperFormat format);

    /**
     * Writes one item. The file is there whole or not at all; what stood there before is replaced.
     *
     * @throws cn.dutydesk.core.Refusal when there is no such item, or the file cannot be written
     */
    void write(Actor who, long itemId, PaperFormat format, Path file);
}
