package cn.dutydesk.roster.ui;

/**
 * Where lines and columns of a board are, in pixels, for a size and a scroll position. Pure, so that clicking and
 * drawing agree.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param titles width of the titles at the left
 * @param lines number of lines
 * @param days number of columns
 * @param tall whether lines hold names written downwards
 * @param kinds whether duties are counted by kind of day at the right, besides the sum
 * @param scroll pixels scrolled down
 */
record GridPlace(double width, double height, double titles, int lines, int days, boolean tall, boolean kinds,
        double scroll) {
    private static final double HEAD = 62;
    private static final double COUNT = 38;
    private static final double KIND = 22;
    private static final int KIND_COUNT = 3;
    private static final double LEAST_CELL = 21;
    private static final double ROOMY_CELL = 22;
    private static final double MOST_CELL = 48;

    double head() {
        return HEAD;
    }

    /** Whether there is room for the counts by kind of day beside cells that are still easy to read. */
    static boolean roomForKinds(double width, double titles, int days) {
        return width - titles - counts(true) >= days * ROOMY_CELL;
    }

    private static double counts(boolean kinds) {
        return COUNT + (kinds ? KIND_COUNT * KIND - 4 : 0);
    }

    /** Middle of a count column: 0, 1, 2 by kind of day, 3 the sum. */
    double countAt(int column) {
        return column == KIND_COUNT ? right() - COUNT / 2 : right() - COUNT + 4 - (KIND_COUNT - column - 0.5) * KIND;
    }

    double cellWidth() {
        double free = Math.floor((width - titles - counts(kinds)) / Math.max(1, days));
        return Math.clamp(free, LEAST_CELL, MOST_CELL);
    }

    double lineHeight() {
        double free = Math.floor((height - HEAD) / Math.max(1, lines));
        return tall ? Math.clamp(free, 58, 168) : Math.clamp(free, 32, 56);
    }

    /** Left edge of a column; of the count column for the number of days. */
    double x(int day) {
        return titles + day * cellWidth();
    }

    /** Right edge; the count column takes what is left. */
    double right() {
        return Math.max(width, x(days) + counts(kinds));
    }

    /** Top edge of a line. */
    double y(int line) {
        return HEAD + line * lineHeight() - scroll;
    }

    int firstLine() {
        return (int) Math.max(0, scroll / lineHeight());
    }

    /** Line at a height, -1 outside. */
    int lineAt(double y) {
        int line = (int) Math.floor((y - HEAD + scroll) / lineHeight());
        return y < HEAD || line < 0 || line >= lines ? -1 : line;
    }

    /** Column at a place, -1 outside. */
    int dayAt(double x) {
        int day = (int) Math.floor((x - titles) / cellWidth());
        return x < titles || day < 0 || day >= days ? -1 : day;
    }

    /** Height at which nothing is left over. */
    double wholeHeight() {
        return HEAD + lines * lineHeight();
    }

    /** How far it can be scrolled. */
    double mostScroll() {
        return Math.max(0, wholeHeight() - height);
    }

    /** The scroll position nearest to the present one at which the line is whole. */
    double scrollTo(int line) {
        double top = line * lineHeight();
        double bottom = top + lineHeight() - (height - HEAD);
        return Math.clamp(Math.clamp(scroll, Math.min(bottom, top), Math.max(top, bottom)), 0, mostScroll());
    }
}
