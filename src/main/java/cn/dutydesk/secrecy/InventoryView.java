package cn.dutydesk.secrecy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's count against the register.
 *
 * @param signedAt null while it runs
 * @param whole    whether the frozen text is what was signed; true while it runs
 */
public record InventoryView(long id, YearMonth month, Instant openedAt, String openedBy, @Nullable Instant signedAt,
        String first,
        String second, boolean whole, List<Line> lines) {
    /**
     * One device or one number nobody knows.
     *
     * @param deviceId null for a number that is not in the register
     * @param keeper   in words of the register; empty for one that is not in it
     */
    public record Line(long id, @Nullable Long deviceId, String number, @Nullable DeviceKind kind, String keeper,
            String place,
            CountResult result, String words) {
    }

    public InventoryView {
        lines = List.copyOf(lines);
    }

    public long count(CountResult result) {
        return lines.stream().filter(line -> line.result() == result).count();
    }

    /** Numbers that are in the register or in the house but not in both. */
    public List<Line> differences() {
        return lines.stream().filter(line -> line.result() == CountResult.MISSING
                || line.result() == CountResult.SURPLUS || line.result() == CountResult.UNSEEN).toList();
    }
}
