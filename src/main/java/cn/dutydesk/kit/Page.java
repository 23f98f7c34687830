package cn.dutydesk.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The frame of a screen: title, tags beside it, actions at the right, the body, and a column at the far right. */
public final class Page extends BorderPane {
    /** Usual width of the right column in pixels. */
    public static final double ASIDE = 300;

    private final Label title;
    private final HBox tags = Ui.row(8);
    private final HBox actions = Ui.row(8);

    public Page(String title) {
        this.title = Ui.styled(new Label(title), "page-title");
        this.title.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("screen-page");
        HBox head = Ui.row(12, this.title, tags, Ui.gap(), actions);
        head.getStyleClass().add("page-head");
        setTop(head);
    }

    /** A part under a tab: no title of its own, and no margin beside the tab's. */
    public static Page part() {
        Page page = new Page("");
        page.getStyleClass().setAll("part-page");
        page.setTop(null);
        return page;
    }

    public Page title(String words) {
        title.setText(words);
        return this;
    }

    /** What is right of the title: month, state, or switches. */
    public Page tags(Node... nodes) {
        tags.getChildren().setAll(nodes);
        return this;
    }

    /** Buttons at the right, the most important last. */
    public Page actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
        return this;
    }

    /** The main part; takes all the room that is left. */
    public Page body(Node node) {
        setCenter(node);
        return this;
    }

    /** Cards in a column at the right of the body; the last one takes the rest of the height. */
    public Page aside(double width, Node... cards) {
        return aside(width, List.of(cards));
    }

    public Page aside(double width, List<? extends Node> cards) {
        VBox column = Ui.styled(new VBox(16), "page-aside");
        column.getChildren().setAll(cards);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        setRight(column);
        return this;
    }
}
