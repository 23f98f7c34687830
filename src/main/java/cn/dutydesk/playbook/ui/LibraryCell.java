package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.PlaybookCard;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A playbook in the list: its name, what it is for, how far its version is, when it was last drilled. */
final class LibraryCell extends ListCell<PlaybookCard> {
    private final PlaybookWords words;
    private final Texts texts;
    private final Rehearsals rehearsals;

    LibraryCell(PlaybookWords words, Rehearsals rehearsals) {
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        this.words = words;
        this.texts = words.texts();
        this.rehearsals = rehearsals;
    }

    @Override
    protected void updateItem(PlaybookCard card, boolean empty) {
        super.updateItem(card, empty);
        setText(null);
        // As wide as the list, so that long lines are cut and nothing scrolls sideways.
        setPrefWidth(0);
        setGraphic(empty || card == null ? null : row(card));
    }

    private HBox row(PlaybookCard card) {
        StackPane icon = Ui.styled(new StackPane(Icons.of(icon(card.subject()), 18)), "flow-icon",
                "library-icon-" + card.subject());
        HBox first = Ui.row(6, Ui.grow(Ui.strong(texts.chinese() || card.nameEn().isEmpty() ? card.name()
                : card.nameEn())));
        if (card.draftState() != null) {
            first.getChildren().add(LibraryView.tag(card.draftState(), texts));
        }
        if (card.published() != null) {
            first.getChildren().add(Ui.tag(texts.of("library.version", card.published()), Tone.OK));
        }
        String drilled = rehearsals.last(card.code());
        String below = !drilled.isEmpty() ? drilled
                : card.subject().isEmpty() ? texts.of("library.unreadable")
                : words.meantFor(card.subject(), java.util.List.of()) + " · "
                        + texts.of("library.steps", card.steps());
        VBox text = Ui.column(2, first, Ui.small(below));
        text.setMinWidth(0);
        text.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return Ui.styled(Ui.row(10, icon, Ui.grow(text)), "flow-step", "library-row");
    }

    private static String icon(String subject) {
        return switch (subject) {
            case "check" -> "mdi2a-account-check-outline";
            case "handover" -> "mdi2s-swap-horizontal";
            case "self-check" -> "mdi2s-shield-check-outline";
            case "leak" -> "mdi2s-shield-alert-outline";
            default -> "mdi2a-alert-octagon-outline";
        };
    }
}
