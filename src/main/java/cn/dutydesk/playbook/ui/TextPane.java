package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The text of a playbook with its line numbers; lines with a finding are marked beside their number. */
final class TextPane extends BorderPane {
    private static final double GUTTER = 52;
    private static final double TOP = 8;

    private final TextArea area = Ui.styled(new TextArea(), "yaml-area");
    private final Pane numbers = new Pane();
    private final Pane marks = new Pane();
    private final Pane gutter = Ui.styled(new Pane(marks, numbers), "yaml-gutter");
    private List<Finding> findings = List.of();
    private int lines;

    /** @param typed told the whole text at every change by hand */
    TextPane(PlaybookWords words, Consumer<String> typed) {
        area.setAccessibleText(words.texts().of("editor.look.TEXT"));
        area.setWrapText(false);
        gutter.setMinWidth(GUTTER);
        gutter.setPrefWidth(GUTTER);
        gutter.setMaxWidth(GUTTER);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(gutter.widthProperty());
        clip.heightProperty().bind(gutter.heightProperty());
        gutter.setClip(clip);
        numbers.layoutYProperty().bind(area.scrollTopProperty().multiply(-1).add(TOP));
        marks.layoutYProperty().bind(numbers.layoutYProperty());
        area.textProperty().addListener((property, before, now) -> {
            count(now);
            typed.accept(now);
        });
        area.fontProperty().addListener((property, before, now) -> redraw());
        setLeft(gutter);
        setCenter(area);
        getStyleClass().add("yaml");
    }

    /** Shows a text that was changed elsewhere; the cursor stays where it is as far as it can. */
    void show(String text) {
        if (!text.equals(area.getText())) {
            int caret = Math.min(area.getCaretPosition(), text.length());
            double top = area.getScrollTop();
            area.setText(text);
            area.positionCaret(caret);
            area.setScrollTop(top);
        }
        count(text);
    }

    void mark(List<Finding> found) {
        findings = found;
        drawMarks();
    }

    /** Puts the cursor to a place in the text. @param line from 1, @param column from 1 */
    void go(int line, int column) {
        String text = area.getText();
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        area.requestFocus();
        area.positionCaret(Math.min(text.length(), at + column - 1));
    }

    void takeFocus() {
        area.requestFocus();
    }

    private void count(String text) {
        int now = (int) text.chars().filter(c -> c == '\n').count() + 1;
        if (now != lines) {
            lines = now;
            redraw();
        }
    }

    /** A line of the area is as high as its font, in whole pixels. */
    private double lineHeight() {
        Text probe = new Text("汉");
        probe.setFont(area.getFont());
        return Math.ceil(probe.getLayoutBounds().getHeight());
    }

    private void redraw() {
        double height = lineHeight();
        List<Text> drawn = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            Text number = Ui.styled(new Text(String.valueOf(i)), "yaml-number");
            number.setTextOrigin(VPos.CENTER);
            number.setTextAlignment(TextAlignment.RIGHT);
            number.setWrappingWidth(GUTTER - 14);
            number.setY((i - 0.5) * height);
            drawn.add(number);
        }
        numbers.getChildren().setAll(drawn);
        drawMarks();
    }

    private void drawMarks() {
        double height = lineHeight();
        List<Region> drawn = new ArrayList<>();
        for (Finding finding : findings) {
            Region mark = Ui.styled(new Region(), finding.error() ? "yaml-wrong" : "yaml-doubt");
            mark.relocate(0, (finding.line() - 1) * height);
            mark.setMinSize(GUTTER, height);
            mark.setPrefSize(GUTTER, height);
            drawn.add(mark);
        }
        marks.getChildren().setAll(drawn);
    }
}
