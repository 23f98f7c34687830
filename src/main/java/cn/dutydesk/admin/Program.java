package cn.dutydesk.admin;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The running program, for the page that says how it is.
 *
 * @param version   for example {@code 0.1.0}
 * @param started   when it was started
 * @param directory data directory; null when the data live in memory only, as the sample bureau does
 */
public record Program(String version, Instant started, @Nullable Path directory) {
}
