package cn.dutydesk.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Short notices at the lower edge of the window. They go after some seconds, later when the pointer rests on them. */
final class Notices {
    private static final Duration STAY = Duration.seconds(6);
    private static final int MOST = 3;

    private final VBox stack = Ui.styled(new VBox(8), "notices");

    Notices(Pane layer) {
        stack.setAlignment(Pos.BOTTOM_CENTER);
        stack.setPickOnBounds(false);
        stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(stack, Pos.BOTTOM_CENTER);
        layer.getChildren().add(stack);
    }

    void show(String words, Tone tone, String action, Runnable run) {
        HBox notice = Ui.styled(Ui.row(12, Icons.of(icon(tone)), Ui.wrapped(words)), "notice", tone.style());
        notice.setMaxWidth(Region.USE_PREF_SIZE);
        PauseTransition wait = new PauseTransition(STAY);
        wait.setOnFinished(end -> stack.getChildren().remove(notice));
        if (!action.isEmpty()) {
            Button button = Ui.ghost(action, () -> {
                stack.getChildren().remove(notice);
                run.run();
            });
            notice.getChildren().add(button);
        }
        notice.setOnMouseEntered(enter -> wait.stop());
        notice.setOnMouseExited(exit -> wait.playFromStart());
        stack.getChildren().add(notice);
        if (stack.getChildren().size() > MOST) {
            stack.getChildren().removeFirst();
        }
        wait.play();
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case OK -> "mdi2c-check-circle-outline";
            case WARN, URGENT -> "mdi2a-alert-outline";
            default -> "mdi2i-information-outline";
        };
    }
}
