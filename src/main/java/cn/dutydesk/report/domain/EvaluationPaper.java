package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.Evaluation.Line;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.util.ArrayList;
import java.util.List;

/** 值班考勤评议表: a line for each person; what each fact was stands in the last column. */
public final class EvaluationPaper {
    private final Evaluation evaluation;
    private final Office office;
    private final Texts texts;

    public EvaluationPaper(Evaluation evaluation, Office office) {
        this.evaluation = evaluation;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局2026年2月值班考勤评议表. */
    public String title() {
        return title(office.bureau(), evaluation.month(), texts);
    }

    /** The same for a month that is not counted yet. */
    public static String title(String bureau, java.time.YearMonth month, Texts texts) {
        return texts.of("report.evaluation.title", bureau, texts.month(month));
    }

    public TablePaper paper() {
        return new TablePaper(title(), "", texts.of("report.evaluation.people", evaluation.rows().size()),
                texts.of("report.evaluation.made", office.stamp(office.clock().now())), table(),
                List.of(texts.of("report.evaluation.note")), List.of(texts.of("report.sign.made", ""),
                        texts.of("report.sign.checked"), texts.of("report.sign.approved")));
    }

    private PrintTable table() {
        List<PrintTable.Column> columns = new ArrayList<>();
        add(columns, "report.evaluation.person", false);
        add(columns, "report.evaluation.department", true);
        add(columns, "report.evaluation.duties", false);
        add(columns, "report.evaluation.in-time", false);
        for (FactKind kind : FactKind.values()) {
            columns.add(new PrintTable.Column(texts.of("report.evaluation.kind." + kind), false));
        }
        add(columns, "report.evaluation.excused", false);
        add(columns, "report.evaluation.checks", false);
        add(columns, "report.evaluation.mean", false);
        add(columns, "report.evaluation.patrols", false);
        add(columns, "report.evaluation.facts", true);
        return new PrintTable(columns, evaluation.rows().stream().map(this::row).toList());
    }

    private void add(List<PrintTable.Column> columns, String heading, boolean wraps) {
        columns.add(new PrintTable.Column(texts.of(heading), wraps));
    }

    private PrintTable.Row row(Line line) {
        List<String> cells = new ArrayList<>(List.of(line.person(), line.department(), String.valueOf(line.duties()),
                String.valueOf(line.inTime())));
        for (FactKind kind : FactKind.values()) {
            cells.add(count(line.count(kind)));
        }
        cells.add(count(line.excused()));
        cells.add(line.checks() == 0 ? "" : line.answered() + "/" + line.checks());
        cells.add(line.meanSeconds() == 0 ? "" : texts.of("report.evaluation.seconds", line.meanSeconds()));
        cells.add(line.patrols() + "/" + line.missed());
        cells.add(String.join("\n", evaluation.facts().stream().filter(fact -> fact.personId() == line.personId())
                .map(this::words).toList()));
        return new PrintTable.Row(cells, PrintTable.Shade.NONE);
    }

    private static String count(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private String words(FactView fact) {
        return texts.of(fact.excused() ? "report.evaluation.fact-excused" : "report.evaluation.fact",
                texts.shortDate(office.clock().local(fact.at())), texts.of("report.evaluation.kind." + fact.kind()));
    }
}
