package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls of a month, one a line. */
public final class PhoneListPaper {
    /** Parts of the page's width, column by column. */
    public static final List<Double> SHARES = List.of(20.0, 22.0, 12.0, 40.0, 70.0, 46.0, 36.0, 16.0);

    private final YearMonth month;
    private final List<PhoneView> records;
    private final Office office;
    private final Texts texts;

    /** @param records oldest first */
    public PhoneListPaper(YearMonth month, List<PhoneView> records, Office office) {
        this.month = month;
        this.records = records;
        this.office = office;
        this.texts = office.texts();
    }

    public String title() {
        return texts.of("report.phone.list-title", office.bureau(), texts.month(month));
    }

    /** The page. */
    public TablePaper paper() {
        List<String> heads = List.of("report.phone.list-number", "report.phone.time", "report.phone.way",
                "report.phone.other", "report.phone.field.CONTENT", "report.phone.done", "report.phone.told",
                "report.log.author");
        return new TablePaper(title(), "", "", texts.of("report.log.count", records.size()),
                new PrintTable(heads.stream().map(key -> new PrintTable.Column(texts.of(key), true)).toList(),
                        records.stream().flatMap(record -> LongCells.rows(cells(record)).stream()).toList()),
                List.of(texts.of("report.log.made", office.stamp(office.clock().now()))), List.of());
    }

    private List<String> cells(PhoneView record) {
        LocalDateTime at = office.clock().local(record.happenedAt());
        return List.of(record.number(), texts.shortDate(at) + "\n" + texts.time(at),
                texts.of("report.phone.way." + record.direction()),
                lines(record.caller(), record.of(PhoneField.PHONE)),
                lines(record.of(PhoneField.PLACE), record.of(PhoneField.CONTENT), record.of(PhoneField.CAUSE),
                        record.of(PhoneField.COURSE), PhonePaper.notes(record, office)),
                lines(record.of(PhoneField.MEASURES), record.of(PhoneField.RESULT), record.of(PhoneField.IMPACT)),
                PhonePaper.told(record, office), record.writtenBy());
    }

    private static String lines(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining("\n"));
    }
}
