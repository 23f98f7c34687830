package cn.dutydesk.scan;

import cn.dutydesk.marking.Level;
import cn.dutydesk.reading.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a scan found.
 *
 * @param inside    way inside archives, "" for the file itself
 * @param handled   what became of it, "" while open
 * @param handledAt null while open
 */
public record HitView(long id, String path, String inside, Level level, String mark, Place place, String handled,
        String handledBy, @Nullable Instant handledAt) {
    public boolean open() {
        return handledAt == null;
    }
}
