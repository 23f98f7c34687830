package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RepairPlan.Change;
import cn.dutydesk.roster.RosterMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Repairs a month: each seat that has to change hands with the best replacements; one press does the least change. */
final class RepairDialog {
    private static final int OFFERED = 8;
    private static final double CHOICE = 260;

    /** A replacement in a list; the candidate is null for leaving the seat open. */
    private record Offer(long id, String name, String words) {
    }

    private final BoardModel board;
    private final RepairModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    RepairDialog(BoardModel board, RepairModel model, Texts texts, Dialogs dialogs) {
        this.board = board;
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show() {
        RosterMonth month = board.dataProperty().get();
        boolean published = !month.draft();
        VBox body = Ui.column(12);
        TextField reason = new TextField();
        reason.setPromptText(texts.of("board.repair.reason-prompt"));
        Modal modal = dialogs.modal(texts.of("board.repair.title", month.board().name(),
                texts.month(month.month()))).width(720).content(body).cancel();
        modal.action(texts.of(published ? "board.repair.action-version" : "board.repair.action"), box -> {
            if (published && reason.getText().isBlank()) {
                box.problem(texts.of("board.repair.no-reason"));
                reason.requestFocus();
                return;
            }
            box.busy(true);
            model.apply(reason.getText().strip(), () -> {
                box.close();
                dialogs.notice(texts.of(published ? "board.repair.done-version" : "board.repair.done"), Tone.OK);
            }, problem -> box.problem(problem.words()));
        });
        ChangeListener<Object> changed = (property, old, now) -> fill(body, published ? reason : null, modal);
        model.planProperty().addListener(changed);
        model.problemProperty().addListener(changed);
        modal.onClosed(() -> {
            model.planProperty().removeListener(changed);
            model.problemProperty().removeListener(changed);
        });
        model.load();
        fill(body, published ? reason : null, modal);
        modal.show();
    }

    private void fill(VBox body, @Nullable TextField reason, Modal modal) {
        RepairPlan plan = model.planProperty().get();
        Objects.requireNonNull(modal.mainButton()).setDisable(plan == null || plan.changes().isEmpty());
        if (model.problemProperty().get() != null) {
            body.getChildren().setAll(Ui.strip(model.problemProperty().get().words(), Tone.URGENT));
            return;
        }
        if (plan == null) {
            body.getChildren().setAll(Ui.muted(texts.of("board.repair.working")));
            return;
        }
        if (plan.changes().isEmpty() && plan.gaps().isEmpty()) {
            body.getChildren().setAll(Ui.strip(texts.of("board.repair.nothing"), Tone.OK));
            return;
        }
        List<Node> rows = new ArrayList<>();
        boolean proven = plan.least() == plan.changed();
        rows.add(Ui.strip(texts.of(proven ? "board.repair.least" : "board.repair.changes", plan.changed()),
                proven ? Tone.OK : Tone.ACCENT));
        VBox list = new VBox();
        plan.changes().forEach(change -> list.getChildren().add(row(change)));
        rows.add(list);
        List<Conflict> broken = model.effect().broken();
        broken.stream().limit(OFFERED).forEach(conflict -> rows.add(Ui.strip(texts.of("board.repair.breaks",
                texts.of("roster.rule.name." + conflict.rule()), texts.shortDate(conflict.seat().day()),
                conflict.why().words(texts)), conflict.hard() ? Tone.URGENT : Tone.WARN)));
        if (reason != null) {
            rows.add(Ui.column(6, Ui.section(texts.of("board.version.reason")), reason));
        }
        body.getChildren().setAll(rows);
    }

    /** 10月9日 值班员主班 / why; 马骏 → the replacement, to be chosen. */
    private Node row(Change change) {
        VBox words = Ui.column(2, Ui.strong(texts.of("board.drop.seat", texts.shortDate(change.seat().day()) + " "
                + texts.narrowWeekday(change.seat().day()), change.post())), reason(change));
        Label from = Ui.text(change.from().isEmpty() ? texts.of("board.seat.open") : change.from());
        from.setMinWidth(Region.USE_PREF_SIZE);
        from.getStyleClass().add("board-gone");
        HBox row = Ui.listRow(Ui.grow(words), from, Ui.muted("→"), choice(change));
        row.setSpacing(12);
        return row;
    }

    private Label reason(Change change) {
        Label words = Ui.styled(Ui.wrapped(change.why().words(texts)), "small");
        words.setMaxWidth(320);
        return words;
    }

    private Node choice(Change change) {
        List<Offer> offers = new ArrayList<>();
        model.candidates(change.seat()).stream().filter(one -> one.personId() != change.fromId()).limit(OFFERED)
                .forEach(one -> offers.add(new Offer(one.personId(), one.person(), words(one))));
        Offer now = offers.stream().filter(offer -> offer.id() == change.toId()).findFirst().orElse(null);
        if (now == null) {
            now = new Offer(change.toId(), change.to(), change.toId() == 0 ? texts.of("board.repair.nobody")
                    : change.to());
            offers.addFirst(now);
        }
        ComboBox<Offer> choice = Inputs.choice(offers, Offer::words, now);
        choice.setAccessibleText(texts.of("board.repair.choice", texts.shortDate(change.seat().day()),
                change.post()));
        choice.setPrefWidth(CHOICE);
        choice.setMinWidth(CHOICE);
        choice.setOnAction(event -> {
            Offer chosen = choice.getValue();
            if (chosen != null && chosen.id() != change.toId()) {
                model.decide(change.seat(), chosen.id(), chosen.name());
            }
        });
        return choice;
    }

    /** 陈立 · 同类 3 共 6, or what speaks against. */
    private String words(CandidateView one) {
        return texts.of("board.repair.offer", one.person(), one.against().isEmpty()
                ? texts.of("board.seat.counts", one.sameKind(), one.total())
                : texts.of("roster.rule.name." + one.against().getFirst().rule()));
    }
}
