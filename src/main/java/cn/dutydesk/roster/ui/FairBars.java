package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.roster.FairnessTable.Row;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One bar per person, who has most at the left: what was carried in below, this month on top. */
final class FairBars extends Region {
    private static final double HIGH = 84;
    private static final double MOST_WIDTH = 16;

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::draw).with("-dd-accent", "-dd-line-strong", "-dd-line", "-dd-ok");
    private final Tooltip tip = new Tooltip();
    private List<Row> rows = List.of();
    private @Nullable DayKind kind;

    /** @param open shows a person's account */
    FairBars(Texts texts, LongConsumer open) {
        this.texts = texts;
        getChildren().addAll(canvas, inks);
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        setMaxHeight(HIGH);
        canvas.setCursor(Cursor.HAND);
        canvas.setOnMouseMoved(move -> {
            Row row = at(move.getX());
            tip.setText(row == null ? "" : words(row));
            tip.setOpacity(row == null ? 0 : 1);
        });
        canvas.setOnMouseClicked(click -> {
            Row row = at(click.getX());
            if (row != null) {
                open.accept(row.personId());
            }
        });
        Tooltip.install(canvas, tip);
    }

    /** @param kind of day, null for all */
    void show(List<Row> all, @Nullable DayKind kind) {
        this.kind = kind;
        rows = all.stream().sorted(Comparator.comparingInt((Row row) -> carried(row, kind) + month(row, kind))
                .reversed()).toList();
        draw();
    }

    static int carried(Row row, @Nullable DayKind kind) {
        return kind == null ? row.carriedTotal() : row.carried().getOrDefault(kind, 0);
    }

    static int month(Row row, @Nullable DayKind kind) {
        return kind == null ? row.monthTotal() : row.month().getOrDefault(kind, 0);
    }

    private String words(Row row) {
        return row.person() + "  " + texts.of("board.fairness.sum", carried(row, kind), month(row, kind));
    }

    private double step() {
        return Math.min(MOST_WIDTH, getWidth() / Math.max(1, rows.size()));
    }

    private @Nullable Row at(double x) {
        int index = (int) (x / step());
        return index < 0 || index >= rows.size() ? null : rows.get(index);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (rows.isEmpty()) {
            return;
        }
        double floor = HIGH - 1;
        double most = Math.max(1, carried(rows.getFirst(), kind) + month(rows.getFirst(), kind));
        double unit = (HIGH - 6) / most;
        double bar = step() > 5 ? step() - 3 : step();
        for (int i = 0; i < rows.size(); i++) {
            double before = carried(rows.get(i), kind) * unit;
            double now = month(rows.get(i), kind) * unit;
            pen.setFill(inks.of("-dd-line-strong"));
            pen.fillRect(i * step(), floor - before, bar, before);
            pen.setFill(inks.of("-dd-accent"));
            pen.fillRect(i * step(), floor - before - now, bar, now);
        }
        double middle = rows.stream().mapToInt(row -> carried(row, kind) + month(row, kind)).average().orElse(0);
        pen.setStroke(inks.of("-dd-ok"));
        pen.setLineDashes(4, 3);
        pen.strokeLine(0, floor - middle * unit, rows.size() * step(), floor - middle * unit);
        pen.setLineDashes();
        pen.setStroke(inks.of("-dd-line"));
        pen.strokeLine(0, floor + 0.5, getWidth(), floor + 0.5);
    }
}
