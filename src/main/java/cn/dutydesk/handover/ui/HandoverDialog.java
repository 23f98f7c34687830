package cn.dutydesk.handover.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** F4 交接班: three steps in one large dialog, to be worked by keyboard alone. What is typed is kept when it is closed. */
final class HandoverDialog {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 560;

    private final HandoverModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final LongConsumer openRecord;
    private final HandoverWords words;
    private final StepHead head;
    private final FillStep fill;
    private final ReadStep read;
    private final SignStep sign;
    private final HBox shifts = Ui.row(4);
    private final StackPane content = new StackPane();
    private @Nullable Modal modal;
    private final Button back;
    private final Button refuse;
    private final Button change;
    private String refusal = "";

    /** @param openRecord shows a signed record */
    HandoverDialog(HandoverModel model, Texts texts, BureauClock clock, Dialogs dialogs, LongConsumer openRecord) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.openRecord = openRecord;
        words = new HandoverWords(texts, clock);
        head = new StepHead(texts);
        fill = new FillStep(model, texts, words);
        read = new ReadStep(model, texts, words);
        sign = new SignStep(model, texts, words, dialogs);
        back = Ui.button(texts.of("handover.back"), this::back);
        refuse = Ui.ghost(texts.of("handover.refuse"), this::refuse);
        change = Ui.button(texts.of("handover.change.title"), () -> sign.changePassword(refusal));
        model.sheetProperty().addListener((property, before, sheet) -> draw());
        model.stepProperty().addListener((property, before, step) -> turn());
    }

    void open() {
        if (modal != null) {
            return;
        }
        model.begin(this::show, dialogs::problem);
    }

    private void show() {
        VBox body = Ui.column(16, Ui.row(16, head, Ui.gap(), shifts), Ui.grow(content));
        VBox.setVgrow(content, Priority.ALWAYS);
        body.getStyleClass().add("handover");
        modal = dialogs.modal(texts.of("handover.title")).width(WIDTH).fixed(body, HEIGHT)
                .beside(Ui.row(8, back, refuse, change)).option(texts.of("handover.later"), Modal::close)
                .action(texts.of("handover.next.read"), this::next).onClosed(this::closed);
        draw();
        modal.show();
        focus();
    }

    private void back() {
        if (modal != null) {
            modal.problem("");
        }
        model.back();
    }

    private void closed() {
        model.keep();
        sign.clear();
        modal = null;
    }

    /** The sheet was read again. */
    private void draw() {
        HandoverSheet sheet = model.sheetProperty().get();
        if (modal == null || sheet == null) {
            return;
        }
        shifts.getChildren().clear();
        if (model.shiftsProperty().get().size() > 1) {
            shifts.getChildren().setAll(Choices.of(model.shiftsProperty().get(), this::shift, model.shiftProperty(), 0,
                    "check-choice"));
        } else {
            shifts.getChildren().setAll(Ui.muted(words.span(sheet.shift())));
        }
        turn();
    }

    private String shift(TimeRange shift) {
        return texts.of(shift.to().isAfter(model.now()) ? "handover.shift.running" : "handover.shift.over",
                words.moment(shift.from()));
    }

    private void turn() {
        HandoverSheet sheet = model.sheetProperty().get();
        if (modal == null || sheet == null) {
            return;
        }
        int step = model.stepProperty().get();
        HandoverView record = sheet.signed();
        boolean signed = record != null;
        head.at(signed ? HandoverModel.SIGN + 1 : step);
        Ui.show(back, !signed && step > HandoverModel.FILL);
        Ui.show(refuse, !signed && step == HandoverModel.READ);
        Ui.show(change, false);
        Objects.requireNonNull(modal.mainButton()).setText(texts.of(signed ? "handover.done.open" : switch (step) {
            case HandoverModel.FILL -> "handover.next.read";
            case HandoverModel.READ -> "handover.next.sign";
            default -> "handover.sign.action";
        }));
        if (record != null) {
            content.getChildren().setAll(done(record));
        } else if (step == HandoverModel.FILL) {
            fill.show(sheet);
            content.getChildren().setAll(fill.node());
        } else if (step == HandoverModel.READ) {
            read.show(sheet);
            content.getChildren().setAll(read.node());
        } else {
            sign.show(sheet);
            content.getChildren().setAll(sign.node());
        }
        focus();
    }

    /** Puts the keyboard where the step begins; what was just put in place has no skin before the next layout. */
    private void focus() {
        content.applyCss();
        content.layout();
        if (modal != null && model.sheetProperty().get().signed() != null) {
            Objects.requireNonNull(modal.mainButton()).requestFocus();
        } else if (model.stepProperty().get() == HandoverModel.READ) {
            read.focus();
        } else if (model.stepProperty().get() == HandoverModel.SIGN) {
            sign.focus();
        }
    }

    private Node done(HandoverView view) {
        VBox box = Ui.column(12, Ui.tone(Ui.headline(texts.of("handover.done", view.outgoing(), view.incoming())),
                Tone.OK),
                Ui.pairs(texts.of("handover.sign.shift"), words.span(view.shift()),
                        texts.of("handover.detail.signed"), words.moment(view.signedAt()),
                        texts.of("handover.sign.items"), texts.of("handover.sign.items-words", view.openItems()),
                        texts.of("handover.detail.digest"), view.digest()),
                Ui.styled(Ui.wrapped(texts.of("handover.done.frozen")), "small"));
        VBox card = Ui.styled(box, "card");
        StackPane.setAlignment(card, javafx.geometry.Pos.TOP_LEFT);
        card.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return card;
    }

    private void next(Modal shown) {
        shown.problem("");
        HandoverView signedNow = model.sheetProperty().get().signed();
        if (signedNow != null) {
            shown.close();
            openRecord.accept(signedNow.id());
            return;
        }
        switch (model.stepProperty().get()) {
            case HandoverModel.FILL -> model.toReading(this::failed);
            case HandoverModel.READ -> model.toSigning(this::failed);
            default -> {
                shown.busy(true);
                model.sign(sign.typed(), signed -> {
                    shown.busy(false);
                    turn();
                    dialogs.notice(texts.of("handover.done", signed.outgoing(), signed.incoming()), Tone.OK);
                }, this::failed);
            }
        }
    }

    /** @param problem null when entries are unread */
    private void failed(@Nullable Problem problem) {
        if (modal == null) {
            return;
        }
        modal.problem(problem == null ? texts.of("handover.refused.unread", model.unread().size(),
                model.unread().getFirst().words()) : problem.words());
        refusal = problem == null ? "" : problem.words();
        Ui.show(change, problem != null && problem.code().equals("handover.refused.must-change"));
        focus();
    }

    private void refuse() {
        HandoverSheet sheet = model.sheetProperty().get();
        TextField user = new TextField(sheet.incoming().stream().filter(signer -> !signer.user().isEmpty())
                .map(HandoverSheet.Signer::user).findFirst().orElse(""));
        PasswordField password = new PasswordField();
        TextArea reason = Inputs.area("", 3);
        reason.setPromptText(texts.of("handover.refuse.prompt"));
        Form form = new Form();
        form.row(texts.of("handover.refuse.reason"), reason);
        form.row(texts.of("handover.sign.user"), user);
        form.row(texts.of("handover.sign.password"), password);
        dialogs.modal(texts.of("handover.refuse.title")).width(520)
                .content(Ui.column(12, Ui.wrapped(texts.of("handover.refuse.words")), form)).cancel()
                .urgentAction(texts.of("handover.refuse.action"), asked -> {
                    asked.busy(true);
                    model.refuse(user.getText(), password.getText(), reason.getText(), () -> {
                        asked.close();
                        dialogs.notice(texts.of("handover.refuse.done"), Tone.WARN);
                    }, problem -> asked.problem(problem.words()));
                }).show();
    }
}
