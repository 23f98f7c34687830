package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.Conflict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card beside the pointer that says what letting go here would do, and each rule it would break. */
final class DropBubble extends VBox {
    static final double WIDTH = 272;
    private static final int MOST = 4;

    private final Texts texts;

    DropBubble(Texts texts) {
        super(6);
        this.texts = texts;
        getStyleClass().add("board-bubble");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMouseTransparent(true);
        setCache(true);
        setManaged(false);
        setVisible(false);
    }

    /** Says it; hides when there is nothing to say. */
    void say(@Nullable Drop drop) {
        setVisible(drop != null && !drop.words().isEmpty());
        if (drop == null || !isVisible()) {
            return;
        }
        Label words = Ui.wrapped(drop.words());
        words.getStyleClass().add("strong");
        getChildren().setAll(words);
        if (!drop.possible()) {
            words.getStyleClass().setAll("label", "muted");
            return;
        }
        List<Conflict> broken = drop.effect().broken();
        // A duty too near to another troubles both: each rule is named once.
        Map<String, List<Conflict>> byRule = broken.stream()
                .sorted(Comparator.comparing((Conflict conflict) -> !conflict.hard()))
                .collect(Collectors.groupingBy(Conflict::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.values().stream().limit(MOST).forEach(same -> {
            Conflict first = same.getFirst();
            HBox head = Ui.row(6, Ui.tag(texts.of("roster.rule.name." + first.rule()),
                    first.hard() ? Tone.URGENT : Tone.WARN));
            if (same.size() > 1) {
                head.getChildren().add(Ui.small(texts.of("board.drop.places", same.size())));
            }
            getChildren().add(Ui.column(2, head, Ui.wrapped(texts.of("board.drop.breaks",
                    texts.shortDate(first.seat().day()), first.why().words(texts)))));
        });
        if (byRule.size() > MOST) {
            getChildren().add(Ui.small(texts.of("board.conflicts.more", byRule.size() - MOST)));
        }
        if (broken.isEmpty()) {
            getChildren().add(Ui.tone(Ui.text(texts.of("board.drop.fine")), Tone.OK));
        }
        if (!drop.effect().mended().isEmpty()) {
            getChildren().add(Ui.tone(Ui.text(texts.of("board.drop.mends", drop.effect().mended().size())), Tone.OK));
        }
    }

    /** Puts it beside a field without covering it, inside the given size. */
    void beside(double left, double right, double top, double width, double height) {
        applyCss();
        double tall = prefHeight(WIDTH);
        double x = right + 10 + WIDTH <= width ? right + 10 : left - 10 - WIDTH;
        resizeRelocate(Math.clamp(x, 4, Math.max(4, width - WIDTH - 4)),
                Math.clamp(top - 4, 4, Math.max(4, height - tall - 4)), WIDTH, tall);
    }
}
