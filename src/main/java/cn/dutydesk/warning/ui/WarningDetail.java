package cn.dutydesk.warning.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.warning.WarningState;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.service.WarningWords;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One warning in full, and what can be done for it. */
final class WarningDetail {
    private final WarningModel model;
    private final WarningUi.Window window;
    private final Texts texts;
    private final WarningWords words;
    private final StaffingDialog staffing;
    private final VBox body = Ui.column(12);
    private final VBox links = Ui.column(4);
    private final VBox card;
    private @Nullable WarningView shown;

    WarningDetail(WarningModel model, WarningUi.Window window) {
        this.model = model;
        this.window = window;
        texts = window.texts();
        words = new WarningWords(texts, window.clock());
        staffing = new StaffingDialog(model, window);
        card = Ui.card(texts.of("warning.title"), "", Ui.grow(Ui.scroll(body)));
        VBox.setVgrow(card, Priority.ALWAYS);
        show(null);
    }

    /** @param warning null for none */
    void show(@Nullable WarningView warning) {
        shown = warning;
        links.getChildren().clear();
        if (warning == null) {
            body.getChildren().setAll(Ui.empty("mdi2c-cursor-default-click-outline", texts.of("warning.choose")));
            return;
        }
        body.getChildren().setAll(Ui.row(8, WarningLook.tag(warning.colour(), texts),
                Ui.strong(words.title(warning))), Ui.wrapped(warning.headline()), facts(warning), actions(warning),
                links);
        text("warning.detail.description", warning.description());
        text("warning.detail.instruction", warning.instruction());
        model.links(warning, found -> {
            if (shown == warning) {
                links(found);
            }
        }, window.dialogs()::problem);
    }

    private Node facts(WarningView warning) {
        GridPane pairs = Ui.pairs();
        Label state = Ui.tag(texts.of("warning.state." + warning.state()), warning.running() ? Tone.ACCENT
                : warning.state() == WarningState.EXPIRED ? Tone.NEUTRAL : Tone.OK);
        Ui.pair(pairs, texts.of("warning.detail.state"), Ui.row(0, state));
        Ui.pair(pairs, texts.of("warning.detail.area"), Ui.wrapped(warning.area().isEmpty()
                ? texts.of("warning.area-unknown") : warning.area()));
        Ui.pair(pairs, texts.of("warning.detail.onset"), Ui.text(words.time(warning.onset())));
        Ui.pair(pairs, texts.of("warning.detail.expires"), Ui.text(words.time(warning.expires())));
        Ui.pair(pairs, texts.of("warning.detail.issuer"), Ui.wrapped(warning.issuer()));
        Ui.pair(pairs, texts.of("warning.detail.sent"), Ui.text(words.time(warning.sent())));
        Ui.pair(pairs, texts.of("warning.detail.identifier"), Ui.wrapped(warning.identifier()));
        if (warning.seenAt() != null) {
            Ui.pair(pairs, texts.of("warning.detail.seen"), Ui.text(warning.seenBy() + " · "
                    + words.time(warning.seenAt())));
        }
        if (warning.staffedAt() != null) {
            Ui.pair(pairs, texts.of("warning.detail.staffed"), Ui.wrapped(warning.staffedBy() + " · "
                    + words.time(warning.staffedAt()) + " · " + warning.staffing()));
        }
        return pairs;
    }

    private Node actions(WarningView warning) {
        FlowPane row = new FlowPane(8, 8);
        if (warning.running() && warning.seenAt() == null) {
            row.getChildren().add(Ui.primary(texts.of("warning.act.seen"),
                    () -> model.seen(warning, window.dialogs()::problem)));
        }
        if (warning.running() && warning.staffedAt() == null) {
            row.getChildren().add(Ui.button(texts.of("warning.act.staff"), () -> staffing.open(warning)));
        }
        row.getChildren().add(Ui.button(texts.of("warning.act.incident"), () -> window.door().report(seed(warning))));
        return row;
    }

    private IncidentSeed seed(WarningView warning) {
        return new IncidentSeed("warning", warning.id(), words.title(warning), words.area(warning), null,
                warning.issuer(), "");
    }

    private void links(List<Linked> found) {
        found.forEach(one -> links.getChildren().add(Ui.row(8, Ui.icon(Ui.ghost(one.title(),
                () -> window.open().accept(one.place())), "mdi2l-link-variant"), Ui.small(one.state()))));
    }

    private void text(String key, String said) {
        if (!said.isEmpty()) {
            body.getChildren().add(Ui.column(4, Ui.section(texts.of(key)), Ui.wrapped(said)));
        }
    }

    VBox node() {
        return card;
    }
}
