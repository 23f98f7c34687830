package cn.dutydesk.handover;

import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.LogKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a signed handover, as it is stored, shown and printed. Words are those of the moment of signing.
 *
 * @param from         when the shift began
 * @param to           when it should have ended
 * @param handedAt     when it was handed over
 * @param signedAt     when both signed
 * @param unfinished   how many open items were handed over
 * @param earlyReason  why it was handed over before its time, or empty
 * @param continuous   whether one person has both shifts by the roster (连班)
 * @param refusals     who had refused before, and why
 * @param overstay     minutes somebody had to stay on because nobody came; 0 when not
 */
public record HandoverText(Instant from, Instant to, Instant handedAt, Instant signedAt, List<Watcher> watchers,
        List<Count> counts, int unfinished, List<Entry> entries, List<Checked> checks, String files, String anomalies,
        String remarks, String earlyReason, String reservations, Signature outgoing, Signature incoming,
        boolean continuous, List<Refused> refusals, long overstay) {
    public HandoverText {
        watchers = List.copyOf(watchers);
        counts = List.copyOf(counts);
        entries = List.copyOf(entries);
        checks = List.copyOf(checks);
        refusals = List.copyOf(refusals);
    }

    /** Who was on duty. @param standInFor who was replaced, or empty @param reason why, or empty */
    public record Watcher(String name, String post, @Nullable Instant signedAt, int lateMinutes, String standInFor,
            String reason) {
    }

    /** How many entries the log has of a kind. */
    public record Count(LogKind kind, long count) {
    }

    /**
     * One thing the next officer must know.
     *
     * @param key      what it is and how it reads; changes when its words change, so that it must be read again
     * @param mustRead whether the incoming officer must tick it
     */
    public record Entry(String key, HandoverLine.Part part, String subject, @Nullable Long subjectId, String words,
            String note,
            boolean mustRead) {
    }

    /** One line of the checklist. @param remark what is wrong, or empty */
    public record Checked(HandoverLine.Part part, String line, boolean normal, String remark) {
    }

    /** One of the two signatures. */
    public record Signature(String name, String user, Instant at) {
    }

    /** Somebody did not take over. */
    public record Refused(Instant at, String name, String reason) {
    }
}
