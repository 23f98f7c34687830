package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.ui.Clash.Changed;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Somebody else was quicker: their changes beside one's own, and one's own can be stored over them. */
final class ClashDialog {
    private static final int MOST_ROWS = 40;

    private final EditModel edits;
    private final Texts texts;
    private final Dialogs dialogs;
    private final BureauClock clock;

    ClashDialog(EditModel edits, Texts texts, Dialogs dialogs, BureauClock clock) {
        this.edits = edits;
        this.texts = texts;
        this.dialogs = dialogs;
        this.clock = clock;
        edits.clashProperty().addListener((property, old, clash) -> {
            if (clash != null) {
                show(clash);
            }
        });
    }

    private void show(Clash clash) {
        edits.seen();
        String when = clash.at() == null ? "" : texts.time(clock.local(clash.at()));
        VBox body = Ui.column(12, Ui.wrapped(texts.of("board.clash.words", clash.by(), when)));
        if (clash.same()) {
            body.getChildren().add(Ui.strip(texts.of("board.clash.same"), Tone.WARN));
        }
        HBox both = new HBox(16, half(texts.of("board.clash.theirs", clash.by()), clash.theirs(), Tone.WARN));
        if (!clash.mine().isEmpty()) {
            both.getChildren().add(half(texts.of("board.clash.mine"), clash.mine(), Tone.ACCENT));
        }
        body.getChildren().add(both);
        Modal modal = dialogs.modal(texts.of("board.clash.title")).width(640).content(body);
        Runnable again = clash.again();
        if (again == null) {
            modal.action(texts.of("board.clash.understood"), Modal::close);
        } else {
            modal.option(texts.of("board.clash.drop"), Modal::close).action(texts.of(clash.mine().isEmpty()
                    ? "board.clash.publish-again" : "board.clash.again"), box -> {
                        box.close();
                        again.run();
                    });
        }
        modal.show();
    }

    private Node half(String title, List<Changed> changes, Tone tone) {
        VBox list = Ui.column(0);
        changes.stream().limit(MOST_ROWS).forEach(changed -> list.getChildren().add(row(changed, tone)));
        if (changes.isEmpty()) {
            list.getChildren().add(Ui.padded(Ui.column(0, Ui.muted(texts.of("board.clash.nothing"))), 8, 0, 8, 0));
        } else if (changes.size() > MOST_ROWS) {
            list.getChildren().add(Ui.small(texts.of("board.conflicts.more", changes.size() - MOST_ROWS)));
        }
        VBox half = Ui.styled(Ui.column(4, Ui.section(title), list), "board-half");
        half.setPrefWidth(290);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    /** 10月9日 值班员主班 · 马骏 → 陈立. */
    private Node row(Changed changed, Tone tone) {
        Label from = Ui.muted(name(changed.from()));
        Label to = Ui.tone(Ui.strong(name(changed.to())), tone);
        VBox row = Ui.column(2, Ui.small(texts.of("board.drop.seat", texts.shortDate(changed.seat().day()),
                changed.post())), Ui.row(8, from, Ui.muted("→"), to));
        return Ui.padded(row, 6, 0, 6, 0);
    }

    private String name(String person) {
        return person.isEmpty() ? texts.of("board.seat.open") : person;
    }
}
