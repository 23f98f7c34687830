package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.ExitState;
import cn.dutydesk.secrecy.ExitView;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.service.ClearanceService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known of one person of the register, and what can be done. */
final class PersonPane {
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final Look look;
    private final PersonActs acts;
    private final VBox body = Ui.column(12);
    private final VBox card = Ui.card(Ui.grow(Ui.scroll(body)));

    PersonPane(ClearanceService service, SecrecyUi.Window window, Look look) {
        this.window = window;
        texts = window.texts();
        this.look = look;
        acts = new PersonActs(service, window);
        VBox.setVgrow(card, Priority.ALWAYS);
    }

    Node node() {
        return card;
    }

    void show(@Nullable ClearedView one, boolean edit, boolean approve) {
        if (one == null) {
            body.getChildren().setAll(Ui.empty("mdi2a-account-key-outline", texts.of("secrecy.people.choose")));
            return;
        }
        String why = edit ? "" : texts.of("secrecy.edit-only");
        body.getChildren().setAll(
                Ui.row(8, Ui.headline(one.person()), look.grade(one.grade()), look.state(one.state())),
                facts(one), Look.flow(buttons(one, why)));
        if (one.state() == ClearanceState.LEAVING || one.state() == ClearanceState.COOLING) {
            body.getChildren().add(leaving(one, why, approve));
        }
        if (!one.exits().isEmpty()) {
            body.getChildren().add(exits(one, why, approve));
        }
        body.getChildren().addAll(Ui.section(texts.of("secrecy.course")), look.course(one.lines()));
    }

    private Node facts(ClearedView one) {
        GridPane pairs = Ui.pairs(texts.of("secrecy.people.post"), one.post(), texts.of("secrecy.people.department"),
                one.department(), texts.of("secrecy.people.reviewed"), look.day(one.reviewedOn()));
        if (one.state().holds()) {
            Ui.pair(pairs, texts.of("secrecy.people.next-review"), look.until(one.nextReview()));
        }
        Ui.pair(pairs, texts.of("secrecy.people.promised"), one.promisedOn() == null && one.state().holds()
                ? Ui.tag(texts.of("secrecy.people.not-promised"), Tone.WARN) : Ui.text(look.day(one.promisedOn())));
        Ui.pair(pairs, texts.of("secrecy.people.hours"), Ui.text(texts.of("secrecy.people.of-hours",
                Hours.of(one.trained()), Hours.of(one.demanded()))));
        Ui.pair(pairs, texts.of("secrecy.people.held"), Ui.wrapped(one.held().isEmpty() ? texts.of("secrecy.none")
                : String.join("  ", one.held())));
        return pairs;
    }

    private List<Node> buttons(ClearedView one, String why) {
        List<Node> buttons = new ArrayList<>();
        boolean open = one.state() == ClearanceState.REVIEW || one.state().holds();
        if (open) {
            buttons.add(Ui.disabled(Ui.button(texts.of(one.state() == ClearanceState.REVIEW ? "secrecy.do.review-first"
                    : "secrecy.do.review"), () -> acts.review(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("secrecy.do.promise"), () -> acts.promise(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("secrecy.do.change"), () -> acts.change(one)), why));
        }
        if (one.state().holds()) {
            buttons.add(Ui.disabled(Ui.button(texts.of("secrecy.do.report"), () -> acts.report(one)), why));
        }
        if (one.state() != ClearanceState.ENDED) {
            buttons.add(Ui.disabled(Ui.button(texts.of("secrecy.do.exit"), () -> acts.exit(one)), why));
        }
        if (one.state() == ClearanceState.IN_POST) {
            buttons.add(Ui.disabled(Ui.button(texts.of("secrecy.do.leave"), () -> acts.leave(one)), why));
        }
        if (open) {
            buttons.add(window.files(SecrecyPapers.Kind.PROMISE, one::id));
        }
        return buttons;
    }

    private Node leaving(ClearedView one, String why, boolean approve) {
        VBox box = Ui.column(0, Ui.section(texts.of("secrecy.leaving")));
        if (one.state() == ClearanceState.COOLING) {
            box.getChildren().add(Ui.styled(Ui.row(8, Ui.wrapped(texts.of("secrecy.cooling",
                    Objects.requireNonNull(one.leftOn()).toString(), one.coolingMonths(),
                    Objects.requireNonNull(one.coolingUntil()).toString())), Ui.gap(), Ui.disabled(
                            Ui.button(
                                    texts.of("secrecy.do.cool"), () -> acts.cool(one)),
                            why)),
                    "register-step"));
            return box;
        }
        box.getChildren().add(Ui.styled(Ui.wrapped(texts.of("secrecy.leave-why", one.leaveReason())), "muted"));
        for (LeavingStep step : LeavingStep.values()) {
            LocalDate done = one.done().get(step);
            Node right = done == null ? Ui.disabled(Ui.button(texts.of("secrecy.do.step"), () -> acts.step(one, step)),
                    why) : Ui.tag(done.toString(), Tone.OK);
            box.getChildren().add(Ui.styled(Ui.row(8, Ui.text(texts.of("secrecy.step." + step)), Ui.gap(), right),
                    "register-step"));
        }
        boolean ready = one.done().size() == LeavingStep.values().length;
        box.getChildren().add(Ui.padded(Ui.row(8, Ui.gap(), Ui.disabled(Ui.primary(texts.of("secrecy.do.approve-leave"),
                () -> acts.approveLeave(one)),
                !approve ? texts.of("secrecy.approve-only")
                        : ready ? "" : texts.of("secrecy.steps-open"))),
                8, 0, 0, 0));
        return box;
    }

    private Node exits(ClearedView one, String why, boolean approve) {
        VBox box = Ui.column(0, Ui.section(texts.of("secrecy.exits")));
        for (ExitView exit : one.exits()) {
            HBox buttons = Ui.row(8);
            if (exit.state() == ExitState.ASKED) {
                buttons.getChildren().add(Ui.disabled(Ui.button(texts.of("secrecy.do.decide"),
                        () -> acts.decideExit(one, exit)), approve ? "" : texts.of("secrecy.approve-only")));
            } else if (exit.state() == ExitState.APPROVED) {
                if (exit.talkedOn() == null) {
                    buttons.getChildren().add(Ui.disabled(Ui.button(texts.of("secrecy.do.talk"),
                            () -> acts.talk(exit)), why));
                }
                buttons.getChildren()
                        .add(Ui.disabled(Ui.button(texts.of("secrecy.do.back"), () -> acts.back(exit)), why));
            } else if (exit.state() == ExitState.RETURNED && exit.passportOn() == null) {
                buttons.getChildren().add(Ui.disabled(Ui.button(texts.of("secrecy.do.passport"),
                        () -> acts.passport(exit)), why));
            }
            VBox words = Ui.column(4, Ui.row(8, Ui.strong(exit.destination()), Ui.tag(texts.of("secrecy.exit."
                    + exit.state()), exit.state() == ExitState.ASKED ? Tone.WARN
                            : exit.state() == ExitState.REFUSED
                                    ? Tone.NEUTRAL
                            : Tone.OK)),
                    Ui.small(exit.from() + " — " + exit.to() + " · "
                            + exit.passport()));
            if (!buttons.getChildren().isEmpty()) {
                words.getChildren().add(buttons);
            }
            box.getChildren().add(Ui.styled(words, "register-step"));
        }
        return box;
    }
}
