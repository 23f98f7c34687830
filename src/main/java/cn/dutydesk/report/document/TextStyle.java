package cn.dutydesk.report.document;

/**
 * How a line of text is set.
 *
 * @param points size of the letters
 * @param bold   darker than the typeface is by itself
 * @param place  in its column or between the margins
 * @param red    for 草稿 and other words nobody may overlook
 */
public record TextStyle(Typeface face, double points, boolean bold, Place place, boolean red) {
    /** Where a line stands. */
    public enum Place {
        LEFT, CENTRE, RIGHT
    }

    /** Lines stand this much of their size apart. */
    private static final double LEADING = 1.25;
    private static final double MM_PER_POINT = 25.4 / 72;

    public static TextStyle of(Typeface face, double points) {
        return new TextStyle(face, points, false, Place.LEFT, false);
    }

    public TextStyle at(Place wanted) {
        return new TextStyle(face, points, bold, wanted, red);
    }

    public TextStyle size(double wanted) {
        return new TextStyle(face, wanted, bold, place, red);
    }

    public TextStyle inBold() {
        return new TextStyle(face, points, true, place, red);
    }

    public TextStyle inRed() {
        return new TextStyle(face, points, bold, place, true);
    }

    /** Height of one character in millimetres. */
    public double em() {
        return points * MM_PER_POINT;
    }

    /** From line to line in millimetres. */
    public double leading() {
        return em() * LEADING;
    }
}
