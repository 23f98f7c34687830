package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemStage;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Supervision;
import cn.dutydesk.kit.Ui;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One follow-up item in full: what, whose, until when, everything done for it, and what can be done now. */
final class ItemDetail {
    private final ItemsModel model;
    private final ItemDialogs dialogs;
    private final Texts texts;
    private final Spans spans;
    private final ItemWords words;
    private final Consumer<String> open;
    private final VBox body = Ui.column(12);
    private final VBox card;
    private Runnable main = () -> {};
    private @Nullable Function<Supplier<ItemView>, Node> print;

    ItemDetail(ItemsModel model, ItemDialogs dialogs, Texts texts, BureauClock clock, Consumer<String> open) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
        this.spans = new Spans(texts, clock);
        this.words = new ItemWords(texts, clock);
        this.open = open;
        card = Ui.card(texts.of("desk.item.title"), "", Ui.grow(Ui.scroll(body)));
        VBox.setVgrow(card, Priority.ALWAYS);
        show(null);
    }

    /** Does what is most likely meant: accept an answer, else say what came of it. */
    void main() {
        main.run();
    }

    /** @param menu makes the menu that puts the item on paper; null for none */
    void print(@Nullable Function<Supplier<ItemView>, Node> menu) {
        print = menu;
    }

    /** @param item null for none */
    void show(@Nullable ItemView item) {
        body.getChildren().clear();
        main = () -> {};
        if (item == null) {
            body.getChildren().add(Ui.empty("mdi2c-cursor-default-click-outline", texts.of("desk.item.none")));
            return;
        }
        GridPane pairs = Ui.pairs();
        Ui.pair(pairs, texts.of("desk.items.column.state"), Ui.row(0, words.state(item)));
        Ui.pair(pairs, texts.of("desk.items.column.due"), Ui.row(0, words.due(item)));
        if (item.limit() != LimitKind.NONE) {
            Ui.pair(pairs, texts.of("desk.item.rule"), Ui.text(texts.of("desk.item.limit." + item.limit())));
        }
        Ui.pair(pairs, texts.of("desk.items.column.owner"), Ui.wrapped(item.owner().isEmpty()
                ? texts.of("desk.item.nobody") : item.owner()));
        if (item.supervised()) {
            supervision(pairs, item);
        }
        body.getChildren().addAll(Ui.wrapped(item.content()), Ui.line(), pairs, actions(item));
        String place = Places.of(item.subject(), item.subjectId());
        if (!place.isEmpty()) {
            body.getChildren().add(Ui.row(0, Ui.icon(Ui.ghost(texts.of("desk.item.source"), () -> open.accept(place)),
                    "mdi2l-link-variant")));
        }
        body.getChildren().add(course(item));
    }

    private void supervision(GridPane pairs, ItemView item) {
        Ui.pair(pairs, texts.of("desk.follow.giver"), Ui.text(item.giver()));
        Supervision more = item.supervision();
        if (!more.number().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.follow.number"), Ui.text(more.number()));
        }
        if (more.takenAt() != null) {
            Ui.pair(pairs, texts.of("desk.follow.taken"), Ui.text(more.takenBy() + " · " + spans.full(more.takenAt())));
        }
        if (!more.demand().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.follow.demand"), Ui.wrapped(more.demand()));
        }
        if (!more.measures().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.follow.measures"), Ui.wrapped(more.measures()));
        }
    }

    private Node actions(ItemView item) {
        FlowPane row = new FlowPane(8, 8);
        if (item.state() == ItemState.REPLIED && model.decides(item)) {
            main = () -> dialogs.accept(item, this::show);
            row.getChildren().addAll(Ui.primary(texts.of("desk.item.accept"), main),
                    Ui.button(texts.of("desk.item.give-back"), () -> dialogs.giveBack(item, this::show)));
        }
        if (item.supervised() && item.stage() == ItemStage.WAITING) {
            main = () -> dialogs.take(item, this::show);
            row.getChildren().add(Ui.primary(texts.of("desk.follow.take"), main));
        }
        if (item.open()) {
            Runnable finish = () -> dialogs.finish(item, this::show);
            String name = texts.of(item.giver().isEmpty() ? "desk.item.finish" : "desk.item.reply");
            Button done = row.getChildren().isEmpty() ? Ui.primary(name, finish) : Ui.button(name, finish);
            if (row.getChildren().isEmpty()) {
                main = finish;
            }
            row.getChildren().addAll(done,
                    Ui.button(texts.of("desk.item.progress"), () -> dialogs.progress(item, this::show)),
                    Ui.button(texts.of("desk.item.give"), () -> dialogs.give(item, this::show)),
                    Ui.button(texts.of("desk.item.move"), () -> dialogs.move(item, this::show)));
            if (item.supervised()) {
                row.getChildren().addAll(Ui.button(texts.of("desk.follow.plan"), () -> dialogs.plan(item, this::show)),
                        Ui.button(texts.of("desk.follow.hand-on"), () -> dialogs.handOn(item, this::show)));
            }
        }
        if (print != null && item.supervised()) {
            row.getChildren().add(print.apply(() -> item));
        }
        return row;
    }

    private Node course(ItemView item) {
        VBox list = Ui.column(8, Ui.section(texts.of("desk.item.course")));
        for (ItemView.Step step : item.steps()) {
            VBox one = Ui.column(2, Ui.small(texts.of("desk.item.step." + step.kind()) + " · " + step.by() + " · "
                    + spans.full(step.at())));
            if (!step.words().isEmpty()) {
                one.getChildren().add(Ui.wrapped(step.words()));
            }
            list.getChildren().add(Ui.styled(one, "correction"));
        }
        return list;
    }

    VBox node() {
        return card;
    }
}
