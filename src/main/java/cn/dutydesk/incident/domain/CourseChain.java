package cn.dutydesk.incident.domain;

import cn.dutydesk.incident.NoteKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The arithmetic that shows whether an incident's course is what was written. Every line carries SHA-256 over its
 * fields, each preceded by its length so that no text can move from one field to the next, and over the hash of the
 * line before it. Lines older than the chain are sealed by what its first line names as its predecessor.
 */
public final class CourseChain {
    private CourseChain() {
    }

    /**
     * A line as it is written.
     *
     * @param place place in the chain from 1; 0 of a line older than the chain
     * @param hash  empty of a line older than the chain
     */
    public record Link(int place, NoteKind kind, Instant happenedAt, Instant writtenAt, String content, String author,
            String hash) {
    }

    /**
     * What was found.
     *
     * @param whole   whether every line stands as it was written
     * @param wrongAt place of the first line that does not, 0 when whole; one more than the last when lines are missing
     */
    public record Verdict(boolean whole, int wrongAt) {
    }

    /** What the first line of a chain names as its predecessor. @param older lines without a hash, in their order */
    public static String start(long incidentId, List<Link> older) {
        String hash = digest("", List.of(Long.toString(incidentId)));
        for (Link link : older) {
            hash = hash(hash, link);
        }
        return hash;
    }

    /** The hash a line must have behind another. */
    public static String hash(String before, Link link) {
        return digest(before, List.of(Integer.toString(link.place()), link.kind().name(),
                Long.toString(link.happenedAt().toEpochMilli()), Long.toString(link.writtenAt().toEpochMilli()),
                link.content(), link.author()));
    }

    /**
     * Checks a course.
     *
     * @param links  all lines, those older than the chain first, then by place
     * @param length how many lines the chain has, as kept beside it
     * @param head   the hash of the last of them, likewise; of no line the {@link #start}
     */
    public static Verdict verify(long incidentId, List<Link> links, int length, String head) {
        List<Link> older = links.stream().filter(link -> link.place() == 0).toList();
        List<Link> chained = links.stream().filter(link -> link.place() > 0).toList();
        String before = start(incidentId, older);
        for (int i = 0; i < chained.size(); i++) {
            Link link = chained.get(i);
            if (link.place() != i + 1 || !hash(before, link).equals(link.hash())) {
                return new Verdict(false, i + 1);
            }
            before = link.hash();
        }
        boolean whole = chained.size() == length && before.equals(head);
        return new Verdict(whole, whole ? 0 : chained.size() + 1);
    }

    private static String digest(String before, List<String> fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, before);
            fields.forEach(field -> add(digest, field));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
