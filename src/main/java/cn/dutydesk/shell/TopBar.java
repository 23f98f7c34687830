package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Bureau, day, who is on now, clock. Gives up telephone numbers first when the window is narrow. */
final class TopBar extends HBox {
    private static final double WIDE = 1240;
    private static final double MOST_CUT = 42;

    private final Label bureau = Ui.styled(Ui.text(""), "brand-bureau");
    private final Label date = Ui.muted("");
    private final HBox tags = Ui.row(6);
    private final HBox onDuty = Ui.row(20);
    private final Tooltip bureauTip = new Tooltip();
    private final BooleanBinding wide = widthProperty().isEqualTo(0).or(widthProperty().greaterThanOrEqualTo(WIDE));
    private final BooleanBinding roomy = widthProperty().isEqualTo(0)
            .or(widthProperty().greaterThanOrEqualTo(DeskFrame.NARROW));
    private final Subscription heard;

    TopBar(Texts texts, ShellModel model, boolean sample) {
        getStyleClass().add("top-bar");
        Label name = Ui.styled(Ui.text(texts.of("shell.brand")), "brand-name");
        VBox words = new VBox(name, bureau);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox brand = Ui.styled(Ui.row(10, Brand.mark(30), words), "brand");
        bureau.setTooltip(bureauTip);
        bureau.visibleProperty().bind(bureau.textProperty().isNotEmpty().and(roomy));
        bureau.managedProperty().bind(bureau.visibleProperty());
        date.setMinWidth(Region.USE_PREF_SIZE);
        Label clock = Ui.styled(new Label(), "clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        clock.textProperty().bind(model.timeProperty());
        HBox day = Ui.row(10, date, tags);
        if (sample) {
            day.getChildren().add(Ui.tag(texts.of("shell.sample"), Tone.WARN));
        }
        setMinWidth(0);
        getChildren().addAll(brand, day, Ui.gap(), onDuty, clock);
        heard = model.factsProperty().subscribe(this::show);
    }

    /** Nothing is shown here any more: the model, which goes on, must not keep it. */
    void stop() {
        heard.unsubscribe();
    }

    private void show(Facts.Now now) {
        bureau.setText(now.bureau());
        bureauTip.setText(now.bureau());
        date.setText(now.date());
        tags.getChildren().setAll(now.tags().stream().map(TopBar::tag).toList());
        onDuty.getChildren().setAll(now.onDuty().stream().map(this::person).toList());
    }

    /** Cut where there is no room for it, and told in full by the tooltip. */
    private static Label tag(Facts.Tag tag) {
        Label label = Ui.tag(tag.words(), tag.tone());
        label.setMinWidth(MOST_CUT);
        label.setTooltip(new Tooltip(tag.words()));
        return label;
    }

    private HBox person(Facts.OnDuty duty) {
        Label label = Ui.muted(duty.label());
        Label names = Ui.strong(duty.names());
        label.setMinWidth(Region.USE_PREF_SIZE);
        // The bar must never be wider than the window: a long row of names is cut and told in full by the tooltip.
        names.setMinWidth(MOST_CUT);
        names.setTooltip(new Tooltip(duty.names()));
        HBox box = Ui.row(8, Ui.dot(Tone.OK), label, names);
        if (!duty.phone().isEmpty()) {
            Label phone = Ui.muted(duty.phone());
            phone.setMinWidth(Region.USE_PREF_SIZE);
            phone.visibleProperty().bind(wide);
            phone.managedProperty().bind(wide);
            box.getChildren().add(phone);
            Tooltip.install(box, new Tooltip(duty.phone()));
        }
        return box;
    }
}
