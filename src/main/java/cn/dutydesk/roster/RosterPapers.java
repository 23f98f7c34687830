package cn.dutydesk.roster;

import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * Rosters as files, for the wall and for other programs. Made by the room that prints; declared here so that a board
 * can offer it. Every method checks the actor's permission, blocks, and belongs on a background thread.
 */
public interface RosterPapers {
    /**
     * Which month of which board.
     *
     * @param rosterId one version, drafts too; 0 for the newest published version, or recorded history without one
     */
    record Order(long boardId, YearMonth month, long rosterId) {
    }

    /**
     * The duties of some months, counted for each person.
     *
     * @param from    first month
     * @param to      last month, inclusive
     * @param boardId one board, or 0 for all
     */
    record HoursOrder(YearMonth from, YearMonth to, long boardId) {
    }

    /** A name for the file, without folder: 示例市税务局2026年11月值班表.docx. */
    String fileName(Actor who, Order what, PaperFormat format);

    /** A name for the list of hours, without folder. */
    String hoursFileName(HoursOrder what);

    /**
     * Writes the month. The file is there whole or not at all; what stood there before is replaced.
     *
     * @throws cn.dutydesk.core.Refusal when nobody is rostered, or the file cannot be written
     */
    void write(Actor who, Order what, PaperFormat format, Path file);

    /**
     * The month as csv, without writing a file.
     *
     * @throws cn.dutydesk.core.Refusal when nobody is rostered
     */
    String csv(Actor who, Order what);

    /**
     * Writes count, hours and allowance of each person, with every duty on a second sheet, as xlsx.
     *
     * @throws cn.dutydesk.core.Refusal when there were no duties, or the file cannot be written
     */
    void writeHours(Actor who, HoursOrder what, Path file);
}
