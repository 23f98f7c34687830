package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * A year's figures as a workbook (xlsx). Made by the room that prints; declared here so that the screens can offer it.
 * Blocks; background threads only.
 */
public interface StatisticsPapers {
    /** A name for the file, without folder: 示例市税务局2026年突发事件统计表.xlsx. */
    String fileName(int year);

    /**
     * Writes the year. The file is there whole or not at all.
     *
     * @throws cn.dutydesk.core.Refusal when no incident was recorded in it, the actor may not, or the file cannot be
     *         written
     */
    void write(Actor who, int year, Path file);
}
