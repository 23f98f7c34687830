package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** 突发事件处置经过: every line of an incident's course, oldest first. */
public final class CoursePaper {
    /** Parts of the page's width, column by column. */
    public static final List<Double> SHARES = List.of(34.0, 16.0, 130.0, 26.0);

    private static final List<String> HEADS = List.of("report.course.time", "report.course.kind",
            "report.course.content", "report.course.author");

    private final IncidentFile file;
    private final IncidentView incident;
    private final Office office;
    private final Texts texts;

    public CoursePaper(IncidentFile file, Office office) {
        this.file = file;
        this.incident = file.incident();
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局突发事件处置经过（2026-0002）. */
    public String title() {
        return texts.of("report.course.title", office.bureau(), incident.number());
    }

    /** The page. */
    public TablePaper paper() {
        return new TablePaper(title(), "", incident.place() + "：" + incident.what(),
                texts.of("report.course.count", file.course().size()), table(),
                List.of(texts.of("report.course.made", office.stamp(office.clock().now()))), List.of());
    }

    private PrintTable table() {
        return new PrintTable(HEADS.stream().map(key -> new PrintTable.Column(texts.of(key), true)).toList(),
                file.course().stream().flatMap(note -> LongCells.rows(cells(note)).stream()).toList());
    }

    private List<String> cells(NoteView note) {
        String late = note.late() ? texts.of("report.course.late", stamp(note.writtenAt())) : "";
        return List.of(stamp(note.happenedAt()), texts.of("incident.note." + note.kind()), note.content() + late,
                note.author());
    }

    private String stamp(Instant at) {
        return texts.shortDate(office.clock().local(at)) + " " + texts.time(office.clock().local(at));
    }

    /** The same for other programs: a row of headings, then a row for each line; times as ISO 8601 with offset. */
    public List<List<String>> rows() {
        return Stream
                .concat(Stream.of(HEADS.stream().map(texts::of).toList()),
                        file.course().stream()
                                .map(note -> List.of(
                                        note.happenedAt().atZone(office.clock().zone()).toOffsetDateTime().toString(),
                                        texts.of("incident.note." + note.kind()), note.content(), note.author())))
                .toList();
    }
}
