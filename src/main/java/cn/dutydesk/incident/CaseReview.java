package cn.dutydesk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from an incident.
 *
 * @param causes   原因分析
 * @param lessons  经验教训
 * @param changes  整改措施
 * @param signedAt null while no leader has signed
 */
public record CaseReview(String causes, String lessons, String changes, @Nullable Instant signedAt, String signedBy) {
    /** Whether what must be written before it is signed is there. */
    public boolean written() {
        return !causes.isEmpty() && !lessons.isEmpty();
    }
}
