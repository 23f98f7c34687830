package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.Remark;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.VBox;

/** Imports printed rosters: what was read, what is doubtful, what stops it, and only then the button that stores it. */
final class HistoryDialog {
    private static final int MOST_LINES = 12;

    private final BoardModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    HistoryDialog(BoardModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void choose(BoardCard board) {
        dialogs.openFile(texts.of("board.history.title"), texts.of("board.history.kind"),
                List.of("*.xlsx", "*.xls", "*.csv"), file -> preview(file, board));
    }

    void preview(Path file, BoardCard board) {
        model.previewHistory(file, board.id(), report -> show(file, board, report), dialogs::problem);
    }

    private void show(Path file, BoardCard board, HistoryReport report) {
        VBox body = Ui.column(12, Ui.wrapped(report.refused().isEmpty()
                ? texts.of("board.history.read", report.file(), report.duties().size(), report.added(),
                        report.replaced(), report.same())
                : texts.of("board.history.read-refused", report.file(), report.duties().size())));
        body.getChildren().add(Ui.list(report.columns().stream().map(column -> Ui.row(8,
                Ui.text(texts.of("board.history.column", column.sheet(), column.letter(), column.heading())), Ui.gap(),
                column.matched() ? Ui.tag(column.board() + " · " + column.post(), Tone.OK)
                        : Ui.tag(texts.of("board.history.unmatched"), Tone.NEUTRAL)))
                .toList()));
        lines(body, "board.history.refused", report.refused(), Tone.URGENT);
        lines(body, "board.history.doubtful", report.doubtful(), Tone.WARN);
        lines(body, "board.history.notes", report.notes(), Tone.NEUTRAL);
        Modal modal = dialogs.modal(texts.of("board.history.title")).width(720).content(body).cancel();
        if (report.refused().isEmpty() && !report.duties().isEmpty()) {
            modal.action(texts.of("board.history.action", report.duties().size()), box -> {
                box.busy(true);
                model.importHistory(file, board.id(), done -> {
                    box.close();
                    dialogs.notice(texts.of("board.history.done", done.added(), done.replaced(), done.same()),
                            Tone.OK);
                }, BoardDialogs.failed(box));
            });
        }
        modal.show();
    }

    private void lines(VBox body, String key, List<Remark> remarks, Tone tone) {
        if (remarks.isEmpty()) {
            return;
        }
        VBox list = Ui.column(4, Ui.tone(Ui.strong(texts.of(key, remarks.size())), tone));
        remarks.stream().limit(MOST_LINES).forEach(remark -> list.getChildren().add(Ui.wrapped(remark.words(texts))));
        if (remarks.size() > MOST_LINES) {
            list.getChildren().add(Ui.small(texts.of("board.conflicts.more", remarks.size() - MOST_LINES)));
        }
        body.getChildren().add(list);
    }
}
