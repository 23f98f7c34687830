package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.AheadFinding;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.VersionCard;
import cn.dutydesk.roster.VersionDifference;
import cn.dutydesk.roster.ui.PublishModel.Way;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is shown before a month comes into force, and what is asked. */
final class PublishDialogs {
    private static final int MOST_CONFLICTS = 6;
    private static final int MOST_CHANGES = 8;

    private final BoardModel board;
    private final PublishModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Dialogs dialogs;

    PublishDialogs(BoardModel board, PublishModel model, EditModel edits, Texts texts, Dialogs dialogs) {
        this.board = board;
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Publishing, or handing in where a leader publishes. */
    void publish() {
        RosterMonth now = board.dataProperty().get();
        VersionCard version = Objects.requireNonNull(now.version());
        boolean submit = model.way() == Way.SUBMIT;
        VBox body = Ui.column(12, Ui.wrapped(texts.of(submit ? "board.submit.words"
                : "board.publish.words", now.board().name(), texts.month(now.month()), version.number())));
        now.warnings().forEach(warning -> body.getChildren().add(Ui.strip(warning.words(texts), Tone.WARN)));
        if (version.basedOn() > 0) {
            VBox changes = Ui.styled(Ui.column(4), "board-half");
            body.getChildren().add(changes);
            model.difference(version.rosterId(), found -> changes.getChildren().setAll(lines(found,
                    MOST_CHANGES)), problem -> changes.getChildren().setAll(Ui.muted(problem.words())));
        }
        CheckBox seen = new CheckBox(texts.of("board.publish.seen", now.conflicts().size()));
        if (!now.conflicts().isEmpty()) {
            VBox list = Ui.column(4);
            now.conflicts().stream().limit(MOST_CONFLICTS).forEach(conflict -> list.getChildren().add(line(conflict)));
            if (now.conflicts().size() > MOST_CONFLICTS) {
                list.getChildren().add(Ui.small(texts.of("board.conflicts.more",
                        now.conflicts().size() - MOST_CONFLICTS)));
            }
            body.getChildren().addAll(list, seen);
        }
        dialogs.modal(texts.of(submit ? "board.submit.title" : "board.publish.title")).width(560).content(body).cancel()
                .action(texts.of(submit ? "board.submit.action" : "board.publish.action"), box -> {
                    box.busy(true);
                    model.go(seen.isSelected(), () -> {
                        box.close();
                        dialogs.notice(texts.of(submit ? "board.submit.done" : "board.publish.done",
                                now.board().name(), texts.month(now.month())), Tone.OK);
                    }, refused -> {
                        if (refused.code().equals(Clash.CODE)) {
                            box.close();
                            edits.clashed(now, this::publish);
                        } else {
                            box.problem(refused.words());
                        }
                    });
                }).show();
    }

    private Node line(Conflict conflict) {
        return Ui.row(8, Ui.tag(texts.of("roster.rule.name." + conflict.rule()),
                conflict.hard() ? Tone.URGENT : Tone.WARN),
                Ui.wrapped(texts.of("board.conflicts.words",
                        texts.shortDate(conflict.seat().day()), conflict.post(), conflict.why().words(texts))));
    }

    void giveBack() {
        TextArea reason = Inputs.area("", 3);
        reason.setPromptText(texts.of("board.back.prompt"));
        dialogs.modal(texts.of("board.back.title")).content(Ui.column(12, Ui.wrapped(texts.of("board.back.words",
                board.dataProperty().get().approval().submittedBy())), reason)).focusOn(reason).cancel()
                .action(texts.of("board.action.give-back"), box -> {
                    if (reason.getText().isBlank()) {
                        box.problem(texts.of("board.back.no-reason"));
                        return;
                    }
                    box.busy(true);
                    model.giveBack(reason.getText().strip(), box::close, problem -> box.problem(problem.words()));
                }).show();
    }

    /** What a version changed. */
    void difference(VersionCard version) {
        VBox body = Ui.column(4, Ui.muted(texts.of("board.difference.reading")));
        dialogs.modal(texts.of("board.difference.title", version.number(), version.basedOn())).width(560).content(body)
                .action(texts.of("board.version.close"), Modal::close).show();
        model.difference(version.rosterId(), found -> body.getChildren().setAll(lines(found, Integer.MAX_VALUE)),
                problem -> body.getChildren().setAll(Ui.strip(problem.words(), Tone.URGENT)));
    }

    private List<Node> lines(VersionDifference found, int most) {
        List<Node> lines = new java.util.ArrayList<>();
        lines.add(Ui.section(found.lines().isEmpty() ? texts.of("board.difference.none", found.from())
                : texts.of("board.difference.count", found.from(), found.lines().size())));
        found.lines().stream().limit(most).forEach(line -> {
            Label where = Ui.text(texts.of("board.drop.seat", texts.shortDate(line.seat().day()), line.post()));
            where.setMinWidth(190);
            lines.add(Ui.row(8, where, Ui.muted(name(line.before())), Ui.muted("→"), Ui.strong(name(line.after()))));
        });
        if (found.lines().size() > most) {
            lines.add(Ui.small(texts.of("board.conflicts.more", found.lines().size() - most)));
        }
        return lines;
    }

    private String name(String person) {
        return person.isEmpty() ? texts.of("board.seat.open") : person;
    }

    /** The next thirty days on every board. */
    void ahead() {
        VBox body = Ui.column(0, Ui.muted(texts.of("board.ahead.reading")));
        dialogs.modal(texts.of("board.ahead.title")).width(640).content(body)
                .action(texts.of("board.version.close"), Modal::close).show();
        model.ahead(found -> body.getChildren().setAll(found.isEmpty()
                ? List.of(Ui.strip(texts.of("board.ahead.none"), Tone.OK))
                : found.stream().map(this::finding).toList()),
                problem -> body.getChildren().setAll(Ui.strip(problem.words(), Tone.URGENT)));
    }

    private Node finding(AheadFinding one) {
        Label day = Ui.text(texts.shortDate(one.day()));
        day.setMinWidth(72);
        HBox row = Ui.listRow(day, Ui.tag(one.board(), one.hard() ? Tone.URGENT : Tone.WARN),
                Ui.grow(Ui.wrapped(one.what().words(texts))));
        row.setSpacing(12);
        return row;
    }
}
