package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.CandidateView.Against;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who could take the chosen seat and why not; typing narrows, Enter seats the first, Esc goes back to the board. */
final class SeatCard {
    private static final double ROW = 48;
    private static final int VISIBLE = 5;

    private final BoardModel board;
    private final SeatModel model;
    private final Texts texts;
    private final MonthGrid grid;
    private final PeopleList people;
    private final TextField search;
    private final ObservableList<CandidateView> shown = FXCollections.observableArrayList();
    private final ListView<CandidateView> list = new ListView<>(shown);
    private final Label where = Ui.strong("");
    private final Label reason = Ui.styled(Ui.wrapped(""), "small");
    private final VBox body = Ui.column(8);
    private final VBox node;

    SeatCard(BoardModel board, SeatModel model, Texts texts, MonthGrid grid) {
        this.board = board;
        this.model = model;
        this.texts = texts;
        this.grid = grid;
        this.people = new PeopleList(board, texts, grid);
        search = Inputs.search(texts.of("board.seat.search"));
        search.textProperty().addListener((property, old, typed) -> model.filter(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new CandidateCell());
        list.setOnKeyPressed(this::listKey);
        list.setPlaceholder(Ui.muted(texts.of("board.seat.nobody")));
        node = Ui.card(texts.of("board.seat.title"), "", body);
        model.choiceProperty().addListener((property, old, now) -> fill());
        model.candidatesProperty().addListener((property, old, found) -> {
            shown.setAll(found);
            size();
            Choice now = model.choiceProperty().get();
            if (now != null && now.seat() != null) {
                model.seat(now.seat()).filter(seat -> !seat.open()).ifPresent(this::why);
            }
        });
        model.problemProperty().addListener((property, old, now) -> fill());
        board.dataProperty().addListener((property, old, now) -> fill());
        board.lookProperty().addListener((property, old, now) -> fill());
        fill();
    }

    Node node() {
        return node;
    }

    /** Puts the keyboard into the search field. */
    void pick(String typed) {
        if (search.getParent() != null) {
            search.setText(typed);
            search.requestFocus();
            search.end();
        }
    }

    private void size() {
        double height = ROW * Math.clamp(shown.size(), 1, VISIBLE) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private void fill() {
        Choice choice = model.choiceProperty().get();
        RosterMonth month = board.dataProperty().get();
        body.getChildren().clear();
        if (choice == null || month == null || !month.made()) {
            body.getChildren().add(Ui.styled(Ui.wrapped(texts.of("board.seat.none")), "muted"));
            if (month != null && month.made() && board.lookProperty().get() == Look.POSTS && board.editing()) {
                body.getChildren().add(people.show(month));
            }
            return;
        }
        RosterSeat seat = choice.seat() == null ? null : model.seat(choice.seat()).orElse(null);
        LocalDate date = Objects.requireNonNull(choice.day());
        String day = texts.shortDate(date) + " " + texts.weekday(date);
        if (seat == null) {
            where.setText(day);
            body.getChildren().add(where);
            offerSeats(choice, month);
        } else {
            where.setText(day + " · " + seat.post());
            body.getChildren().addAll(where, holder(seat));
            if (!seat.open()) {
                body.getChildren().add(reason);
                why(seat);
            }
            offerPeople(seat);
        }
        if (model.problemProperty().get() != null) {
            body.getChildren().add(Ui.strip(model.problemProperty().get().words(), Tone.URGENT));
        }
    }

    private Node holder(RosterSeat seat) {
        HBox row = Ui.row(8, Ui.text(seat.open() ? texts.of("board.seat.open")
                : texts.of("board.seat.holder", seat.person())), Ui.gap());
        row.setMinHeight(30);
        if (!seat.open() && board.editing() && !seat.locked()) {
            row.getChildren().add(Ui.ghost(texts.of("board.seat.clear"), model::clear));
        }
        return row;
    }

    /** Why this person: what speaks against them, or how they compare with the best of the others. */
    private void why(RosterSeat seat) {
        List<CandidateView> all = model.everybodyProperty().get();
        CandidateView holder = all.stream().filter(one -> one.personId() == seat.personId()).findFirst().orElse(null);
        CandidateView best = all.stream().filter(one -> one.personId() != seat.personId()
                && one.against().stream().noneMatch(Against::hard)).findFirst().orElse(null);
        long able = all.stream().filter(one -> one.against().stream().noneMatch(Against::hard)).count();
        Tone tone = Tone.NEUTRAL;
        if (holder == null) {
            reason.setText(all.isEmpty() ? "" : texts.of("board.why.outside", seat.person()));
        } else if (holder.against().stream().anyMatch(Against::hard)) {
            tone = Tone.URGENT;
            reason.setText(holder.against().getFirst().why().words(texts));
        } else if (best == null) {
            reason.setText(texts.of("board.why.only"));
        } else if (holder.points() <= best.points()) {
            tone = Tone.OK;
            reason.setText(texts.of("board.why.best", able, best.person(), best.points() - holder.points()));
        } else {
            tone = Tone.WARN;
            reason.setText(texts.of("board.why.dearer", best.person(), holder.points() - best.points(),
                    dearest(holder, best)));
        }
        Ui.tone(reason, tone);
    }

    /** The rule by which one costs most more than the other. */
    private String dearest(CandidateView one, CandidateView other) {
        return one.prices().stream().max(Comparator.comparingLong((CandidateView.Price price) -> price.points()
                - price(other, price.rule())))
                .map(price -> texts.of("roster.rule.name." + price.rule())).orElse("");
    }

    private static long price(CandidateView one, String rule) {
        return one.prices().stream().filter(price -> price.rule().equals(rule)).mapToLong(CandidateView.Price::points)
                .sum();
    }

    private void offerPeople(RosterSeat seat) {
        String reason = reason(seat.locked());
        if (!reason.isEmpty()) {
            body.getChildren().add(Ui.strip(reason, Tone.NEUTRAL));
        } else {
            body.getChildren().add(search);
        }
        body.getChildren().add(list);
        size();
    }

    /** An empty field of a person: which seat of the day they are to take. */
    private void offerSeats(Choice choice, RosterMonth month) {
        String reason = reason(false);
        if (choice.personId() == 0) {
            body.getChildren().add(Ui.muted(texts.of("board.seat.no-seat")));
            return;
        }
        if (!reason.isEmpty()) {
            body.getChildren().add(Ui.strip(reason, Tone.NEUTRAL));
            return;
        }
        String person = month.people().stream().filter(p -> p.id() == choice.personId())
                .map(RosterMonth.Person::name).findFirst().orElse("");
        body.getChildren().add(Ui.muted(texts.of("board.seat.give", person)));
        for (RosterSeat seat : model.seatsOfDay()) {
            String holder = seat.open() ? texts.of("board.seat.open") : seat.person();
            Button take = Ui.button(texts.of("board.seat.take", seat.post(), holder),
                    () -> model.assign(seat.seat(), choice.personId()));
            take.setMaxWidth(Double.MAX_VALUE);
            take.setDisable(seat.locked());
            take.getStyleClass().add("board-take");
            body.getChildren().add(take);
        }
    }

    private String reason(boolean locked) {
        if (!board.mayEditProperty().get()) {
            return texts.of("board.refused.read-only");
        }
        if (board.lookingBackProperty().get()) {
            return texts.of("board.refused.looking-back");
        }
        if (!board.dataProperty().get().draft()) {
            return texts.of("board.refused.published");
        }
        return locked ? texts.of("board.refused.over") : "";
    }

    private void searchKey(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER && !shown.isEmpty()) {
            take(shown.getFirst());
            press.consume();
        } else if (press.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
            list.getSelectionModel().select(0);
            list.requestFocus();
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE) {
            leave();
            press.consume();
        }
    }

    private void listKey(KeyEvent press) {
        CandidateView chosen = list.getSelectionModel().getSelectedItem();
        if (press.getCode() == KeyCode.ENTER && chosen != null) {
            take(chosen);
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE) {
            leave();
            press.consume();
        }
    }

    private void take(CandidateView candidate) {
        if (reason(false).isEmpty()) {
            model.assign(candidate.personId());
            leave();
        }
    }

    private void leave() {
        search.clear();
        grid.requestFocus();
    }

    /** Name and counts; below it what speaks against, the hardest first. */
    private final class CandidateCell extends ListCell<CandidateView> {
        CandidateCell() {
            // Never wider than the list: long reasons end in dots.
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && getItem() != null) {
                    take(getItem());
                }
            });
            setOnDragDetected(drag -> {
                if (getItem() != null && board.editing()) {
                    grid.carry(getItem().personId(), getItem().person());
                    startFullDrag();
                }
            });
            setOnMouseReleased(release -> grid.letGo());
        }

        @Override
        protected void updateItem(CandidateView candidate, boolean empty) {
            super.updateItem(candidate, empty);
            if (empty || candidate == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label count = Ui.small(texts.of("board.seat.counts", candidate.sameKind(), candidate.total()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox first = Ui.row(8, Ui.text(candidate.person()), Ui.gap(), count);
            HBox second = Ui.row(8, Ui.grow(reason(candidate)), price(candidate));
            setGraphic(Ui.column(1, first, second));
            setAccessibleText(candidate.person());
        }

        /** What it costs more or less than who sits there; nothing where a hard rule bars it. */
        private Label price(CandidateView candidate) {
            long holder = model.choiceProperty().get() == null ? 0 : model.choiceProperty().get().personId();
            CandidateView now = model.everybodyProperty().get().stream().filter(one -> one.personId() == holder)
                    .findFirst().orElse(null);
            boolean barred = candidate.against().stream().anyMatch(Against::hard);
            boolean same = candidate.personId() == holder;
            long more = now == null ? candidate.points() : candidate.points() - now.points();
            Label label = Ui.small(barred ? "" : same ? texts.of("board.why.now")
                    : more == 0 ? texts.of("board.why.same") : String.format(Locale.ROOT, "%+d", more));
            label.setMinWidth(Region.USE_PREF_SIZE);
            return same || barred || more == 0 ? label : Ui.tone(label, more > 0 ? Tone.WARN : Tone.OK);
        }

        private Label reason(CandidateView candidate) {
            List<Against> against = candidate.against();
            if (against.isEmpty()) {
                return Ui.small(candidate.last() == null ? candidate.department()
                        : texts.of("board.seat.last", candidate.department(), texts.shortDate(candidate.last())));
            }
            Against first = against.getFirst();
            return Ui.tone(Ui.styled(Ui.text(first.why().words(texts)), "small"),
                    first.hard() ? Tone.URGENT : Tone.WARN);
        }
    }
}
