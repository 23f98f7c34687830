package cn.dutydesk.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Sets an {@link OfficialPaper} as PDF, in the bundled font. Line for line as {@link OfficialDocx}. */
public final class OfficialPdf {
    private static final double FULL = OfficialGrid.PAGE.textWidth();

    private final OfficialPaper paper;
    private final Pdf pdf;

    private OfficialPdf(OfficialPaper paper, Pdf pdf) {
        this.paper = paper;
        this.pdf = pdf;
    }

    /** @throws IOException when it cannot be written */
    public static void write(OfficialPaper paper, String maker, OutputStream out) throws IOException {
        try (Pdf pdf = new Pdf(OfficialGrid.PAGE, paper.title(), maker)) {
            new OfficialPdf(paper, pdf).set();
            pdf.save(out);
        }
    }

    private void set() throws IOException {
        head();
        pdf.gap(2 * OfficialGrid.PITCH);
        for (String line : OfficialGrid.title(paper.title())) {
            row(line, OfficialGrid.TITLE, 0, FULL);
        }
        pdf.gap(OfficialGrid.PITCH);
        if (!paper.recipient().isEmpty()) {
            set(lines(paper.recipient() + "：", OfficialGrid.BODY, 0), OfficialGrid.BODY, 0);
        }
        for (int i = 0; i < paper.body().size(); i++) {
            OfficialPaper.Block block = paper.body().get(i);
            List<String> lines = lines(block.words(), OfficialGrid.style(block.kind()), 2);
            if (block.kind() != OfficialPaper.Kind.TEXT
                    && pdf.left() < (lines.size() + 1) * OfficialGrid.PITCH - 0.01) {
                pdf.page();
            }
            set(lines, OfficialGrid.style(block.kind()), i == paper.body().size() - 1 ? ending() : 0);
        }
        pdf.gap(OfficialGrid.PITCH);
        TextStyle right = OfficialGrid.BODY.at(TextStyle.Place.RIGHT);
        row(paper.office(), right, 0, FULL - OfficialGrid.officeFree(paper) * OfficialGrid.CELL);
        row(paper.date(), right, 0, FULL - OfficialGrid.DATE_FREE * OfficialGrid.CELL);
        if (!paper.note().isEmpty()) {
            set(lines("（" + paper.note() + "）", OfficialGrid.BODY, 2), OfficialGrid.BODY, 0);
        }
        imprint();
        pdf.onEveryPage(OfficialGrid.PAGE.height() - OfficialGrid.PAGE.bottom() + OfficialGrid.NUMBER_GAP,
                this::number);
    }

    private void head() throws IOException {
        pdf.gap(2 * OfficialGrid.PITCH);
        row(paper.urgency(), OfficialGrid.HEADING, 0, FULL);
        pdf.gap(OfficialGrid.SIGN_TOP - 3 * OfficialGrid.PITCH);
        row(paper.sign(), OfficialGrid.sign(paper.sign()), 0, FULL);
        pdf.gap(2 * OfficialGrid.PITCH);
        pdf.ends(paper.left(), paper.right(), OfficialGrid.BODY, OfficialGrid.PITCH);
        pdf.gap(OfficialGrid.RULE_GAP);
        pdf.rule(0, FULL, OfficialGrid.RED_RULE, true);
    }

    private void row(String words, TextStyle style, double from, double to) throws IOException {
        if (pdf.left() < style.leading() - 0.01) {
            pdf.page();
        }
        pdf.line(words, style, OfficialGrid.PAGE.left() + from, to - from, style.leading());
        pdf.gap(style.leading());
    }

    /** @param free characters that stand free before the first line */
    private List<String> lines(String words, TextStyle style, int free) {
        String blank = "　".repeat(free);
        return OfficialGrid.wrap(blank + words, FULL, line -> pdf.width(line, style));
    }

    /** Sets lines so that the last two are on the page of what follows. @param after height of what follows */
    private void set(List<String> lines, TextStyle style, double after) throws IOException {
        int kept = lines.size() <= 3 ? 0 : lines.size() - 2;
        for (int i = 0; i < lines.size(); i++) {
            if (i == kept && after > 0 && pdf.left() < (lines.size() - kept) * style.leading() + after) {
                pdf.page();
            }
            row(lines.get(i), style, 0, FULL);
        }
    }

    /** Height of all that stands under the text. */
    private double ending() {
        int note = paper.note().isEmpty() ? 0 : lines("（" + paper.note() + "）", OfficialGrid.BODY, 2).size();
        return (3 + note) * OfficialGrid.PITCH + paper.imprint().size() * OfficialGrid.IMPRINT.leading();
    }

    /** 版记: at the foot of the last page. */
    private void imprint() throws IOException {
        TextStyle style = OfficialGrid.IMPRINT;
        double height = paper.imprint().size() * style.leading();
        if (height == 0) {
            return;
        }
        if (pdf.left() < height) {
            pdf.page();
        }
        pdf.gap(pdf.left() - height);
        for (int i = 0; i < paper.imprint().size(); i++) {
            pdf.rule(0, FULL, i == 0 ? OfficialGrid.THICK : OfficialGrid.THIN, false);
            String[] ends = paper.imprint().get(i).split("\t", 2);
            pdf.line(ends[0], style, OfficialGrid.PAGE.left() + style.em(), FULL - 2 * style.em(), style.leading());
            if (ends.length > 1) {
                pdf.line(ends[1], style.at(TextStyle.Place.RIGHT), OfficialGrid.PAGE.left() + style.em(),
                        FULL - 2 * style.em(), style.leading());
            }
            pdf.gap(style.leading());
        }
        pdf.rule(0, FULL, OfficialGrid.THICK, false);
    }

    /** — 1 —, at the right of odd pages, at the left of even ones, one character from the margin. */
    private void number(int page, int pages) throws IOException {
        TextStyle.Place place = page % 2 == 1 ? TextStyle.Place.RIGHT : TextStyle.Place.LEFT;
        pdf.line("— " + page + " —", OfficialGrid.NUMBER.at(place), OfficialGrid.PAGE.left() + OfficialGrid.CELL,
                FULL - 2 * OfficialGrid.CELL, OfficialGrid.NUMBER.leading());
    }
}
