package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inks;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.Progress;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A running search: what it fills, the best so far against what nothing can beat, and how to end it. */
final class GenerateStrip {
    private static final double WIDE = 180;
    private static final double HIGH = 44;

    private final Texts texts;
    private final Label title = Ui.strong("");
    private final Label seconds = Ui.muted("");
    private final Label best = figure();
    private final Label bound = figure();
    private final Label left = figure();
    private final Label open = figure();
    private final ProgressBar bar = Ui.progress(0);
    private final Canvas line = new Canvas(WIDE, HIGH);
    private final Inks inks = new Inks(this::draw).with("-dd-accent", "-dd-line-strong", "-dd-ok");
    private final List<Progress.Step> steps = new ArrayList<>();
    private final VBox node;

    GenerateStrip(GenerateModel model, Texts texts) {
        this.texts = texts;
        Button keep = Ui.button(texts.of("board.generate.stop"), model::stop);
        Button drop = Ui.ghost(texts.of("board.generate.cancel"), model::cancel);
        HBox figures = Ui.row(24, pair("board.generate.open", open), pair("board.generate.best", best),
                pair("board.generate.bound", bound), pair("board.generate.left", left));
        HBox.setMargin(figures, new javafx.geometry.Insets(0, 0, 0, 8));
        VBox words = Ui.column(4, title, seconds);
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Ui.row(16, words, figures, new StackPane(line, inks), Ui.gap(), drop, keep);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("board-progress");
        node = Ui.styled(Ui.column(10, row, bar), "card", "board-running");
        model.runProperty().addListener((property, old, now) -> show(old, now));
        Ui.show(node, false);
    }

    Node node() {
        return node;
    }

    private static Label figure() {
        Label label = Ui.strong("—");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("board-figure");
        return label;
    }

    private VBox pair(String key, Label value) {
        Label name = Ui.small(texts.of(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        return Ui.column(2, name, value);
    }

    private void show(GenerateModel.@Nullable Run old, GenerateModel.@Nullable Run now) {
        Ui.show(node, now != null);
        if (now == null) {
            return;
        }
        if (old == null || !old.month().equals(now.month())) {
            steps.clear();
        }
        title.setText(now.all() == 1 ? texts.of("board.generate.running", texts.month(now.month()))
                : texts.of("board.generate.running-of", texts.month(now.month()), now.at(), now.all()));
        Progress.Step step = now.step();
        if (step != null) {
            steps.add(step);
            bar.setProgress(Math.clamp(step.seconds() / GenerateModel.SECONDS, 0, 1));
            seconds.setText(texts.of("board.generate.seconds", String.format("%.1f", step.seconds())));
            open.setText(String.valueOf(step.hard()));
            best.setText(step.hard() > 0 ? "—" : String.valueOf(step.soft()));
            bound.setText(String.valueOf(step.bound()));
            boolean proven = step.hard() == 0 && step.soft() <= step.bound();
            left.setText(step.hard() > 0 ? "—" : proven ? texts.of("board.generate.proven")
                    : String.valueOf(step.soft() - step.bound()));
            Ui.tone(left, proven ? Tone.OK : Tone.NEUTRAL);
            Ui.tone(open, step.hard() > 0 ? Tone.WARN : Tone.OK);
        } else {
            bar.setProgress(-1);
            seconds.setText(texts.of("board.generate.begin"));
        }
        draw();
    }

    /** How the best came down towards the bound. */
    private void draw() {
        GraphicsContext pen = line.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDE, HIGH);
        List<Progress.Step> good = steps.stream().filter(step -> step.hard() == 0).toList();
        if (good.size() < 2) {
            return;
        }
        double most = good.getFirst().soft();
        double least = Math.min(good.getLast().bound(), good.getLast().soft());
        double last = Math.max(0.1, good.getLast().seconds());
        double high = Math.max(1, most - least);
        double floor = HIGH - 4 - (good.getLast().bound() - least) / high * (HIGH - 8);
        pen.setStroke(inks.of("-dd-ok"));
        pen.setLineDashes(4, 3);
        pen.strokeLine(0, floor, WIDE, floor);
        pen.setLineDashes();
        pen.setStroke(inks.of("-dd-accent"));
        pen.setLineWidth(2);
        pen.beginPath();
        for (int i = 0; i < good.size(); i++) {
            double x = good.get(i).seconds() / last * WIDE;
            double y = HIGH - 4 - (good.get(i).soft() - least) / high * (HIGH - 8);
            if (i == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, HIGH - 4 - (good.get(i - 1).soft() - least) / high * (HIGH - 8));
                pen.lineTo(x, y);
            }
        }
        pen.stroke();
        pen.setLineWidth(1);
    }
}
