package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.domain.Doubt;
import cn.dutydesk.people.domain.RefusedRow;
import cn.dutydesk.people.domain.StaffRow;
import cn.dutydesk.people.domain.StaffWords;
import cn.dutydesk.people.service.StaffImport;
import cn.dutydesk.people.service.StaffOutcome;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A staff list about to be taken over: which file, what it would do row by row, and the step itself. FX thread. */
public final class ImportModel {
    /** What becomes of a row. */
    public enum Fate {
        NEW, CHANGED, UNCHANGED, REFUSED, MISSING
    }

    /**
     * One row of the preview.
     *
     * @param row      numbers of rows in the file, "" for somebody the file does not name
     * @param doubtful whether a person should look at it
     * @param words    what changes, is doubtful or refused
     */
    public record PreviewRow(String row, Fate fate, boolean doubtful, String name, String department, String title,
            String phone, String words) {
        /** Whether the row needs a look before the import. */
        public boolean notable() {
            return doubtful || fate == Fate.REFUSED || fate == Fate.MISSING;
        }
    }

    private final StaffImport imports;
    private final CurrentActor actor;
    private final Work work;
    private final Texts texts;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<StaffOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable Path file;

    public ImportModel(StaffImport imports, CurrentActor actor, Work work, Texts texts) {
        this.imports = imports;
        this.actor = actor;
        this.work = work;
        this.texts = texts;
    }

    /** Reads the file and shows what taking it over would do. Stores nothing. */
    public void preview(Path chosen) {
        long request = latest.next();
        work.read(() -> imports.preview(actor.get(), chosen), read -> {
            if (latest.is(request)) {
                file = chosen;
                problem.set(null);
                outcome.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                outcome.set(null);
                problem.set(failed);
            }
        });
    }

    /** Takes the previewed file over. */
    public void run(Consumer<StaffOutcome> done, Consumer<Problem> failed) {
        Path chosen = Objects.requireNonNull(file);
        work.write(() -> imports.run(actor.get(), chosen), done, failed);
    }

    /** The rows of the preview in the file's order; refused ones and people not listed stand at the end. */
    public List<PreviewRow> rows() {
        StaffOutcome read = outcome.get();
        if (read == null) {
            return List.of();
        }
        List<PreviewRow> rows = new ArrayList<>();
        read.lines().forEach(line -> rows.add(row(read, line)));
        for (RefusedRow refused : read.refused()) {
            rows.add(new PreviewRow(refused.rows().stream().map(String::valueOf).collect(Collectors.joining("、")),
                    Fate.REFUSED, false, refused.name(), "", "", "", StaffWords.of(texts, refused)));
        }
        for (PersonCard card : read.missing()) {
            rows.add(new PreviewRow("", Fate.MISSING, false, card.name(), card.department(), card.title(),
                    card.mobile(), texts.of("people.import.missing-words")));
        }
        return rows;
    }

    private PreviewRow row(StaffOutcome read, StaffOutcome.Line line) {
        StaffRow row = line.row();
        List<Doubt> doubts = read.doubtful().stream()
                .filter(doubt -> doubt.row() == row.row() && doubt.sheet().equals(row.sheet())
                        && doubt.name().equals(row.name()))
                .toList();
        String changed = line.fields().isEmpty() ? "" : texts.of("people.import.changed-words", line.fields().stream()
                .map(field -> StaffWords.of(texts, field)).collect(Collectors.joining("、")));
        String words = Stream.concat(Stream.of(changed), doubts.stream().map(doubt -> StaffWords.of(texts, doubt)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
        return new PreviewRow(String.valueOf(row.row()), Fate.valueOf(line.change().name()), !doubts.isEmpty(),
                row.name(), row.department(), row.title(), row.mobile(), words);
    }

    /** What the file would do, null before one is chosen or when it is refused. */
    public ReadOnlyObjectProperty<StaffOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Why the file cannot be taken over, null when it can. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
