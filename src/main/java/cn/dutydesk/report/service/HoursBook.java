package cn.dutydesk.report.service;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.Ems;
import cn.dutydesk.report.document.PageSetup;
import cn.dutydesk.report.document.PrintTable.Shade;
import cn.dutydesk.report.document.TextStyle;
import cn.dutydesk.report.document.Typeface;
import cn.dutydesk.report.document.Xlsx;
import cn.dutydesk.report.document.Xlsx.Look;
import cn.dutydesk.report.domain.HoursList;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.OnDuty;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The list of hours and allowances as a workbook. The first sheet sums by formulas what the second lists duty by duty, so
 * that every figure can be followed, and rates can be filled in afterwards.
 */
final class HoursBook {
    private static final TextStyle TITLE = TextStyle.of(Typeface.TITLE, 20).at(TextStyle.Place.CENTRE);
    private static final TextStyle SMALL = TextStyle.of(Typeface.TABLE, 9);
    private static final TextStyle PLAIN = TextStyle.of(Typeface.TABLE, 10).at(TextStyle.Place.CENTRE);
    private static final Look CELL = Look.cell(PLAIN, Shade.NONE);
    private static final Look HEAD = Look.cell(PLAIN.inBold(), Shade.LIGHT);
    private static final Look COUNT = Look.number(PLAIN, "0;-0;;@");
    private static final Look HOURS = Look.number(PLAIN, "0.0;-0.0;;@");
    private static final Look MONEY = Look.number(PLAIN, "#,##0.00;-#,##0.00;;@");
    private static final PageSetup PAGE = PageSetup.sideways(12, 12, 12, 12);
    private static final double ROW = 6.5;
    private static final List<Double> SUMS = List.of(9.0, 19.0, 32.0, 13.0, 13.0, 13.0, 15.0, 13.0, 15.0, 15.0, 17.0,
            16.0, 15.0, 13.0, 13.0, 20.0, 22.0);
    private static final List<String> SUM_HEADS = List.of("report.hours.number", "report.column.name",
            "report.column.department", "report.hours.planned", "report.hours.count-workday",
            "report.hours.count-restday", "report.hours.count-holiday", "report.hours.count", "report.hours.workday",
            "report.hours.restday", "report.hours.holiday", "report.hours.hours", "report.hours.night",
            "report.hours.for-others", "report.hours.by-others", "report.hours.allowance", "report.hours.signed");
    private static final List<Double> LINES = List.of(11.0, 25.0, 17.0, 23.0, 28.0, 26.0, 20.0, 20.0, 12.0, 26.0, 26.0,
            13.0, 13.0, 14.0);
    private static final List<String> LINE_HEADS = List.of("report.hours.number", "report.column.date",
            "report.column.weekday", "report.hours.kind", "report.hours.board", "report.hours.post",
            "report.hours.served", "report.hours.planned-person", "report.hours.planned-number", "report.hours.from",
            "report.hours.to", "report.hours.hours", "report.hours.night", "report.column.remarks");
    private static final int FIRST_LINE = 3;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final HoursList list;
    private final Office office;
    private final Texts texts;

    HoursBook(HoursList list, Office office) {
        this.list = list;
        this.office = office;
        this.texts = office.texts();
    }

    /** Writes the workbook. @param notes lines under the sums */
    void write(List<String> notes, OutputStream out) throws IOException {
        try (Xlsx xlsx = new Xlsx(list.title(), office.bureau())) {
            XSSFSheet sums = xlsx.sheet(texts.of("report.hours.sums"), PAGE, SUMS, false);
            XSSFSheet lines = xlsx.sheet(lineSheet(), PAGE, LINES, false);
            sums(xlsx, sums, notes);
            lines(xlsx, lines);
            xlsx.save(out);
        }
    }

    private String lineSheet() {
        return texts.of("report.hours.lines");
    }

    private void heads(Xlsx xlsx, XSSFSheet sheet, List<String> keys) {
        XSSFRow row = Xlsx.row(sheet, 2 * ROW);
        for (int i = 0; i < keys.size(); i++) {
            xlsx.text(row, i, Ems.balanced(texts.of(keys.get(i))), HEAD);
        }
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
        sheet.createFreezePane(2, row.getRowNum() + 1);
    }

    private void sums(Xlsx xlsx, XSSFSheet sheet, List<String> notes) {
        int last = SUM_HEADS.size() - 1;
        xlsx.across(sheet, 11, list.title(), Look.plain(TITLE), 0, last);
        rates(xlsx, Xlsx.row(sheet, ROW));
        heads(xlsx, sheet, SUM_HEADS);
        int first = sheet.getPhysicalNumberOfRows() + 1;
        for (HoursList.Person person : list.people()) {
            int lines = Ems.wrap(person.department(), SUMS.get(2) / PLAIN.em()).size();
            person(xlsx, Xlsx.row(sheet, Math.max(ROW, lines * PLAIN.leading() + 1)), person);
        }
        total(xlsx, Xlsx.row(sheet, ROW), first, sheet.getPhysicalNumberOfRows() - 1);
        notes.forEach(note -> xlsx.across(sheet, 5, note, Look.plain(SMALL), 0, last));
        xlsx.across(sheet, 10, String.join("　　　　　　　　　　", texts.of("report.sign.made", ""),
                texts.of("report.sign.checked"), texts.of("report.sign.approved")),
                Look.plain(TextStyle.of(Typeface.TABLE, 12)), 0, last);
    }

    /** The line of rates: name and amount beside each other, from column E. */
    private void rates(Xlsx xlsx, XSSFRow row) {
        xlsx.across(row, texts.of("report.hours.rates"), Look.plain(PLAIN.at(TextStyle.Place.RIGHT)), 0, 3);
        int column = 4;
        for (DayKind kind : DayKind.values()) {
            xlsx.across(row, texts.of("report.kind." + kind), HEAD, column, column + 1);
            xlsx.text(row, column + 1, "", HEAD);
            if (list.rates().containsKey(kind)) {
                xlsx.number(row, column + 2, list.rates().get(kind), MONEY);
            } else {
                xlsx.text(row, column + 2, "", MONEY).setBlank();
            }
            column += 3;
        }
    }

    private String range(char column) {
        return "'" + lineSheet() + "'!$" + column + "$" + FIRST_LINE + ":$" + column + "$"
                + (FIRST_LINE + list.lines().size() - 1);
    }

    private void person(Xlsx xlsx, XSSFRow row, HoursList.Person person) {
        int r = row.getRowNum() + 1;
        xlsx.number(row, 0, person.number(), CELL);
        xlsx.text(row, 1, person.name(), CELL);
        xlsx.text(row, 2, person.department(), CELL);
        xlsx.formula(row, 3, "COUNTIF(" + range('I') + ",$A" + r + ")", COUNT);
        DayKind[] kinds = DayKind.values();
        for (int i = 0; i < kinds.length; i++) {
            String kind = range('A') + ",$A" + r + "," + range('D') + ",\"" + texts.of("report.kind." + kinds[i])
                    + "\")";
            xlsx.formula(row, 4 + i, "COUNTIFS(" + kind, COUNT);
            xlsx.formula(row, 8 + i, "SUMIFS(" + range('L') + "," + kind, HOURS);
        }
        xlsx.formula(row, 7, "SUM(E" + r + ":G" + r + ")", COUNT);
        xlsx.formula(row, 11, "SUM(I" + r + ":K" + r + ")", HOURS);
        xlsx.formula(row, 12, "SUMIF(" + range('A') + ",$A" + r + "," + range('M') + ")", HOURS);
        xlsx.formula(row, 13, "COUNTIFS(" + range('A') + ",$A" + r + "," + range('I') + ",\"<>\"&$A" + r + ","
                + range('I') + ",\">0\")", COUNT);
        xlsx.formula(row, 14, "COUNTIFS(" + range('I') + ",$A" + r + "," + range('A') + ",\"<>\"&$A" + r + ")", COUNT);
        xlsx.formula(row, 15, "IF(COUNT($G$2,$J$2,$M$2)=0,\"\",E" + r + "*$G$2+F" + r + "*$J$2+G" + r + "*$M$2)",
                MONEY);
        xlsx.text(row, 16, "", CELL);
    }

    private void total(Xlsx xlsx, XSSFRow row, int first, int last) {
        xlsx.text(row, 0, "", HEAD);
        xlsx.text(row, 1, texts.of("report.hours.total"), HEAD);
        xlsx.text(row, 2, "", HEAD);
        for (int i = 3; i < 16; i++) {
            String column = String.valueOf((char) ('A' + i)) + first + ":" + (char) ('A' + i) + last;
            xlsx.formula(row, i,
                    i == 15 ? "IF(COUNT(" + column + ")=0,\"\",SUM(" + column + "))" : "SUM(" + column + ")",
                    i == 15 ? MONEY : i >= 8 && i <= 12 ? HOURS : COUNT);
        }
        xlsx.text(row, 16, "", CELL);
    }

    private void lines(Xlsx xlsx, XSSFSheet sheet) {
        xlsx.across(sheet, 9, texts.of("report.hours.lines-title", list.title()), Look.plain(TITLE.size(14)), 0,
                LINE_HEADS.size() - 1);
        heads(xlsx, sheet, LINE_HEADS);
        for (HoursList.Line line : list.lines()) {
            OnDuty duty = line.duty().duty();
            XSSFRow row = Xlsx.row(sheet, ROW);
            xlsx.number(row, 0, line.served().number(), CELL);
            List<String> words = List.of(duty.day().toString(), texts.weekday(duty.day()),
                    texts.of("report.kind." + line.kind()), duty.board(), duty.post(), line.served().name(),
                    line.planned() == null ? "" : line.planned().name());
            for (int i = 0; i < words.size(); i++) {
                xlsx.text(row, 1 + i, words.get(i), CELL);
            }
            if (line.planned() == null) {
                xlsx.text(row, 8, "", CELL);
            } else {
                xlsx.number(row, 8, line.planned().number(), CELL);
            }
            xlsx.text(row, 9, stamp(office.clock().local(duty.shift().from())), CELL);
            xlsx.text(row, 10, stamp(office.clock().local(duty.shift().to())), CELL);
            xlsx.number(row, 11, line.hours(), HOURS);
            xlsx.number(row, 12, line.night(), HOURS);
            xlsx.text(row, 13, duty.source() == DutySource.PUBLISHED ? ""
                    : texts.of("report.source." + duty.source()), CELL);
        }
    }

    private static String stamp(LocalDateTime local) {
        return STAMP.format(local);
    }
}
