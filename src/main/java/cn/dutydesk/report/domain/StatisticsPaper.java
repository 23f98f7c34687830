package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseStatistics;
import cn.dutydesk.incident.CaseStatistics.Line;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 突发事件统计表: a year's incidents by type, month and grade, one below the other. */
public final class StatisticsPaper {
    private final CaseStatistics figures;
    private final int year;
    private final Office office;
    private final Texts texts;

    /** @param figures with types named in the language of the paper */
    public StatisticsPaper(CaseStatistics figures, int year, Office office) {
        this.figures = figures;
        this.year = year;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局2026年突发事件统计表. */
    public static String title(String bureau, int year, Texts texts) {
        return texts.of("report.statistics.title", bureau, Integer.toString(year));
    }

    public TablePaper paper() {
        return new TablePaper(title(office.bureau(), year, texts), "", texts.of("report.statistics.count",
                figures.months().stream().mapToInt(Line::count).sum()),
                texts.of("report.statistics.made",
                        office.stamp(office.clock().now())),
                table(), List.of(texts.of("report.statistics.note")),
                List.of(texts.of("report.sign.made", ""), texts.of("report.sign.checked"),
                        texts.of("report.sign.approved")));
    }

    private PrintTable table() {
        List<PrintTable.Column> columns = Stream.of("report.statistics.group", "report.statistics.name",
                "report.statistics.incidents", "report.statistics.reported", "report.statistics.minutes",
                "report.statistics.limit", "report.statistics.late")
                .map(key -> new PrintTable.Column(texts.of(key), key.equals("report.statistics.name"))).toList();
        return new PrintTable(columns, Stream.of(rows("report.statistics.by-type", figures.types(), name -> name),
                rows("report.statistics.by-month", figures.months(), name -> name),
                rows("report.statistics.by-level", figures.levels(), name -> texts.of("incident.level." + name)))
                .flatMap(List::stream).toList());
    }

    private List<PrintTable.Row> rows(String group, List<Line> lines, UnaryOperator<String> name) {
        return lines.stream().map(line -> new PrintTable.Row(List.of(texts.of(group), name.apply(line.name()),
                String.valueOf(line.count()), String.valueOf(line.reported()), number(line.minutes()),
                number(line.limit()), String.valueOf(line.late())), PrintTable.Shade.NONE)).toList();
    }

    private static String number(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
