package cn.dutydesk.selfcheck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding in full.
 *
 * @param proof   what was put forward as proof, in words; may be empty when files speak
 * @param verdict what the person said who verified it
 * @param former  the findings it repeats, the latest first
 * @param version for a second editor who must not be overlooked
 */
public record FindingDetail(FindingView view, int version, String foundBy, String proof, String doneBy,
        @Nullable Instant doneAt,
        String verifiedBy, String verdict, List<Step> steps, List<FindingFile> files, List<FindingView> former) {
    public FindingDetail {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
        former = List.copyOf(former);
    }

    /** One line of its course. */
    public record Step(FindingStep kind, Instant at, String by, String words) {
    }
}
