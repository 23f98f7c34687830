package cn.dutydesk.report.document;

/**
 * How a line of text is set.
 *
 * @param points size of the letters
 * @param bold   darker than the typeface is by itself
 * @param place  in its column or between the margins
 * @param red    for 草稿 and other words nobody may overlook
 * @param pitch  from line to line in millimetres; 0 for what suits the size
 * @param track  how much further apart the characters stand than the typeface has it, in points; less than 0 for closer
 */
public record TextStyle(Typeface face, double points, boolean bold, Place place, boolean red, double pitch,
        double track) {
    /** Where a line stands. */
    public enum Place {
        LEFT, CENTRE, RIGHT
    }

    /** Lines stand this much of their size apart. */
    private static final double LEADING = 1.25;
    private static final double MM_PER_POINT = 25.4 / 72;

    public static TextStyle of(Typeface face, double points) {
        return new TextStyle(face, points, false, Place.LEFT, false, 0, 0);
    }

    public TextStyle at(Place wanted) {
        return new TextStyle(face, points, bold, wanted, red, pitch, track);
    }

    public TextStyle size(double wanted) {
        return new TextStyle(face, wanted, bold, place, red, pitch, track);
    }

    public TextStyle inBold() {
        return new TextStyle(face, points, true, place, red, pitch, track);
    }

    public TextStyle inRed() {
        return new TextStyle(face, points, bold, place, true, pitch, track);
    }

    /** On a grid. @param wantedPitch from line to line in millimetres @param wantedTrack in points */
    public TextStyle grid(double wantedPitch, double wantedTrack) {
        return new TextStyle(face, points, bold, place, red, wantedPitch, wantedTrack);
    }

    /** In another typeface. */
    public TextStyle in(Typeface wanted) {
        return new TextStyle(wanted, points, bold, place, red, pitch, track);
    }

    /** Height of one character in millimetres. */
    public double em() {
        return points * MM_PER_POINT;
    }

    /** From line to line in millimetres. */
    public double leading() {
        return pitch > 0 ? pitch : em() * LEADING;
    }
}
