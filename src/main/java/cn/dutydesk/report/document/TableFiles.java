package cn.dutydesk.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets a {@link TablePaper} as docx, PDF or xlsx; the three look the same. */
public final class TableFiles {
    private static final TextStyle SMALL = TextStyle.of(Typeface.TABLE, 9);
    private static final TextStyle ABOVE = TextStyle.of(Typeface.TABLE, 10.5);
    private static final TextStyle SIGN = TextStyle.of(Typeface.TABLE, 12);
    private static final TextStyle WARNING = TextStyle.of(Typeface.HEADING, 11).at(TextStyle.Place.CENTRE).inRed();

    private TableFiles() {
    }

    private static double titleHeight(TableFit fit) {
        return fit.title().leading() + 2;
    }

    /** Where each blank to sign begins, from the left margin. */
    private static List<Double> blanks(TablePaper paper, TableFit fit) {
        double each = fit.page().textWidth() / paper.signatures().size();
        return IntStream.range(0, paper.signatures().size()).mapToObj(i -> i * each).toList();
    }

    public static void pdf(TablePaper paper, String maker, OutputStream out) throws IOException {
        pdf(paper, TableFit.of(paper), maker, out);
    }

    /** The same, laid out as asked. */
    public static void pdf(TablePaper paper, TableFit fit, String maker, OutputStream out) throws IOException {
        try (Pdf pdf = new Pdf(fit.page(), paper.title(), maker)) {
            pdf.paragraph(paper.title(), fit.title());
            pdf.gap(2);
            if (!paper.warning().isEmpty()) {
                pdf.ends("", "", WARNING, 0);
                pdf.paragraph(paper.warning(), WARNING);
            }
            pdf.ends(paper.left(), paper.right(), ABOVE, TableFit.ABOVE - 1);
            pdf.table(paper.table(), fit.widths(), fit.head(), fit.heights(), fit.cells());
            pdf.gap(1);
            for (String note : paper.notes()) {
                pdf.paragraph(note, SMALL);
            }
            if (!paper.signatures().isEmpty()) {
                if (pdf.left() < TableFit.SIGNING - 1) {
                    pdf.page();
                }
                pdf.spread(paper.signatures(), blanks(paper, fit), SIGN, TableFit.SIGNING - 1);
            }
            pdf.save(out);
        }
    }

    public static void docx(TablePaper paper, String maker, OutputStream out) throws IOException {
        docx(paper, TableFit.of(paper), maker, out);
    }

    /** The same, laid out as asked. */
    public static void docx(TablePaper paper, TableFit fit, String maker, OutputStream out) throws IOException {
        try (Docx docx = new Docx(fit.page(), paper.title(), maker)) {
            docx.paragraph(paper.title(), fit.title(), titleHeight(fit));
            if (!paper.warning().isEmpty()) {
                docx.paragraph(paper.warning(), WARNING);
            }
            docx.ends(paper.left(), paper.right(), ABOVE, TableFit.ABOVE - 1);
            docx.table(paper.table(), fit.widths(), fit.head(), fit.heights(), fit.cells());
            for (String note : paper.notes()) {
                docx.paragraph(note, SMALL, TableFit.NOTE);
            }
            if (!paper.signatures().isEmpty()) {
                docx.spread(paper.signatures(), blanks(paper, fit), SIGN, TableFit.SIGNING - 1);
            }
            if (!fit.onePage()) {
                docx.numberPages();
            }
            docx.save(out);
        }
    }

    /** @param name of the sheet */
    public static void xlsx(TablePaper paper, String name, String maker, OutputStream out) throws IOException {
        xlsx(paper, TableFit.of(paper), name, maker, out);
    }

    /** The same, laid out as asked. */
    public static void xlsx(TablePaper paper, TableFit fit, String name, String maker, OutputStream out)
            throws IOException {
        int last = paper.table().columns().size() - 1;
        try (Xlsx xlsx = new Xlsx(paper.title(), maker)) {
            XSSFSheet sheet = xlsx.sheet(name, fit.page(), fit.widths(), fit.onePage());
            xlsx.across(sheet, titleHeight(fit), paper.title(), Xlsx.Look.plain(fit.title()), 0, last);
            if (!paper.warning().isEmpty()) {
                xlsx.across(sheet, TableFit.NOTE, paper.warning(), Xlsx.Look.plain(WARNING), 0, last);
            }
            int half = until(fit.widths(), 0.5);
            XSSFRow above = Xlsx.row(sheet, TableFit.ABOVE - 1);
            xlsx.across(above, paper.left(), Xlsx.Look.plain(ABOVE), 0, half);
            xlsx.across(above, paper.right(), Xlsx.Look.plain(ABOVE.at(TextStyle.Place.RIGHT)), half + 1, last);
            int head = xlsx.table(sheet, paper.table(), fit.head(), fit.heights(), fit.cells());
            for (String note : paper.notes()) {
                xlsx.across(sheet, TableFit.NOTE, note, Xlsx.Look.plain(SMALL), 0, last);
            }
            if (!paper.signatures().isEmpty()) {
                signatures(xlsx, Xlsx.row(sheet, TableFit.SIGNING - 1), paper, fit);
            }
            sheet.createFreezePane(0, head + 1);
            xlsx.save(out);
        }
    }

    private static void signatures(Xlsx xlsx, XSSFRow row, TablePaper paper, TableFit fit) {
        int from = 0;
        for (int i = 0; i < paper.signatures().size(); i++) {
            int after = paper.signatures().size() - 1 - i;
            int most = fit.widths().size() - 1 - after;
            int to = after == 0 ? most : Math.clamp(until(fit.widths(), (i + 1.0) / (i + 1 + after)), from, most);
            xlsx.across(row, paper.signatures().get(i), Xlsx.Look.plain(SIGN), from, to);
            from = to + 1;
        }
    }

    /** Last of the columns that make up this part of the width; never the last of all. */
    private static int until(List<Double> widths, double part) {
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        double sum = 0;
        for (int i = 0; i < widths.size() - 1; i++) {
            sum += widths.get(i);
            if (sum >= all * part) {
                return i;
            }
        }
        return Math.max(0, widths.size() - 2);
    }
}
