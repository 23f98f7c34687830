package cn.dutydesk.selfcheck;

import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * The list a year's findings are struck off (整改台账, 对账销号) on paper. Made by the room that prints; declared here so
 * that the section can offer it. Blocks; background threads.
 */
public interface FindingPapers {
    /** A name for the file, without folder. @param ending docx, xlsx or pdf */
    String fileName(int year, String ending);

    /**
     * Writes the list. The file is there whole or not at all.
     *
     * @throws cn.dutydesk.core.Refusal when the actor may not, there are none, or the file cannot be written
     */
    void write(Actor who, int year, String ending, Path file);
}
