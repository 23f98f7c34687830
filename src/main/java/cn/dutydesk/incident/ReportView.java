package cn.dutydesk.incident;

import cn.dutydesk.playbook.ReportKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of an incident as it stands.
 *
 * @param ordinal    which one of its kind on its line, from 1: 续报二 is 2
 * @param place      its place in the chain of its line, from 1
 * @param issue      number on paper within the year, 0 before it is issued
 * @param oral       given by phone: its words are what was said
 * @param recipient  主送
 * @param approver   empty before it is approved
 * @param sentBack   why it was sent back last, or empty
 * @param issuer     empty before it is issued
 * @param issuedAt   null before it is issued
 * @param way        null before it is issued
 * @param dueAt      until when it was due, or null when no rule asked for it
 * @param lateReason why it was late, empty when it was not
 * @param hash       SHA-256 over what was issued and the hash of the report before it; empty before it is issued
 * @param receipt    null while nobody confirmed it
 */
public record ReportView(long id, int version, long incidentId, String incidentNumber, ReportLine line, ReportKind kind,
        int ordinal,
        int place, int issue, ReportState state, boolean oral, String title, String recipient, List<ReportPart> parts,
        String author, Instant writtenAt, String approver, @Nullable Instant approvedAt, String sentBack, String issuer,
        @Nullable Instant issuedAt, @Nullable ReportWay way, @Nullable Instant dueAt, String lateReason, String hash,
        @Nullable Receipt receipt) {
    public ReportView {
        parts = List.copyOf(parts);
    }

    public boolean issued() {
        return state == ReportState.ISSUED;
    }
}
