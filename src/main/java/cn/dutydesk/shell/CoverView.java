package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The frame of every page before and instead of work: at the left the clock, the day and who is on duty; at the right a
 * card with what is asked.
 */
final class CoverView extends HBox {
    private final Texts texts;
    private final ShellModel model;
    private final boolean tellsWaiting;
    private final Label bureau = Ui.styled(Ui.wrapped(""), "cover-bureau");
    private final Label date = Ui.styled(Ui.wrapped(""), "cover-date");
    private final HBox tags = Ui.row(8);
    private final VBox onDuty = Ui.column(14);
    private final HBox waiting = Ui.styled(Ui.row(10), "cover-waiting");
    /** Held here so that it lives exactly as long as this view. */
    private final InvalidationListener follow;

    /** @param tellsWaiting on the lock screen: that something waits, without its content */
    CoverView(Texts texts, ShellModel model, boolean tellsWaiting, Node card) {
        this.texts = texts;
        this.model = model;
        this.tellsWaiting = tellsWaiting;
        getStyleClass().add("cover");
        Label clock = Ui.styled(new Label(), "cover-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        clock.textProperty().bind(model.timeProperty());
        Label notice = Ui.styled(Ui.wrapped(texts.of("shell.not-secret")), "cover-notice");
        VBox side = Ui.styled(new VBox(Brand.named(texts), bureau, Ui.gap(), clock, date, tags, onDuty, waiting,
                Ui.gap(), notice), "cover-side");
        side.setMinWidth(380);
        side.prefWidthProperty().bind(widthProperty().multiply(0.42));
        StackPane main = Ui.styled(new StackPane(card), "cover-main");
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(side, main);
        follow = change -> show(model.factsProperty().get());
        model.factsProperty().addListener(new WeakInvalidationListener(follow));
        show(model.factsProperty().get());
    }

    private void show(Facts.Now now) {
        bureau.setText(now.bureau());
        date.setText(now.date());
        tags.getChildren().setAll(now.tags().stream()
                .map(tag -> Ui.styled(new Label(tag.words()), "cover-tag")).toList());
        Ui.show(tags, !now.tags().isEmpty());
        onDuty.getChildren().setAll(now.onDuty().stream().map(CoverView::person).toList());
        Ui.show(onDuty, !now.onDuty().isEmpty());
        waiting.getChildren().setAll(Icons.of("mdi2b-bell-alert-outline", 20),
                Ui.wrapped(texts.of("shell.lock.waiting")));
        Ui.show(waiting, tellsWaiting && now.waiting() > 0);
    }

    private static HBox person(Facts.OnDuty duty) {
        Label label = Ui.styled(new Label(duty.label()), "cover-duty-label");
        Label names = Ui.styled(Ui.text(duty.names()), "cover-duty-names");
        Label phone = Ui.styled(new Label(duty.phone()), "cover-duty-phone");
        HBox row = Ui.row(12, label, names, phone);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    ShellModel model() {
        return model;
    }
}
