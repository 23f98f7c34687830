package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 签到: choose who one is among those on duty, or sign in as a stand-in with the reason. */
final class SignInDialog {
    private final SignInModel model;
    private final Texts texts;
    private final Spans spans;
    private final Dialogs dialogs;

    SignInDialog(SignInModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.spans = new Spans(texts, clock);
        this.dialogs = dialogs;
    }

    /** Signs the person of the account in at once when that is all there is to do; asks otherwise. */
    void open() {
        model.offer(offer -> {
            if (offer.own() != null) {
                model.signIn(SignInRequest.of(offer.own().personId()), this::done, dialogs::problem);
            } else {
                ask(offer);
            }
        }, dialogs::problem);
    }

    private void done(SignInView view) {
        dialogs.notice(view.lateMinutes() == 0 ? texts.of("desk.sign-in.done", view.name())
                : texts.of("desk.sign-in.done-late", view.name(), view.lateMinutes()),
                view.lateMinutes() == 0 ? Tone.OK : Tone.WARN);
    }

    private void ask(SignInModel.Offer offer) {
        ToggleGroup group = new ToggleGroup();
        VBox seats = new VBox();
        for (Seat seat : offer.shared() ? offer.seats() : List.<Seat>of()) {
            seats.getChildren().add(choice(seat, group));
        }
        ComboBox<PersonCard> person = Inputs.choice(offer.people(),
                card -> card.name() + "  " + card.department(), offer.shared() ? null : offer.people().getFirst());
        ComboBox<Seat> replaced = Inputs.choice(offer.seats(), seat -> seat.name() + "  " + seat.post(), null);
        TextField reason = new TextField();
        reason.setPromptText(texts.of("desk.sign-in.reason-prompt"));
        RadioButton other = new RadioButton(texts.of(offer.seats().isEmpty() ? "desk.sign-in.no-roster"
                : "desk.sign-in.other"));
        other.setToggleGroup(group);
        Form form = new Form();
        form.row(texts.of("desk.sign-in.person"), person);
        if (!offer.seats().isEmpty()) {
            form.row(texts.of("desk.sign-in.replaced"), replaced);
        }
        form.row(texts.of("desk.sign-in.reason"), reason);
        form.visibleProperty().bind(other.selectedProperty());
        form.managedProperty().bind(other.selectedProperty());
        seats.getChildren().add(Ui.styled(Ui.row(0, other), "todo-row"));
        select(group, other);
        VBox body = Ui.column(12, seats, form);
        dialogs.modal(texts.of("desk.sign-in.title")).width(520).content(body).cancel()
                .action(texts.of("desk.sign-in.action"), modal -> sign(modal, group, person, replaced, reason)).show();
    }

    /** The first one who has not signed in; nobody else can be meant most of the time. */
    private static void select(ToggleGroup group, RadioButton other) {
        group.selectToggle(group.getToggles().stream().filter(toggle -> toggle.getUserData() instanceof Seat seat
                && seat.signIn() == null && seat.desk()).findFirst().orElse(other));
    }

    private Node choice(Seat seat, ToggleGroup group) {
        RadioButton radio = new RadioButton(texts.of("desk.sign-in.seat", seat.name(), seat.post()));
        radio.setToggleGroup(group);
        radio.setUserData(seat);
        HBox row = Ui.styled(Ui.row(12, radio, Ui.gap(), Ui.small(texts.of("desk.sign-in.shift",
                spans.full(seat.shift().from()), spans.full(seat.shift().to())))), "todo-row");
        if (seat.signIn() != null) {
            radio.setDisable(true);
            row.getChildren().add(Ui.tag(texts.of("desk.watch.signed", spans.time(seat.signIn().signedAt())), Tone.OK));
        }
        return row;
    }

    private void sign(Modal modal, ToggleGroup group, ComboBox<PersonCard> person, ComboBox<Seat> replaced,
            TextField reason) {
        SignInRequest request;
        if (group.getSelectedToggle().getUserData() instanceof Seat seat) {
            request = SignInRequest.of(seat.personId());
        } else if (person.getValue() == null) {
            modal.problem(texts.of("desk.sign-in.choose-person"));
            return;
        } else {
            request = new SignInRequest(person.getValue().id(),
                    replaced.getValue() == null ? null : replaced.getValue().personId(), reason.getText());
        }
        modal.busy(true);
        model.signIn(request, view -> {
            modal.close();
            done(view);
        }, problem -> modal.problem(problem.words()));
    }
}
