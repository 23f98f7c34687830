package cn.dutydesk.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the duty log as it reads today.
 *
 * @param happenedAt  when it happened, to the minute
 * @param writtenAt   when it was written
 * @param content     the wording that holds: the last correction, or the original
 * @param original    the first wording; equal to {@code content} when never corrected
 * @param handling    what was done about it, as written with the entry; may be empty
 * @param result      what came of it; likewise
 * @param author      who wrote it
 * @param lateReason  why it was written late, or empty
 * @param corrections oldest first
 * @param additions   how it was handled and what came of it as written later, oldest first
 * @param files       files kept with it, in the order they were added
 */
public record EntryView(long id, Instant happenedAt, Instant writtenAt, LogKind kind, String origin, String content,
        String original, String handling, String result, String author, String lateReason,
        List<Correction> corrections, List<Addition> additions, List<FileView> files) {
    public EntryView {
        corrections = List.copyOf(corrections);
        additions = List.copyOf(additions);
        files = List.copyOf(files);
    }

    /** All that is known of a part, what was written with the entry first; lines joined by line breaks. */
    public String all(EntryPart part) {
        Stream<String> first = Stream.of(part == EntryPart.HANDLING ? handling : result);
        return Stream.concat(first, additions.stream().filter(addition -> addition.part() == part)
                .map(Addition::content)).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Every wording it has and ever had, which is what a search looks at. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(original, origin, author, handling, result));
        corrections.forEach(correction -> texts.add(correction.content()));
        additions.forEach(addition -> texts.add(addition.content()));
        files.forEach(file -> texts.add(file.name()));
        return texts;
    }

    public boolean corrected() {
        return !corrections.isEmpty();
    }

    /** One correction: the wording from then on, why, when and by whom. */
    public record Correction(String content, String reason, Instant at, String by) {
    }

    /** What was added to a part later. */
    public record Addition(EntryPart part, String content, Instant at, String by) {
    }

    /** A file kept with the entry. @param length in bytes; @param hash SHA-256, in hexadecimal */
    public record FileView(long id, String name, long length, String hash, Instant at, String by) {
    }
}
