package cn.dutydesk.report.document;

/**
 * A sheet of paper and its margins, in millimetres.
 *
 * @param width  of the sheet as it is read
 * @param height of the sheet as it is read
 */
public record PageSetup(double width, double height, double top, double bottom, double left, double right) {
    private static final double A4_SHORT = 210;
    private static final double A4_LONG = 297;

    /** A4 upright. */
    public static PageSetup upright(double top, double bottom, double left, double right) {
        return new PageSetup(A4_SHORT, A4_LONG, top, bottom, left, right);
    }

    /** A4 on its side. */
    public static PageSetup sideways(double top, double bottom, double left, double right) {
        return new PageSetup(A4_LONG, A4_SHORT, top, bottom, left, right);
    }

    /** The page of an official document: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm (GB/T 9704-2012, 5.2). */
    public static PageSetup official() {
        return upright(37, 35, 28, 26);
    }

    public boolean landscape() {
        return width > height;
    }

    /** Width between the margins. */
    public double textWidth() {
        return width - left - right;
    }

    /** Height between the margins. */
    public double textHeight() {
        return height - top - bottom;
    }
}
