package cn.dutydesk.report.document;

import cn.dutydesk.core.Bundled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A PDF being set from top to bottom, in millimetres from the upper left corner. The bundled font is embedded, only with
 * the characters used. A character the font does not have is set as 〓, as printers did.
 */
public final class Pdf implements AutoCloseable {
    private static final double POINTS = 72 / 25.4;
    private static final String MISSING = "〓";
    private static final float[] RED = {0.75f, 0.1f, 0.1f};

    private final PDDocument document = new PDDocument();
    private final PageSetup setup;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private @Nullable PDPageContentStream stream;
    private double down;

    /** @throws IOException when the bundled font cannot be read */
    public Pdf(PageSetup setup, String title, String maker) throws IOException {
        this.setup = setup;
        regular = font("/fonts/NotoSansSC-Regular.ttf");
        bold = font("/fonts/NotoSansSC-Bold.ttf");
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(maker);
        document.getDocumentInformation().setProducer("DutyDesk");
        document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Lang"), "zh-CN");
        page();
    }

    private PDType0Font font(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(Bundled.open(path), path)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** The page that is written on. @throws IllegalStateException when the last page is done */
    private PDPageContentStream on() {
        if (stream == null) {
            throw new IllegalStateException("no page is begun");
        }
        return stream;
    }

    /** Begins another page. */
    public void page() throws IOException {
        if (stream != null) {
            stream.close();
        }
        PDPage page = new PDPage(new PDRectangle((float) (setup.width() * POINTS), (float) (setup.height() * POINTS)));
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        down = setup.top();
    }

    /** How much is left of this page. */
    public double left() {
        return setup.height() - setup.bottom() - down;
    }

    /** Goes down. */
    public void gap(double height) {
        down += height;
    }

    /** Sets a text between the margins, on as many lines as it takes, over as many pages. */
    public void paragraph(String text, TextStyle style) throws IOException {
        for (String line : Ems.wrap(text, setup.textWidth(), words -> width(words, style))) {
            if (left() < style.leading()) {
                page();
            }
            line(line, style, setup.left(), setup.textWidth(), style.leading());
            down += style.leading();
        }
    }

    /** Sets texts beside each other on one line, at these places from the left margin. */
    public void spread(List<String> texts, List<Double> places, TextStyle style, double height) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            line(texts.get(i), style, setup.left() + places.get(i), 0, height);
        }
        down += height;
    }

    /** Sets one line left and one right at the same height. */
    public void ends(String left, String right, TextStyle style, double height) throws IOException {
        line(left, style.at(TextStyle.Place.LEFT), setup.left(), setup.textWidth(), height);
        line(right, style.at(TextStyle.Place.RIGHT), setup.left(), setup.textWidth(), height);
        down += height;
    }

    /**
     * Sets a table with thin borders. On each further page the headings stand again.
     *
     * @param widths  of the columns
     * @param head    height of the headings
     * @param heights of the rows; a row is not parted by the end of a page
     */
    public void table(PrintTable table, List<Double> widths, double head, List<Double> heights, TextStyle style)
            throws IOException {
        List<String> headings = table.columns().stream().map(PrintTable.Column::heading).toList();
        row(headings, widths, head, PrintTable.Shade.NONE, style.inBold());
        for (int i = 0; i < table.rows().size(); i++) {
            if (left() < heights.get(i)) {
                page();
                row(headings, widths, head, PrintTable.Shade.NONE, style.inBold());
            }
            row(table.rows().get(i).cells(), widths, heights.get(i), table.rows().get(i).shade(), style);
        }
    }

    private void row(List<String> cells, List<Double> widths, double height, PrintTable.Shade shade, TextStyle style)
            throws IOException {
        double x = setup.left();
        for (int i = 0; i < cells.size(); i++) {
            box(x, widths.get(i), height, shade);
            List<String> lines = new ArrayList<>(Ems.wrap(cells.get(i), widths.get(i) - 2 * TableFit.INSET,
                    words -> width(words, style)));
            double top = (height - lines.size() * style.leading()) / 2;
            for (String line : lines) {
                down += top;
                line(line, style, x + TableFit.INSET, widths.get(i) - 2 * TableFit.INSET, style.leading());
                down -= top;
                top += style.leading();
            }
            x += widths.get(i);
        }
        down += height;
    }

    private void box(double x, double width, double height, PrintTable.Shade shade) throws IOException {
        float bottom = (float) ((setup.height() - down - height) * POINTS);
        if (shade != PrintTable.Shade.NONE) {
            float[] rgb = shade.parts();
            on().setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
            on().addRect((float) (x * POINTS), bottom, (float) (width * POINTS), (float) (height * POINTS));
            on().fill();
            on().setNonStrokingColor(0f);
        }
        on().setLineWidth(0.5f);
        on().addRect((float) (x * POINTS), bottom, (float) (width * POINTS), (float) (height * POINTS));
        on().stroke();
    }

    /** Sets a line at the present height without going down. */
    void line(String text, TextStyle style, double x, double width, double height) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        String known = known(text);
        double over = width - width(known, style);
        double from = switch (style.place()) {
            case LEFT -> x;
            case CENTRE -> x + over / 2;
            case RIGHT -> x + over;
        };
        // Chinese characters fill their em from 0.12 below the line to 0.88 above it.
        double base = down + height / 2 + style.em() * 0.38;
        on().beginText();
        on().setFont(face(style), (float) style.points());
        if (style.red()) {
            on().setNonStrokingColor(RED[0], RED[1], RED[2]);
        }
        on().setCharacterSpacing((float) style.track());
        on().newLineAtOffset((float) (from * POINTS), (float) ((setup.height() - base) * POINTS));
        on().showText(known);
        on().endText();
        on().setNonStrokingColor(0f);
    }

    private PDType0Font face(TextStyle style) {
        return style.bold() || style.face().heavy() ? bold : regular;
    }

    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> known.append(has(c) ? Character.toString(c) : MISSING));
        return known.toString();
    }

    private boolean has(int character) {
        try {
            regular.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Width of a line of text in millimetres. */
    public double width(String text, TextStyle style) {
        try {
            return face(style).getStringWidth(known(text)) / 1000 * style.em()
                    + style.track() / POINTS * text.codePointCount(0, text.length());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A line across, at this place from the left margin. @param thick in millimetres */
    void rule(double from, double width, double thick, boolean red) throws IOException {
        on().setLineWidth((float) (thick * POINTS));
        if (red) {
            on().setStrokingColor(RED[0], RED[1], RED[2]);
        }
        float y = (float) ((setup.height() - down) * POINTS);
        on().moveTo((float) ((setup.left() + from) * POINTS), y);
        on().lineTo((float) ((setup.left() + from + width) * POINTS), y);
        on().stroke();
        on().setStrokingColor(0f);
    }

    /** What is set on every page once all are there. */
    @FunctionalInterface
    interface Foot {
        /** @param page from 1 */
        void set(int page, int pages) throws IOException;
    }

    /** Sets something at this height of every page. @param top from the upper edge, in millimetres */
    void onEveryPage(double top, Foot foot) throws IOException {
        int pages = document.getNumberOfPages();
        on().close();
        for (int i = 0; i < pages; i++) {
            stream = new PDPageContentStream(document, document.getPage(i),
                    PDPageContentStream.AppendMode.APPEND, true, true);
            down = top;
            foot.set(i + 1, pages);
            on().close();
        }
        stream = null;
    }

    /** Sets a number under each page, unless there is only one: 第1页 共2页. */
    private void numbers() throws IOException {
        onEveryPage(setup.height() - setup.bottom() + 1, (page, pages) -> line(
                pages > 1 ? "第" + page + "页 共" + pages + "页" : "",
                TextStyle.of(Typeface.TABLE, 9).at(TextStyle.Place.CENTRE), setup.left(), setup.textWidth(), 5));
    }

    /** Ends the document and writes it; nothing can be set after that. */
    public void save(OutputStream out) throws IOException {
        if (stream != null) {
            numbers();
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        document.close();
    }
}
