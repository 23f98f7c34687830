package cn.dutydesk.roster;

import java.util.List;

/**
 * What a version changes against the one it replaces, as that one stands with its swaps.
 *
 * @param from number of the version replaced, 0 for a first version: it changes nothing
 * @param to   number of the version looked at
 */
public record VersionDifference(int from, int to, List<Line> lines) {
    /** One seat with another holder: who went, who came; "" for nobody. */
    public record Line(Seat seat, String post, String before, String after) {
    }

    public VersionDifference {
        lines = List.copyOf(lines);
    }
}
