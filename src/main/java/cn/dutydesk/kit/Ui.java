package cn.dutydesk.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The small parts every screen is made of. Looks live in resources/css; spacing comes from one scale: 4, 8, 12, 16, 24.
 * See {@link Page}, {@link Form}, {@link Tables}, {@link LoadPane} and {@link Dialogs} for the larger ones.
 */
public final class Ui {
    private Ui() {
    }

    // ---- text

    /** Running text, one line, cut with … when too long. */
    public static Label text(String words) {
        Label label = new Label(words);
        label.setMinWidth(0);
        return label;
    }

    /** Running text that wraps and is as high as it needs. */
    public static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Second rank: explanations, units. */
    public static Label muted(String words) {
        return styled(text(words), "muted");
    }

    /** Third rank, small: captions, times, notes at the right of a heading. */
    public static Label small(String words) {
        return styled(text(words), "small");
    }

    public static Label strong(String words) {
        return styled(text(words), "strong");
    }

    /** The name of the thing a card is about, for example who is on duty. */
    public static Label headline(String words) {
        return styled(text(words), "headline");
    }

    /** One large figure: a score, a count. */
    public static Label figure(String words) {
        return styled(text(words), "figure");
    }

    /** A telephone number to be read across the desk; never cut. */
    public static Label phone(String number) {
        Label label = styled(new Label(number), "phone");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Heading of a part of a card. */
    public static Label section(String words) {
        return styled(text(words), "section");
    }

    /** Colours a label's words. */
    public static Label tone(Label label, Tone tone) {
        // Countdowns ask every second; a change of style has everything in sight styled anew.
        List<String> before = label.getStyleClass().stream().filter(style -> style.startsWith("tone-")).toList();
        if (before.size() != 1 || !before.getFirst().equals(tone.style())) {
            label.getStyleClass().removeIf(style -> style.startsWith("tone-"));
            label.getStyleClass().add(tone.style());
        }
        return label;
    }

    // ---- tags, keys, dots, badges

    /** A word in a small coloured box. Never cut. */
    public static Label tag(String words, Tone tone) {
        Label label = styled(new Label(words), "tag");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return tone(label, tone);
    }

    /** A key as printed on the keyboard. */
    public static Label key(String keys) {
        Label label = styled(new Label(keys), "key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A round dot: state at a glance, beside the word that says it. */
    public static Region dot(Tone tone) {
        Region dot = styled(new Region(), "state-dot");
        dot.getStyleClass().add(tone.style());
        return dot;
    }

    /** A count in a round box. */
    public static Label badge(int count) {
        Label label = styled(new Label(count > 99 ? "99+" : String.valueOf(count)), "badge");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    // ---- buttons

    /** An ordinary action. */
    public static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The one action a page or dialog is about. */
    public static Button primary(String words, Runnable action) {
        return styled(button(words, action), "primary");
    }

    /** Raising an alarm, or losing something for good. */
    public static Button urgent(String words, Runnable action) {
        return styled(button(words, action), "urgent");
    }

    /** A quiet action without a border. */
    public static Button ghost(String words, Runnable action) {
        return styled(button(words, action), "ghost");
    }

    /** Only an icon; its name is its tooltip and is read to people who do not see it. */
    public static Button icon(String literal, String name, Runnable action) {
        Button button = styled(button("", action), "icon-button");
        button.setGraphic(Icons.of(literal));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** Puts an icon before a button's word. */
    public static Button icon(Button button, String literal) {
        button.setGraphic(Icons.of(literal));
        return button;
    }

    /** Shows the key that does the same, in a box after the word. */
    public static Button key(Button button, String keys) {
        button.setGraphic(key(keys));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return button;
    }

    /**
     * Disabled with the reason, shown by a tooltip on the surrounding box because a disabled control hears no mouse.
     * Put the returned node where the button would be.
     *
     * @param reason why not now, or "" to enable
     */
    public static Node disabled(Button button, String reason) {
        button.setDisable(!reason.isEmpty());
        StackPane around = new StackPane(button);
        if (!reason.isEmpty()) {
            Tooltip.install(around, new Tooltip(reason));
            button.setAccessibleHelp(reason);
        }
        return around;
    }

    // ---- boxes

    /** Side by side, vertically centred. */
    public static HBox row(double gap, Node... nodes) {
        HBox box = new HBox(gap, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** Takes the free width of a row or the free height of a column. */
    public static Region gap() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Lets the node take the free space of its row and column. */
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return node;
    }

    public static Region line() {
        return styled(new Region(), "hairline");
    }

    /** A vertically scrolling area without a frame. */
    public static ScrollPane scroll(@Nullable Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    // ---- cards

    /** A white card without a heading, padded. */
    public static VBox card(Node... body) {
        return styled(new VBox(12, body), "card");
    }

    /** A card with a heading and a note at its right ("" for none). The body grows with the card. */
    public static VBox card(String title, String note, Node... body) {
        return headed(cardHead(title, small(note)), body);
    }

    /** A card whose heading has something of your own at the right: buttons, tags, a label that changes. */
    public static VBox card(String title, Node right, Node... body) {
        return headed(cardHead(title, right), body);
    }

    private static VBox headed(HBox head, Node... body) {
        VBox card = card(head);
        card.getChildren().addAll(body);
        if (body.length > 0) {
            VBox.setVgrow(body[body.length - 1], Priority.SOMETIMES);
        }
        return card;
    }

    private static HBox cardHead(String title, Node right) {
        HBox head = row(8, section(title), gap(), right);
        head.setMinHeight(24);
        head.getStyleClass().add("card-head");
        return head;
    }

    /** A card without padding, for a table or a board that fills it to the edge. */
    public static StackPane frame(Node content) {
        StackPane frame = styled(new StackPane(content), "card", "frame");
        return frame;
    }

    /** A soft coloured strip: "proven: no fairer roster exists", "calendar not official". */
    public static HBox strip(String words, Tone tone) {
        Label label = wrapped(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox strip = styled(row(8, label), "strip");
        strip.getStyleClass().add(tone.style());
        return strip;
    }

    // ---- lists and pairs

    /** Rows one below the other with a thin line between. */
    public static VBox list(List<? extends Node> rows) {
        VBox list = styled(new VBox(), "rows");
        for (Node node : rows) {
            list.getChildren().add(listRow(node));
        }
        return list;
    }

    /** One row of a list you fill yourself; see {@link #list(List)}. */
    public static HBox listRow(Node... nodes) {
        HBox row = styled(row(12, nodes), "list-row");
        if (nodes.length == 1) {
            grow(nodes[0]);
        }
        return row;
    }

    /** Names at the left, values at the right of them, in two aligned columns. */
    public static GridPane pairs(String... namesAndValues) {
        GridPane grid = styled(new GridPane(16, 8), "pairs");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            pair(grid, namesAndValues[i], wrapped(namesAndValues[i + 1]));
        }
        return grid;
    }

    /** Adds a line to {@link #pairs}. */
    public static void pair(GridPane pairs, String name, Node value) {
        int row = pairs.getRowCount();
        Label label = muted(name);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        pairs.addRow(row, label, value);
    }

    // ---- states

    /** Nothing here yet: what to do, and the button that does it. */
    public static VBox empty(String icon, String sentence, Node... actions) {
        Label words = styled(wrapped(sentence), "muted");
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(360);
        VBox box = styled(new VBox(12, Icons.of(icon, 36), words), "empty");
        if (actions.length > 0) {
            HBox buttons = row(8, actions);
            buttons.setAlignment(Pos.CENTER);
            box.getChildren().add(buttons);
        }
        return box;
    }

    /** A thin bar. @param fraction 0..1, below 0 when unknown */
    public static ProgressBar progress(double fraction) {
        ProgressBar bar = new ProgressBar(fraction);
        bar.setMaxWidth(Double.MAX_VALUE);
        return bar;
    }

    // ---- helpers

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    public static <R extends Region> R padded(R region, double top, double right, double bottom, double left) {
        region.setPadding(new Insets(top, right, bottom, left));
        return region;
    }

    /** Shows or hides a node together with its space. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
