package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.SwapView;
import cn.dutydesk.security.Permission;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Swaps that wait for an answer or a decision, and one's own, each with what can be done to it. */
final class SwapCards {
    private final MineModel model;
    private final Texts texts;
    private final SwapWords words;
    private final Dialogs dialogs;

    SwapCards(MineModel model, Texts texts, SwapWords words, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
    }

    /** Requests the person has to answer. */
    Node answers(List<SwapView> swaps, MineModel.Shown now) {
        return Ui.styled(Ui.card(texts.of("mine.answers"), Ui.badge(swaps.size()),
                Ui.list(swaps.stream().map(swap -> {
                    Button agree = Ui.primary(texts.of("mine.action.consent"),
                            () -> model.consent(swap, () -> said("mine.done.consent"), dialogs::problem));
                    Button not = Ui.button(texts.of("mine.action.decline"), () -> reason(swap,
                            texts.of("mine.decline.title"), texts.of("mine.action.decline"), model::decline,
                            "mine.done.decline"));
                    return card(swap, true, agree, not, onlyOwn(agree, not, now));
                }).toList())), "mine-answers");
    }

    /** An account that is not the person's own, nor the keeper's, cannot answer for him. */
    private @Nullable Node onlyOwn(Button agree, Button not, MineModel.Shown now) {
        boolean may = now.own() || !now.people().isEmpty() && model.services().acts().allows(model.actor().get(),
                Permission.ROSTER_EDIT);
        agree.setDisable(!may);
        not.setDisable(!may);
        return may ? null : Ui.small(texts.of("mine.answers.own-only"));
    }

    /** What this account may decide. */
    Node waiting(List<SwapView> swaps) {
        return Ui.card(texts.of("mine.waiting"), swaps.isEmpty() ? Ui.small("") : Ui.badge(swaps.size()),
                swaps.isEmpty() ? Ui.muted(texts.of("mine.waiting.empty"))
                        : Ui.list(swaps.stream().map(this::decision).toList()));
    }

    private Node decision(SwapView swap) {
        boolean early = swap.state() == SwapState.ASKED;
        Button yes = Ui.primary(texts.of(swap.unconfirmed() ? "mine.action.confirm" : "mine.action.approve"),
                () -> model.approve(swap, () -> said(swap.unconfirmed() ? "mine.done.confirm" : "mine.done.approve"),
                        dialogs::problem));
        String against = early ? texts.of("mine.refused.early", swap.other())
                : swap.check() != null && !swap.check().passes() ? texts.of("mine.refused.check") : "";
        Button no = Ui.button(texts.of(swap.unconfirmed() ? "mine.action.object" : "mine.action.refuse"),
                () -> reason(swap, texts.of("mine.refuse.title"), texts.of(swap.unconfirmed() ? "mine.action.object"
                        : "mine.action.refuse"), model::refuse, "mine.done.refuse"));
        return card(swap, true, Ui.disabled(yes, against), no);
    }

    /** The person's own swaps and those he was asked for. */
    Node own(List<SwapView> swaps, MineModel.Shown now) {
        return Ui.card(texts.of("mine.swaps"), "",
                swaps.isEmpty() ? Ui.styled(Ui.wrapped(texts.of("mine.swaps.empty")), "muted")
                        : Ui.list(swaps.stream().map(swap -> card(swap, swap.state().open(), withdraw(swap, now),
                                undo(swap, now))).toList()));
    }

    private @Nullable Node withdraw(SwapView swap, MineModel.Shown now) {
        boolean mine = now.person() != null && swap.askerId() == now.person().id();
        return swap.state().open() && mine ? Ui.button(texts.of("mine.action.withdraw"),
                () -> model.withdraw(swap, () -> said("mine.done.withdraw"), dialogs::problem)) : null;
    }

    private @Nullable Node undo(SwapView swap, MineModel.Shown now) {
        return now.decides() && SwapWords.undoable(swap, model.clock().now())
                ? Ui.button(texts.of("mine.action.undo"), () -> reason(swap, texts.of("mine.undo.title"),
                        texts.of("mine.action.undo"), model::undo, "mine.done.undo"))
                : null;
    }

    private Node card(SwapView swap, boolean checked, @Nullable Node... actions) {
        HBox head = Ui.row(8, words.state(swap), Ui.small(texts.of("swap.kind." + swap.kind())), Ui.gap(),
                Ui.small(words.stamp(swap.trace().getFirst().at())));
        VBox body = Ui.column(6, head, Ui.wrapped(words.what(swap)),
                Ui.styled(Ui.wrapped(texts.of("mine.reason-is", swap.reason())), "muted"));
        if (swap.flagged() && swap.state().open()) {
            body.getChildren().add(Ui.strip(texts.of("swap.step.FLAG"), Tone.WARN));
        }
        if (checked && swap.check() != null) {
            body.getChildren().add(words.check(swap.check()));
        }
        SwapView.Trace last = swap.trace().getLast();
        Node trace = Ui.styled(Ui.wrapped(words.trace(last)), "small");
        Tooltip.install(trace, new Tooltip(words.traces(swap)));
        body.getChildren().add(trace);
        HBox buttons = Ui.row(8);
        for (Node action : actions) {
            if (action != null) {
                buttons.getChildren().add(action);
            }
        }
        if (!buttons.getChildren().isEmpty()) {
            body.getChildren().add(buttons);
        }
        return Ui.grow(body);
    }

    /** What one may do with a swap and a reason. */
    @FunctionalInterface
    private interface WithReason {
        void run(SwapView swap, String reason, Runnable done, Consumer<Problem> failed);
    }

    private void reason(SwapView swap, String title, String action, WithReason job, String doneKey) {
        TextArea reason = Inputs.limited(Inputs.area("", 3), SwapTerms.REASON);
        reason.setPromptText(texts.of("mine.reason-prompt"));
        Form form = new Form();
        form.wide(Ui.wrapped(words.what(swap)));
        form.row(texts.of("mine.reason"), reason);
        BiConsumer<Modal, Problem> failed = (box, problem) -> box.problem(problem.words());
        dialogs.modal(title).content(form).focusOn(reason).cancel().action(action, box -> {
            box.busy(true);
            job.run(swap, reason.getText(), () -> {
                box.close();
                said(doneKey);
            }, problem -> failed.accept(box, problem));
        }).show();
    }

    private void said(String key) {
        dialogs.notice(texts.of(key), Tone.OK);
    }
}
