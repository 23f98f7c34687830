package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** 来文登记簿 of a month. */
public final class DocumentListPaper {
    /** Parts of the page's width, column by column. */
    public static final List<Double> SHARES = List.of(19.0, 17.0, 22.0, 31.0, 46.0, 10.0, 11.0, 10.0, 15.0, 27.0, 27.0,
            22.0, 27.0);

    private final YearMonth month;
    private final List<DocumentView> documents;
    private final Office office;
    private final Texts texts;

    /** @param documents oldest first */
    public DocumentListPaper(YearMonth month, List<DocumentView> documents, Office office) {
        this.month = month;
        this.documents = documents;
        this.office = office;
        this.texts = office.texts();
    }

    public String title() {
        return texts.of("report.document.title", office.bureau(), texts.month(month));
    }

    /** The page. */
    public TablePaper paper() {
        List<String> heads = List.of("report.phone.list-number", "report.document.received", "report.document.unit",
                "report.document.reference", "report.document.name", "report.document.grade",
                "report.document.urgency", "report.document.copies", "report.document.receiver",
                "report.document.proposal", "report.document.instruction", "report.document.handling",
                "report.document.closed");
        return new TablePaper(title(), "", texts.of("report.document.note"), texts.of("report.document.count",
                documents.size(), documents.stream().filter(DocumentView::open).count()),
                new PrintTable(heads.stream().map(key -> new PrintTable.Column(texts.of(key), true)).toList(),
                        documents.stream().flatMap(one -> LongCells.rows(cells(one)).stream()).toList()),
                List.of(texts.of("report.log.made", office.stamp(office.clock().now()))), List.of());
    }

    private List<String> cells(DocumentView document) {
        LocalDateTime at = office.clock().local(document.receivedAt());
        return List.of(document.number(), texts.shortDate(at) + "\n" + texts.time(at),
                document.of(DocumentField.UNIT), document.of(DocumentField.REFERENCE),
                document.of(DocumentField.TITLE), texts.of("report.document.grade." + document.grade()),
                texts.of("report.document.urgency." + document.urgency()), String.valueOf(document.copies()),
                document.of(DocumentField.RECEIVER), steps(document, StepKind.PROPOSAL),
                steps(document, StepKind.INSTRUCTION), steps(document, StepKind.HANDLING),
                steps(document, StepKind.CLOSED));
    }

    /** Every step of the kind: the words, who, and the day. */
    private String steps(DocumentView document, StepKind kind) {
        return document.steps().stream().filter(step -> step.kind() == kind).map(step -> {
            LocalDateTime at = office.clock().local(step.happenedAt());
            String due = step.due() == null ? "" : texts.of("report.document.due",
                    texts.shortDate(office.clock().local(step.due())));
            return (step.content().isEmpty() ? "" : step.content() + "\n") + step.who() + " " + texts.shortDate(at)
                    + due;
        }).collect(Collectors.joining("\n"));
    }
}
