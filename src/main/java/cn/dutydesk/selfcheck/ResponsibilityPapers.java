package cn.dutydesk.selfcheck;

import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * Letters of responsibility and their list on paper. Made by the room that prints; declared here so that the section can
 * offer it. Blocks; background threads.
 */
public interface ResponsibilityPapers {
    /** A name for the file of a letter. @param ending docx or pdf */
    String letterName(Actor who, int year, long letterId, String ending);

    /** Writes a letter, signed or to be signed by hand. @throws cn.dutydesk.core.Refusal when it cannot be */
    void writeLetter(Actor who, int year, long letterId, String ending, Path file);

    /** A name for the file of a year's list. @param ending xlsx, docx or pdf */
    String listName(int year, String ending);

    /** Writes who answers for what in a year, and who has signed. @throws cn.dutydesk.core.Refusal when it cannot be */
    void writeList(Actor who, int year, String ending, Path file);
}
