package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/**
 * A playbook drawn as a flow. One step may be chosen, by click or by the arrow keys: up and down in reading order,
 * left and right among what stands side by side. Ctrl with the wheel, or plus and minus, makes it larger and smaller.
 */
final class FlowPane extends BorderPane {
    private static final String CHOSEN = "flow-chosen";
    private static final double FONT = 14;
    private static final double SMALLEST = 0.45;
    private static final double LARGEST = 1.6;
    private static final double STEP = 1.15;

    private final PlaybookWords words;
    private final Pane canvas = Ui.styled(new Pane(), "flow-canvas");
    private final ScrollPane scroll;
    private final Label percent = Ui.small("");
    private final Map<String, Node> nodes = new HashMap<>();
    private final Consumer<String> choose;
    private @Nullable Playbook playbook;
    private @Nullable FlowLayout layout;
    private List<Finding> findings = List.of();
    private Map<String, String> marks = Map.of();
    private String chosen = "";
    private double scale = 1;
    private boolean hidden;
    private boolean fitting = true;

    /** @param choose told the id of a step that is chosen; @param open told the id of a step that is opened */
    FlowPane(PlaybookWords words, Consumer<String> choose, Consumer<String> open) {
        this.words = words;
        this.choose = choose;
        scroll = Ui.styled(new ScrollPane(new StackPane(canvas)), "flow-scroll");
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.texts().of("editor.flow"));
        scroll.viewportBoundsProperty().addListener((property, before, now) -> {
            if (fitting && before.getWidth() != now.getWidth()) {
                fit();
            }
            if (hidden && now.getHeight() > 0) {
                reveal();
            }
        });
        scroll.addEventFilter(ScrollEvent.SCROLL, turn -> {
            if (turn.isControlDown()) {
                turn.consume();
                zoom(turn.getDeltaY() > 0 ? STEP : 1 / STEP);
            }
        });
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, press -> pressed(press, open));
        HBox bar = Ui.styled(Ui.row(4, zoomButton("mdi2m-minus", "editor.zoom.out", () -> zoom(1 / STEP)), percent,
                zoomButton("mdi2p-plus", "editor.zoom.in", () -> zoom(STEP)),
                zoomButton("mdi2f-fit-to-page-outline", "editor.zoom.fit", () -> {
                    fitting = true;
                    fit();
                })), "flow-zoom");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane over = new StackPane(scroll, bar);
        StackPane.setAlignment(bar, javafx.geometry.Pos.BOTTOM_RIGHT);
        StackPane.setMargin(bar, new javafx.geometry.Insets(0, 20, 12, 0));
        setCenter(over);
        getStyleClass().add("flow");
    }

    private Button zoomButton(String icon, String key, Runnable act) {
        Button button = Ui.styled(Ui.icon(icon, words.texts().of(key), act), "small-button");
        button.setFocusTraversable(false);
        return button;
    }

    /** Draws a playbook. @param findings marked at their steps */
    void show(Playbook drawn, List<Finding> found) {
        playbook = drawn;
        findings = found;
        layout = FlowLayout.of(drawn);
        marks = Map.of();
        if (fitting && width() > 0) {
            scale = fitted();
        }
        draw();
    }

    private Playbook drawn() {
        return Objects.requireNonNull(playbook);
    }

    private FlowLayout laid() {
        return Objects.requireNonNull(layout);
    }

    /** Everything is drawn in its size, not magnified: words stay sharp. */
    private void draw() {
        percent.setText(Math.round(scale * 100) + "%");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        canvas.setStyle("-fx-font-size: " + FONT * scale + "px;");
        nodes.clear();
        canvas.getChildren().clear();
        for (FlowItem item : laid().items()) {
            canvas.getChildren().addAll(draw(item));
        }
        canvas.setMinSize(laid().width() * scale, laid().height() * scale);
        canvas.setPrefSize(laid().width() * scale, laid().height() * scale);
        canvas.setMaxSize(laid().width() * scale, laid().height() * scale);
        markAll();
    }

    /** Highlights a step and brings it into view; nothing is told. */
    void choose(String id) {
        boolean other = !chosen.equals(id);
        chosen = id;
        if (layout != null) {
            if (other) {
                draw();
            }
            reveal();
        }
    }

    /** Gives steps a look of their own. @param styles style classes by id of the step */
    void mark(Map<String, String> styles) {
        marks = Map.copyOf(styles);
        markAll();
    }

    private void markAll() {
        if (nodes.containsKey(chosen)) {
            nodes.get(chosen).getStyleClass().add(CHOSEN);
        }
        marks.forEach((id, style) -> {
            Node node = nodes.get(id);
            if (node != null) {
                node.getStyleClass().add(style);
            }
        });
    }

    /** The keyboard goes to the flow. */
    void takeFocus() {
        scroll.requestFocus();
    }

    // ---- drawing

    private List<Node> draw(FlowItem item) {
        return switch (item) {
            case FlowItem.Lane lane -> lane(lane);
            case FlowItem.Frame frame -> List.of(at(Ui.styled(new Region(), "flow-frame"), frame.x(), frame.y(),
                    frame.width(), frame.height()));
            case FlowItem.Line line -> line(line);
            case FlowItem.Label label -> List.of(label(label));
            case FlowItem.Box box -> List.of(box(box));
        };
    }

    private <R extends Region> R at(R region, double x, double y, double width, double height) {
        region.relocate(x * scale, y * scale);
        region.setMinSize(width * scale, height * scale);
        region.setPrefSize(width * scale, height * scale);
        region.setMaxSize(width * scale, height * scale);
        return region;
    }

    private List<Node> lane(FlowItem.Lane lane) {
        Step step = StepTree.find(drawn(), lane.step()).orElseThrow();
        Branch branch = ((Action.Parallel) step.action()).branches().get(lane.branch());
        Label name = Ui.styled(Ui.text(words.branch(drawn(), branch)), "flow-lane-name");
        return List.of(at(Ui.styled(new Region(), "flow-lane"), lane.x(), lane.y(), lane.width(), lane.height()),
                at(name, lane.x(), lane.y(), lane.width(), FlowLayout.LANE_HEAD));
    }

    private List<Node> line(FlowItem.Line line) {
        Polyline drawn = Ui.styled(new Polyline(), line.back() ? "flow-back" : "flow-line");
        line.points().forEach(point -> drawn.getPoints().addAll(point.x() * scale, point.y() * scale));
        drawn.setMouseTransparent(true);
        if (!line.arrow()) {
            return List.of(drawn);
        }
        FlowItem.Point end = line.points().getLast();
        FlowItem.Point before = line.points().get(line.points().size() - 2);
        double dx = Math.signum(end.x() - before.x());
        double dy = Math.signum(end.y() - before.y());
        double x = end.x() * scale;
        double y = end.y() * scale;
        Polygon head = Ui.styled(new Polygon(x, y, x - 7 * dx - 4 * dy, y - 7 * dy - 4 * dx, x - 7 * dx + 4 * dy,
                y - 7 * dy + 4 * dx), line.back() ? "flow-back-head" : "flow-arrow");
        head.setMouseTransparent(true);
        return List.of(drawn, head);
    }

    private Node label(FlowItem.Label label) {
        Step step = StepTree.find(drawn(), label.step()).orElseThrow();
        List<Branch> branches = ((Action.Decide) step.action()).branches();
        String said = label.branch() < 0 ? words.texts().of("editor.otherwise")
                : words.branch(drawn(), branches.get(label.branch()));
        Label tag = Ui.styled(new Label(said), "flow-answer");
        tag.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(tag);
        middle.setMouseTransparent(true);
        return at(middle, label.x() - FlowLayout.CARD_WIDTH / 2, label.y() - 12, FlowLayout.CARD_WIDTH, 24);
    }

    private Node box(FlowItem.Box box) {
        Region node = switch (box.shape()) {
            case START -> end(words.meantFor(drawn().subject(), drawn().types()));
            case END -> end(words.texts().of("editor.flow.end"));
            default -> {
                Step step = StepTree.find(drawn(), box.step()).orElseThrow();
                List<Finding> own = findings.stream().filter(finding -> finding.step().equals(box.step())).toList();
                Region card = new FlowCard(words, drawn(), step, box.shape(), own, scale);
                card.setOnMouseClicked(click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        choose(box.step());
                        takeFocus();
                        choose.accept(box.step());
                    }
                });
                nodes.put(box.step(), card);
                yield card;
            }
        };
        return at(node, box.x(), box.y(), box.width(), box.height());
    }

    private static Label end(String said) {
        Label label = Ui.styled(new Label(said), "flow-end");
        label.setGraphic(null);
        return label;
    }

    // ---- size and place

    private double width() {
        return scroll.getViewportBounds().getWidth();
    }

    private double fitted() {
        return Math.clamp(width() / laid().width(), SMALLEST, 1);
    }

    private void fit() {
        if (layout != null && width() > 0) {
            scaleTo(fitted());
        }
    }

    private void zoom(double by) {
        if (layout != null) {
            fitting = false;
            scaleTo(Math.clamp(scale * by, SMALLEST, LARGEST));
        }
    }

    private void scaleTo(double wanted) {
        if (wanted != scale) {
            scale = wanted;
            draw();
        }
    }

    private void reveal() {
        Node node = nodes.get(chosen);
        if (node == null || layout == null) {
            return;
        }
        Bounds view = scroll.getViewportBounds();
        hidden = view.getHeight() == 0;
        double free = layout.height() * scale - view.getHeight();
        double top = node.getLayoutY();
        double bottom = top + ((Region) node).getPrefHeight();
        double from = scroll.getVvalue() * free;
        if (free > 0 && (top < from || bottom > from + view.getHeight())) {
            scroll.setVvalue(Math.clamp((top + bottom - view.getHeight()) / 2 / free, 0, 1));
        }
    }

    // ---- keyboard

    private void pressed(KeyEvent press, Consumer<String> open) {
        if (layout == null) {
            return;
        }
        switch (press.getCode()) {
            case UP -> go(press, next(-1));
            case DOWN -> go(press, next(1));
            case LEFT -> go(press, beside(-1));
            case RIGHT -> go(press, beside(1));
            case ENTER -> {
                if (!chosen.isEmpty()) {
                    press.consume();
                    open.accept(chosen);
                }
            }
            case PLUS, EQUALS, ADD -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            default -> {}
        }
    }

    private void go(KeyEvent press, String to) {
        if (press.isAltDown() || press.isControlDown()) {
            return;
        }
        press.consume();
        if (!to.isEmpty()) {
            choose(to);
            choose.accept(to);
        }
    }

    private String next(int by) {
        List<String> ids = StepTree.all(drawn()).stream().map(Step::id).toList();
        int at = ids.indexOf(chosen) + by;
        return ids.isEmpty() ? "" : ids.get(Math.clamp(at, 0, ids.size() - 1));
    }

    /** The nearest box to one side whose height overlaps. */
    private String beside(int side) {
        FlowItem.Box from = laid().boxes().stream().filter(box -> box.step().equals(chosen) && !chosen.isEmpty())
                .findFirst().orElse(null);
        if (from == null) {
            return next(1);
        }
        return laid().boxes().stream().filter(box -> !box.step().isEmpty())
                .filter(box -> (box.middle() - from.middle()) * side > FlowLayout.CARD_WIDTH / 2)
                .min(java.util.Comparator.comparingDouble(box -> Math.abs(box.middle() - from.middle())
                        + 2 * Math.abs(box.y() - from.y())))
                .map(FlowItem.Box::step).orElse("");
    }
}
