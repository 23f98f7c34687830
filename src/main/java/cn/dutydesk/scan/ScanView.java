package cn.dutydesk.scan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scan as the list shows it.
 *
 * @param here    whether it was made on this machine, where alone it can go on
 * @param files   read so far; {@code skipped} were known and had not changed
 * @param ended   null until it ends
 */
public record ScanView(long id, String workstation, boolean here, List<String> roots, boolean changedOnly,
        ScanState state, Instant begun, @Nullable Instant ended, long files, long bytes, long skipped, int hits,
        int unreadable,
        String byName) {
    public ScanView {
        roots = List.copyOf(roots);
    }
}
