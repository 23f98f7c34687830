package cn.dutydesk.presence.ui;

import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.security.Permission;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Facts one below the other, each with what stands beside it. */
final class FactList {
    private final PresenceModel model;
    private final PresenceWords words;
    private final PresenceDialogs dialogs;

    FactList(PresenceModel model, PresenceWords words, PresenceDialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    VBox node(List<FactView> facts) {
        return Ui.list(facts.stream().map(this::fact).toList());
    }

    private Node fact(FactView fact) {
        HBox head = Ui.row(8, words.kind(fact), Ui.strong(fact.person()), Ui.gap(), Ui.small(words.when(fact.at())));
        VBox box = Ui.column(6, head, Ui.wrapped(fact.words()));
        if (!fact.explanation().isEmpty()) {
            box.getChildren().add(beside(words.texts.of("presence.fact.explained", fact.explanation())));
        }
        if (fact.excused()) {
            box.getChildren().add(beside(words.texts.of("presence.fact.excused", fact.excusedBy(), fact.excuse())));
        }
        HBox actions = Ui.row(8, Ui.gap());
        if (fact.explainedAt() == null && model.allows(Permission.CHECK_ANSWER)) {
            actions.getChildren().add(Ui.ghost(words.texts.of("presence.fact.explain"), () -> dialogs.explain(fact)));
        }
        if (!fact.excused() && model.allows(Permission.FACT_EXCUSE)) {
            actions.getChildren().add(Ui.ghost(words.texts.of("presence.fact.excuse"), () -> dialogs.excuse(fact)));
        }
        if (actions.getChildren().size() > 1) {
            box.getChildren().add(actions);
        }
        return box;
    }

    private static Node beside(String text) {
        return Ui.styled(Ui.column(0, Ui.styled(Ui.wrapped(text), "small")), "presence-beside");
    }
}
