package cn.dutydesk.scan.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.scan.HitView;
import javafx.scene.control.TextArea;

/** Asks what became of a marked file. */
final class ScanHandling {
    private static final int MOST = 500;

    private ScanHandling() {
    }

    static void open(ScanModel model, ScanUi.Window window, HitView hit) {
        Texts texts = window.texts();
        TextArea words = Inputs.limited(Inputs.area(hit.handled(), 4), MOST);
        words.setPromptText(texts.of("scan.handle-prompt"));
        Form form = new Form();
        form.wide(Ui.pairs(texts.of("scan.column.file"), hit.path() + (hit.inside().isEmpty() ? "" : " › "
                + hit.inside()), texts.of("scan.column.mark"), hit.mark()));
        form.row(texts.of("scan.handle-words"), words, texts.of("scan.handle-help"));
        window.dialogs().modal(texts.of("scan.handle-title")).width(560).content(form).cancel().focusOn(words)
                .action(texts.of("scan.handle"), modal -> {
                    modal.busy(true);
                    model.handle(hit, words.getText(), modal::close, problem -> modal.problem(problem.words()));
                }).show();
    }
}
