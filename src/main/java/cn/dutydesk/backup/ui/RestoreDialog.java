package cn.dutydesk.backup.ui;

import cn.dutydesk.backup.Restored;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;

/** 恢复到新目录: which backup, where to, and then how to start with what was brought back. */
final class RestoreDialog {
    private static final double WIDTH = 560;

    private final BackupsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TextField file = new TextField();
    private final TextField directory = new TextField();
    private final OtherKey key;

    RestoreDialog(BackupsModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        key = new OtherKey(texts);
    }

    /** @param chosen path of a backup, or empty */
    void open(String chosen) {
        file.setText(chosen);
        directory.setPromptText(texts.of("backup.restore.directory-prompt"));
        Form form = new Form();
        Form.Field from = form.row(texts.of("backup.restore.file"), Ui.row(8, Ui.grow(file),
                Ui.button(texts.of("backup.restore.choose"), this::choose)));
        Form.Field to = form.row(texts.of("backup.restore.directory"), directory,
                texts.of("backup.restore.directory-help"));
        dialogs.modal(texts.of("backup.restore.title")).width(WIDTH)
                .content(Ui.column(16, Ui.wrapped(texts.of("backup.restore.words")), form, key.node()))
                .cancel().action(texts.of("backup.restore.do"), modal -> {
                    from.clear();
                    to.clear();
                    Optional<Path> source = path(file.getText());
                    Optional<Path> target = path(directory.getText());
                    if (source.isEmpty()) {
                        from.error(texts.of("backup.restore.no-file"));
                    } else if (target.isEmpty() || !target.get().isAbsolute()) {
                        to.error(texts.of("backup.restore.no-directory"));
                    } else if (!key.incomplete()) {
                        run(modal, source.get(), target.get());
                    }
                }).focusOn(directory).show();
    }

    private void run(Modal modal, Path source, Path target) {
        modal.busy(true);
        model.restore(source, key.read().orElse(null), target, done -> {
            modal.close();
            told(done);
        }, problem -> {
            modal.busy(false);
            modal.problem(key.helps(problem.code()) ? "" : problem.words());
        });
    }

    private void told(Restored done) {
        dialogs.modal(texts.of("backup.restore.done-title")).width(WIDTH).content(Ui.column(16,
                Ui.strip(texts.of("backup.restore.done", done.sheet().bureau(), done.sheet().records()), Tone.OK),
                Ui.wrapped(texts.of("backup.restore.next", done.directory().toAbsolutePath().normalize()))))
                .action(texts.of("backup.restore.close"), Modal::close).show();
    }

    private void choose() {
        dialogs.openFile(texts.of("backup.restore.file"), texts.of("backup.restore.kind"), List.of("*.backup"),
                chosen -> file.setText(chosen.toString()));
    }

    private static Optional<Path> path(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
