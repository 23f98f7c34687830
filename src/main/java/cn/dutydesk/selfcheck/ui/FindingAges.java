package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.FindingView;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is open by how long it has been: one upright bar for each age, its figure above it. */
final class FindingAges extends HBox {
    /** Last day of each age; the last one has no end. */
    private static final List<Integer> ENDS = List.of(7, 30, 60, 90, Integer.MAX_VALUE);
    private static final double TALLEST = 40;
    private static final double BAR = 36;

    private final Texts texts;
    private final FindingWords words;

    FindingAges(Texts texts, FindingWords words) {
        super(12);
        this.texts = texts;
        this.words = words;
        getStyleClass().add("finding-ages");
    }

    void show(List<FindingView> open) {
        int[] counts = new int[ENDS.size()];
        int[] late = new int[ENDS.size()];
        for (FindingView finding : open) {
            int at = 0;
            while (words.age(finding) > ENDS.get(at)) {
                at++;
            }
            counts[at]++;
            late[at] += words.late(finding) ? 1 : 0;
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        getChildren().setAll(Ui.column(2, Ui.small(texts.of("finding.ages.title")),
                Ui.figure(String.valueOf(open.size()))), Ui.gap());
        for (int i = 0; i < counts.length; i++) {
            getChildren().add(bar(i, counts[i], late[i], most));
        }
        setAccessibleText(texts.of("finding.ages.said", open.size(), counts[0], counts[1], counts[2], counts[3],
                counts[4]));
    }

    private VBox bar(int age, int count, int late, int most) {
        double height = TALLEST * count / most;
        Region whole = Ui.styled(new Region(), "finding-bar");
        fixed(whole, Math.max(2, height));
        Region red = Ui.styled(new Region(), "finding-bar-late");
        fixed(red, TALLEST * late / most);
        StackPane bar = new StackPane(whole, red);
        bar.setAlignment(javafx.geometry.Pos.BOTTOM_CENTER);
        bar.setMinHeight(TALLEST);
        bar.setMaxHeight(TALLEST);
        Label name = Ui.small(texts.of("finding.ages.age." + age));
        name.setMinWidth(Region.USE_PREF_SIZE);
        VBox column = Ui.column(2, Ui.strong(String.valueOf(count)), bar, name);
        column.setAlignment(javafx.geometry.Pos.BOTTOM_CENTER);
        column.setMinWidth(70);
        HBox.setHgrow(column, Priority.NEVER);
        return column;
    }

    private static void fixed(Region bar, double height) {
        bar.setMinSize(BAR, height);
        bar.setMaxSize(BAR, height);
        bar.setVisible(height > 0);
    }
}
