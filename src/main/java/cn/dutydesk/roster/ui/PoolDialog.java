package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.PoolEntry;
import cn.dutydesk.roster.PoolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who is named in the pool of a post, and who is taken out of it and why. */
final class PoolDialog {
    private static final int MOST_HITS = 6;

    private record Line(long personId, boolean excluded, TextField reason) {
    }

    private final BoardModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final List<Line> lines = new ArrayList<>();
    private final VBox list = Ui.column(8);
    private final VBox hits = Ui.column(4);

    PoolDialog(BoardModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show(String post, PoolRule rule, List<PoolEntry> entries, Consumer<List<PoolEntry>> done) {
        model.work().read(model.people()::directory, people -> {
            entries.forEach(entry -> people.stream().filter(p -> p.id() == entry.personId()).findFirst()
                    .ifPresent(person -> add(person, entry.excluded(), entry.reason())));
            open(post, rule, done);
        }, dialogs::problem);
    }

    private void open(String post, PoolRule rule, Consumer<List<PoolEntry>> done) {
        TextField search = Inputs.search(texts.of("board.pool.search"));
        search.textProperty().addListener((property, old, typed) -> find(typed.strip(), rule));
        String words = texts.of(rule == PoolRule.MEMBERS ? "board.pool.words-members" : "board.pool.words");
        dialogs.modal(texts.of("board.pool.title", post)).width(600).focusOn(search)
                .content(Ui.column(12, Ui.wrapped(words), search, hits, list)).cancel()
                .action(texts.of("board.pool.take"), box -> {
                    if (lines.stream().anyMatch(line -> line.excluded() && line.reason().getText().isBlank())) {
                        box.problem(texts.of("board.pool.no-reason"));
                        return;
                    }
                    box.close();
                    done.accept(lines.stream().map(line -> new PoolEntry(line.personId(), line.excluded(),
                            line.reason().getText().strip())).toList());
                }).show();
    }

    private void find(String typed, PoolRule rule) {
        hits.getChildren().clear();
        if (typed.isEmpty()) {
            return;
        }
        model.work().read(() -> model.people().search(typed), found -> {
            hits.getChildren().clear();
            found.stream().filter(person -> lines.stream().noneMatch(line -> line.personId() == person.id()))
                    .limit(MOST_HITS).forEach(person -> hits.getChildren().add(hit(person, rule)));
        }, dialogs::problem);
    }

    private HBox hit(PersonCard person, PoolRule rule) {
        HBox row = Ui.row(8, Ui.text(person.name()), Ui.small(person.department()), Ui.gap());
        if (rule == PoolRule.MEMBERS) {
            row.getChildren().add(Ui.ghost(texts.of("board.pool.include"), () -> choose(person, false)));
        }
        row.getChildren().add(Ui.ghost(texts.of("board.pool.exclude"), () -> choose(person, true)));
        return row;
    }

    private void choose(PersonCard person, boolean excluded) {
        add(person, excluded, "");
        hits.getChildren().clear();
    }

    private void add(PersonCard person, boolean excluded, String reason) {
        TextField why = new TextField(reason);
        why.setPromptText(texts.of(excluded ? "board.pool.reason" : "board.pool.note"));
        HBox.setHgrow(why, Priority.ALWAYS);
        Line line = new Line(person.id(), excluded, why);
        HBox row = Ui.row(8);
        row.getChildren().addAll(Ui.tag(texts.of(excluded ? "board.pool.out" : "board.pool.in"),
                excluded ? Tone.WARN : Tone.OK), Ui.text(person.name()), why,
                Ui.icon("mdi2c-close", texts.of("board.pool.remove", person.name()), () -> {
                    lines.remove(line);
                    list.getChildren().remove(row);
                }));
        lines.add(line);
        list.getChildren().add(row);
    }
}
