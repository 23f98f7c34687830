package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.register.NoteKind;
import cn.dutydesk.register.NoteView;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One telephone record on one form; fields that are empty stay to be filled in by hand. */
public final class PhonePaper {
    /** Width of the column of names, in millimetres. */
    public static final double NAMES = 32;

    private final PhoneView record;
    private final Office office;
    private final Texts texts;

    public PhonePaper(PhoneView record, Office office) {
        this.record = record;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局值班电话记录. */
    public String title() {
        return texts.of("report.phone.title", office.bureau());
    }

    /** The page. */
    public TablePaper paper() {
        List<PrintTable.Row> rows = new ArrayList<>();
        row(rows, texts.of("report.phone.way"), texts.of("report.phone.way." + record.direction()));
        row(rows, texts.of("report.phone.time"), office.stamp(record.happenedAt())
                + (record.lateReason().isEmpty() ? "" : texts.of("report.phone.late", record.lateReason())));
        for (PhoneField field : PhoneField.values()) {
            row(rows, texts.of("report.phone.field." + field), record.of(field));
        }
        row(rows, texts.of("report.phone.told"), told(record, office));
        row(rows, texts.of("report.phone.notes"), notes(record, office));
        row(rows, texts.of("report.phone.written"), record.writtenBy() + "　" + office.stamp(record.writtenAt()));
        return new TablePaper(title(), "", texts.of("report.phone.number", record.number()), "",
                new PrintTable(List.of(new PrintTable.Column(texts.of("report.phone.item"), false),
                        new PrintTable.Column(texts.of("report.phone.words"), true)), rows),
                List.of(),
                List.of(texts.of("report.log.sign-officer"), texts.of("report.log.sign-leader")));
    }

    private static void row(List<PrintTable.Row> rows, String name, String words) {
        rows.addAll(LongCells.rows(List.of(name, words)));
    }

    /** Who was told, a line each. */
    static String told(PhoneView record, Office office) {
        return record.told().stream().map(told -> told.whom() + "　" + office.stamp(told.at()))
                .collect(Collectors.joining("\n"));
    }

    /** Corrections with the wording they replace, and additions, a line each. */
    static String notes(PhoneView record, Office office) {
        Texts texts = office.texts();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < record.notes().size(); i++) {
            NoteView note = record.notes().get(i);
            if (note.kind() == NoteKind.ADDITION) {
                lines.add(texts.of("report.phone.addition", note.content(), note.by(), office.stamp(note.at())));
            } else {
                String before = record.notes().subList(0, i).reversed().stream()
                        .filter(earlier -> earlier.field().equals(note.field())).map(NoteView::content).findFirst()
                        .orElse(record.first().getOrDefault(PhoneField.valueOf(note.field()), ""));
                lines.add(texts.of("report.phone.correction", texts.of("report.phone.field."
                        + PhoneField.valueOf(note.field())), before, note.content(), note.reason(), note.by(),
                        office.stamp(note.at())));
            }
        }
        return String.join("\n", lines);
    }
}
