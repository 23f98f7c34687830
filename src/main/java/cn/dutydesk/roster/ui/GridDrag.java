package cn.dutydesk.roster.ui;

import org.jspecify.annotations.Nullable;

/** Something being dragged over a board: a seat, or a person on the way to a seat. */
final class GridDrag {
    private static final double THRESHOLD = 5;

    private final Choice from;
    private final String words;
    private final double startX;
    private final double startY;
    private boolean moving;
    private double x;
    private double y;
    private int line = -1;
    private int day = -1;
    private @Nullable Drop drop;

    /** @param from the seat, or a person without a day; @param words what is drawn at the pointer */
    GridDrag(Choice from, String words, double x, double y) {
        this.from = from;
        this.words = words;
        this.startX = x;
        this.startY = y;
        this.x = x;
        this.y = y;
    }

    /** The pointer moved. @return whether it is a drag by now, no click that slipped */
    boolean to(double nowX, double nowY) {
        x = nowX;
        y = nowY;
        moving = moving || Math.hypot(x - startX, y - startY) > THRESHOLD;
        return moving;
    }

    /** The pointer is over another field, -1 for outside. @return whether it is another one than before */
    boolean over(int nowLine, int nowDay) {
        boolean other = nowLine != line || nowDay != day;
        line = nowLine;
        day = nowDay;
        return other;
    }

    void would(Drop what) {
        drop = what;
    }

    Choice from() {
        return from;
    }

    String words() {
        return words;
    }

    boolean moving() {
        return moving;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    int line() {
        return line;
    }

    int day() {
        return day;
    }

    /** What letting go now would do; null before the first field. */
    @Nullable
    Drop drop() {
        return drop;
    }
}
