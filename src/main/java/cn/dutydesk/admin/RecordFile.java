package cn.dutydesk.admin;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a long table to a file: xlsx or csv, by the end of its name. */
@FunctionalInterface
public interface RecordFile {
    /**
     * Writes it whole or not at all.
     *
     * @param title   of the table
     * @param heading words above the columns
     * @throws cn.dutydesk.core.Refusal when it cannot be written
     */
    void write(Path file, String title, List<String> heading, Stream<List<String>> rows);
}
