package cn.dutydesk.leader.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.leader.Brief;
import cn.dutydesk.leader.InstructionView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 领导视图: needs my word, is open, happened since yesterday; below, what became of my words. */
public final class LeaderView implements View {
    private final LeaderModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final InstructionDialog dialog;
    private final Consumer<String> open;
    private final Column needs;
    private final Column running;
    private final Column happened;
    private final Column given;
    private final LoadPane load;
    private final Page page;

    /** A card of lines under a figure. */
    private final class Column {
        private final Label count = Ui.figure("");
        private final Label note = Ui.small("");
        private final VBox rows = new VBox();
        private final VBox card;

        Column(String titleKey) {
            VBox words = Ui.column(0, Ui.strong(texts.of(titleKey)), note);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox head = Ui.row(10, count, words);
            card = Ui.card(head, Ui.line(), Ui.grow(Ui.scroll(rows)));
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(300);
            card.setMinWidth(0);
            card.setMaxWidth(Double.MAX_VALUE);
        }

        <T> void show(List<T> lines, String said, String emptyKey, Function<T, Node> row) {
            count.setText(String.valueOf(lines.size()));
            note.setText(said);
            Ui.show(note, !said.isEmpty());
            rows.getChildren().setAll(lines.isEmpty()
                    ? List.of(Ui.empty("mdi2c-check-circle-outline", texts.of(emptyKey)))
                    : lines.stream().map(row).toList());
        }
    }

    /** @param beside what stands beside the title; @param open leads to a place */
    public LeaderView(LeaderModel model, Texts texts, BureauClock clock, Dialogs dialogs, Node beside,
            Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.open = open;
        dialog = new InstructionDialog(model, texts, clock, dialogs);
        needs = new Column("leader.needs");
        running = new Column("leader.open");
        happened = new Column("leader.happened");
        given = new Column("leader.given");
        HBox upper = new HBox(16, needs.card, running.card, happened.card);
        VBox.setVgrow(upper, Priority.ALWAYS);
        upper.setPrefHeight(380);
        given.card.setPrefHeight(220);
        given.card.setMinHeight(180);
        load = new LoadPane(texts, Ui.column(16, upper, given.card));
        page = new Page(texts.of("leader.title")).tags(beside).body(load);
        model.briefProperty().addListener((property, before, brief) -> show(brief));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show(Brief brief) {
        load.ready();
        long burning = brief.open().stream().filter(BriefLine::urgent).count();
        needs.show(brief.needsWord(), "", "leader.needs-empty", line -> row(line, true));
        running.show(brief.open(), burning == 0 ? "" : texts.of("leader.open-late", burning), "leader.open-empty",
                line -> row(line, true));
        LocalDateTime from = clock.local(brief.since().from());
        happened.show(brief.happened(), texts.of("leader.happened-since", texts.shortDate(from), texts.time(from)),
                "leader.happened-empty", line -> row(line, false));
        long waiting = brief.instructions().stream().filter(one -> one.item() != null && one.item().open()).count();
        given.show(brief.instructions(), texts.of("leader.given-open", waiting), "leader.given-empty", this::row);
        page.actions(button());
    }

    private Node button() {
        Button give = Ui.icon(Ui.primary(texts.of("leader.give"), () -> dialog.open(null)), "mdi2p-pencil-outline");
        return Ui.disabled(give, model.mayInstruct() ? "" : texts.of("leader.give-not"));
    }

    private Node row(BriefLine line, boolean due) {
        Label what = Ui.wrapped(line.words());
        VBox text = Ui.column(2, what);
        text.setMinWidth(0);
        if (line.at() != null) {
            LocalDateTime at = clock.local(line.at());
            String when = at.toLocalDate().equals(clock.today()) ? texts.time(at)
                    : texts.shortDate(at) + " " + texts.time(at);
            text.getChildren().add(line.urgent() ? Ui.row(0, Ui.tag(texts.of("leader.late", when), Tone.URGENT))
                    : Ui.small(due && line.at().isAfter(clock.now()) ? texts.of("leader.due", when) : when));
        }
        HBox row = Ui.row(10, Ui.dot(line.urgent() ? Tone.URGENT : line.kind() == BriefLine.Kind.NEEDS_WORD ? Tone.WARN
                : Tone.NEUTRAL), Ui.grow(text));
        HBox ways = Ui.row(0);
        if (model.mayInstruct() && line.subjectId() != null) {
            ways.getChildren().add(Ui.icon("mdi2p-pencil-outline", texts.of("leader.give-about", line.words()),
                    () -> dialog.open(line)));
        }
        if (!line.place().isEmpty()) {
            ways.getChildren().add(Ui.icon("mdi2c-chevron-right", texts.of("leader.go", line.words()),
                    () -> open.accept(line.place())));
        }
        row.getChildren().add(ways);
        return Ui.styled(row, "todo-row");
    }

    private Node row(InstructionView one) {
        LocalDateTime at = clock.local(one.givenAt());
        Label what = Ui.wrapped(one.words());
        VBox text = Ui.column(2, what);
        text.setMinWidth(0);
        String about = one.about().isEmpty() ? "" : " · " + one.about().replace('\n', ' ');
        text.getChildren().add(Ui.small(one.leader() + " · " + texts.shortDate(at) + " " + texts.time(at) + about));
        HBox row = Ui.row(12, Ui.grow(text));
        ItemView item = one.item();
        if (item == null) {
            row.getChildren().add(Ui.tag(texts.of("leader.no-answer-wanted"), Tone.NEUTRAL));
        } else {
            Label owner = Ui.muted(item.owner());
            Label answer = Ui.text(item.result().replace('\n', ' '));
            answer.setMaxWidth(360);
            row.getChildren().addAll(answer, owner, state(item),
                    Ui.icon("mdi2c-chevron-right", texts.of("leader.go", one.words()),
                            () -> open.accept("log/items-" + item.id())));
        }
        return Ui.styled(row, "todo-row");
    }

    /** How far it is, and until when or how late, in one tag. */
    private Node state(ItemView item) {
        if (item.state() == ItemState.OPEN && item.due() != null) {
            LocalDateTime due = clock.local(item.due());
            String when = texts.shortDate(due) + " " + texts.time(due);
            return item.late(clock.now()) ? Ui.tag(texts.of("leader.late", when), Tone.URGENT)
                    : Ui.tag(texts.of("leader.due", when), Tone.NEUTRAL);
        }
        Tone tone = item.state() == ItemState.CLOSED ? Tone.OK : item.state() == ItemState.REPLIED ? Tone.WARN
                : Tone.NEUTRAL;
        return Ui.tag(texts.of("leader.state." + item.state()), tone);
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        if (model.briefProperty().get() == null) {
            load.loading();
        }
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
