package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.CandidateView.Against;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.SwapCheck;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.service.SwapReads.Offer;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 换班 and 紧急顶班: the duty, the colleague, the duty in return, whether it would do, the reason. */
final class SwapDialog {
    private static final double WIDTH = 760;
    private static final double ROW = 46;
    private static final double LIST = 5 * ROW + 2;

    private final MineModel mine;
    private final Texts texts;
    private final SwapWords words;
    private final Dialogs dialogs;

    SwapDialog(MineModel mine, Texts texts, SwapWords words, Dialogs dialogs) {
        this.mine = mine;
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
    }

    /** Asks somebody to take a duty or to trade one for it. */
    void ask(OnDuty duty, SwapKind kind) {
        SwapModel model = new SwapModel(mine, duty, kind);
        open(model, texts.of("mine.ask.title"), Ui.row(12, Ui.strong(words.day(duty.day())), Ui.text(duty.post()),
                Ui.muted(words.hours(duty.shift())), Ui.gap(), kinds(model)), texts.of("mine.ask.action"),
                "mine.done.ask");
    }

    /** Records that somebody takes over a duty that runs or comes next. */
    void takeOver() {
        mine.urgent(duties -> {
            if (duties.isEmpty()) {
                dialogs.notice(texts.of("mine.take-over.none"), Tone.WARN);
                return;
            }
            SwapModel model = new SwapModel(mine, duties.getFirst(), SwapKind.EMERGENCY);
            ComboBox<OnDuty> duty = Inputs.choice(duties, this::title, duties.getFirst());
            duty.setMaxWidth(Double.MAX_VALUE);
            duty.setAccessibleText(texts.of("mine.take-over.duty"));
            model.dutyProperty().bind(duty.valueProperty());
            open(model, texts.of("mine.take-over.title"), Ui.column(4, Ui.muted(texts.of("mine.take-over.duty")),
                    duty), texts.of("mine.take-over.action"), "mine.done.take-over");
        }, dialogs::problem);
    }

    private String title(OnDuty duty) {
        return texts.of("mine.take-over.of", words.day(duty.day()), duty.post(), mine.services().people()
                .byId(duty.personId()).map(PersonCard::name).orElse(""));
    }

    private Node kinds(SwapModel model) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton standIn = kind(model, SwapKind.STAND_IN, group, "left-pill");
        ToggleButton trade = kind(model, SwapKind.TRADE, group, "right-pill");
        return Ui.row(0, standIn, trade);
    }

    private ToggleButton kind(SwapModel model, SwapKind kind, ToggleGroup group, String style) {
        ToggleButton button = Ui.styled(new ToggleButton(texts.of("mine.kind." + kind)), style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(model.kindProperty().get() == kind);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.kindProperty().set(kind);
        });
        return button;
    }

    private void open(SwapModel model, String title, Node head, String action, String done) {
        TextField search = Inputs.search(texts.of("board.seat.search"));
        ListView<CandidateView> people = list(model.peopleProperty().get(), this::candidate);
        model.peopleProperty().addListener((property, old, found) -> {
            CandidateView chosen = model.colleagueProperty().get();
            people.getItems().setAll(found);
            found.stream().filter(one -> chosen != null && one.personId() == chosen.personId()).findFirst()
                    .ifPresent(people.getSelectionModel()::select);
        });
        people.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) {
                model.colleagueProperty().set(now);
            }
        });
        search.textProperty().addListener((property, old, typed) -> model.filter(typed));
        search.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.DOWN && !people.getItems().isEmpty()) {
                people.getSelectionModel().selectFirst();
                people.requestFocus();
                press.consume();
            }
        });
        ListView<Offer> offers = list(List.of(), this::offer);
        Label none = Ui.muted("");
        Runnable say = () -> none.setText(texts.of(model.colleagueProperty().get() == null
                ? "mine.ask.colleague-first" : "mine.ask.no-offers"));
        model.colleagueProperty().addListener(change -> say.run());
        say.run();
        offers.setPlaceholder(none);
        offers(model, offers);
        VBox right = Ui.column(6, Ui.muted(texts.of("mine.ask.in-return")), offers);
        VBox left = Ui.grow(Ui.column(6, search, people));
        left.setPrefWidth(WIDTH / 2);
        right.setPrefWidth(WIDTH / 2);
        Runnable trading = () -> Ui.show(right, model.kindProperty().get() == SwapKind.TRADE);
        model.kindProperty().addListener(change -> trading.run());
        trading.run();
        VBox found = Ui.column(6);
        CheckBox seen = new CheckBox(texts.of("mine.take-over.seen"));
        Ui.show(seen, false);
        follow(model, found, seen);
        TextArea reason = Inputs.limited(Inputs.area("", 2), SwapTerms.REASON);
        reason.setPromptText(texts.of("mine.reason-prompt"));
        reason.setAccessibleText(texts.of("mine.reason"));
        VBox body = Ui.column(12, head, new HBox(12, left, right), found, seen,
                Ui.column(4, Ui.muted(texts.of("mine.reason")), reason));
        dialogs.modal(title).width(WIDTH).content(body).focusOn(search).cancel()
                .action(action, box -> send(model, box, reason.getText(), seen.isSelected(), done)).show();
    }

    private void offers(SwapModel model, ListView<Offer> offers) {
        model.offersProperty().addListener((property, old, now) -> {
            offers.getItems().setAll(now);
            offers.getSelectionModel().select(model.offerProperty().get());
        });
        model.offerProperty().addListener((property, old, now) -> {
            if (now != null) {
                offers.getSelectionModel().select(now);
            }
        });
        offers.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) {
                model.offerProperty().set(now);
            }
        });
    }

    private void follow(SwapModel model, VBox found, CheckBox seen) {
        Runnable show = () -> {
            SwapCheck check = model.checkProperty().get();
            found.getChildren().clear();
            if (model.problemProperty().get() != null) {
                found.getChildren().add(Ui.strip(model.problemProperty().get().words(), Tone.URGENT));
            } else if (check != null) {
                found.getChildren().add(words.check(check));
            } else {
                found.getChildren().add(Ui.strip(texts.of("mine.ask.choose"), Tone.NEUTRAL));
            }
            Ui.show(seen, model.kindProperty().get() == SwapKind.EMERGENCY && check != null
                    && check.moved().isEmpty() && !check.hard().isEmpty());
        };
        model.checkProperty().addListener(change -> show.run());
        model.problemProperty().addListener(change -> show.run());
        show.run();
    }

    private void send(SwapModel model, Modal box, String reason, boolean seen, String done) {
        if (!model.complete()) {
            box.problem(texts.of("mine.ask.choose"));
            return;
        }
        box.busy(true);
        model.send(reason, seen, () -> {
            box.close();
            dialogs.notice(texts.of(done), Tone.OK);
        }, problem -> box.problem(problem.words()));
    }

    private static <T> ListView<T> list(List<T> items, Function<T, Node> draw) {
        ListView<T> list = new ListView<>();
        list.getItems().setAll(items);
        list.setFixedCellSize(ROW);
        list.setMinHeight(LIST);
        list.setPrefHeight(LIST);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : draw.apply(item));
            }
        });
        return list;
    }

    private Node candidate(CandidateView one) {
        Node counts = Ui.small(texts.of("board.seat.counts", one.sameKind(), one.total()));
        HBox first = Ui.row(8, Ui.text(one.person()), Ui.small(one.department()), Ui.gap(), counts);
        if (one.free()) {
            return Ui.column(1, first, Ui.tone(Ui.small(texts.of("mine.ask.free")), Tone.OK));
        }
        Against against = one.against().getFirst();
        return Ui.column(1, first, Ui.tone(Ui.small(against.why().words(texts)),
                against.hard() ? Tone.URGENT : Tone.WARN));
    }

    private Node offer(Offer offer) {
        HBox first = Ui.row(8, Ui.text(words.day(offer.duty().seat().day())), Ui.small(offer.duty().post()));
        Node kind = words.dayTag(offer.duty().day());
        if (kind != null) {
            first.getChildren().addAll(Ui.gap(), kind);
        }
        return Ui.column(1, first, Ui.tone(Ui.small(words.brief(offer.check())),
                offer.check().passes() ? Tone.OK : Tone.URGENT));
    }
}
