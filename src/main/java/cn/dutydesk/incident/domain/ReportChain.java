package cn.dutydesk.incident.domain;

import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportView;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chain of what was issued on a line: each report's hash is over all that was frozen of it and the hash of the one
 * before, and its head knows how many there are and the last hash. A word altered, a report left out, put in or moved, also
 * at the end, breaks it there.
 */
public final class ReportChain {
    /** What stands before the first. */
    public static final String BEGIN = "0".repeat(64);

    private ReportChain() {
    }

    /** An issued report with the hashes of its files in their order. */
    public record Link(ReportView report, List<String> files) {
        public Link {
            files = List.copyOf(files);
        }
    }

    /** @param broken place of the first report that is not as it was issued or is missing, 0 when all are */
    public record Verdict(int broken) {
        public boolean whole() {
            return broken == 0;
        }
    }

    /**
     * @param chain   of one line of one incident, in its order
     * @param reports how many its head says went out
     * @param head    hash of the last that went out; {@link #BEGIN} when none did
     */
    public static Verdict verify(List<Link> chain, int reports, String head) {
        String before = BEGIN;
        ReportView last = null;
        for (int place = 1; place <= chain.size(); place++) {
            Link link = chain.get(place - 1);
            ReportView report = link.report();
            if (report.place() != place || !report.issued() || last != null && (report.line() != last.line()
                    || report.incidentId() != last.incidentId()
                    || Objects.requireNonNull(report.issuedAt()).isBefore(last.issuedAt()))
                    || !report.hash().equals(hash(report, link.files(), before))) {
                return new Verdict(place);
            }
            before = report.hash();
            last = report;
        }
        if (chain.size() != reports) {
            return new Verdict(Math.min(chain.size(), reports) + 1);
        }
        return new Verdict(before.equals(head) ? 0 : Math.max(1, reports));
    }

    /** SHA-256 in hexadecimal over what is frozen. Who confirmed an oral report afterwards is not part of it. */
    static String hash(ReportView report, List<String> files, String before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, before);
            out.writeLong(report.incidentId());
            text(out, report.incidentNumber());
            text(out, report.line().name());
            text(out, report.kind().name());
            out.writeInt(report.ordinal());
            out.writeInt(report.place());
            out.writeInt(report.issue());
            out.writeBoolean(report.oral());
            text(out, report.title());
            text(out, report.recipient());
            out.writeInt(report.parts().size());
            for (ReportPart part : report.parts()) {
                text(out, part.heading());
                text(out, part.text());
            }
            text(out, report.author());
            instant(out, report.writtenAt());
            text(out, report.oral() ? "" : report.approver());
            instant(out, report.oral() ? null : report.approvedAt());
            text(out, report.issuer());
            instant(out, report.issuedAt());
            text(out, report.way() == null ? "" : report.way().name());
            instant(out, report.dueAt());
            text(out, report.lateReason());
            out.writeInt(files.size());
            for (String file : files) {
                text(out, file);
            }
            out.flush();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With its length before it, so that no two reports read alike. */
    private static void text(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void instant(DataOutputStream out, @Nullable Instant at) throws IOException {
        out.writeLong(at == null ? Long.MIN_VALUE : at.toEpochMilli());
    }
}
