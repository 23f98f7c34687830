package cn.dutydesk.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A telephone record as it reads today.
 *
 * @param number 2026-0012
 * @param fields the wordings that hold
 * @param first  the wordings as first stored
 * @param told   who was told of it, in the order of time
 * @param notes  corrections and additions, oldest first
 */
public record PhoneView(long id, String number, Direction direction, Instant happenedAt, Map<PhoneField, String> fields,
        Map<PhoneField, String> first, List<Told> told, List<NoteView> notes, String lateReason, Instant writtenAt,
        String writtenBy) {
    public PhoneView {
        fields = Map.copyOf(fields);
        first = Map.copyOf(first);
        told = List.copyOf(told);
        notes = List.copyOf(notes);
    }

    public String of(PhoneField field) {
        return fields.getOrDefault(field, "");
    }

    /** Unit, name and post: 市委值班室 王磊 值班员. */
    public String caller() {
        return Stream.of(PhoneField.UNIT, PhoneField.NAME, PhoneField.POST).map(this::of)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What it was about in short: the plain content, else the cause. */
    public String gist() {
        return of(PhoneField.CONTENT).isEmpty() ? of(PhoneField.CAUSE) : of(PhoneField.CONTENT);
    }

    public boolean corrected() {
        return notes.stream().anyMatch(note -> note.kind() == NoteKind.CORRECTION);
    }
}
