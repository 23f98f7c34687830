package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Problem;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;

/** Ticks a clock as done; one that is late asks why at once. FX thread. */
final class LateTick {
    private final Dialogs dialogs;
    private final Texts texts;
    private final Way way;

    /** Does it. @param why empty when it is in time, or nobody says */
    interface Way {
        void done(ClockView step, String why, Runnable done, Consumer<Problem> failed);
    }

    LateTick(Dialogs dialogs, Texts texts, Way way) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.way = way;
    }

    void tick(ClockView step, Instant now) {
        if (!step.late(now)) {
            way.done(step, "", () -> {}, dialogs::problem);
            return;
        }
        TextArea why = Inputs.area("", 3);
        Form form = new Form();
        form.row(texts.of("chain.tab.reason"), why, texts.of("chain.late.help"));
        dialogs.modal(texts.of("chain.tab.explain-title", ClockWords.of(step, texts))).width(520).content(form).cancel()
                .action(texts.of("chain.clock.done." + step.step()), modal -> {
                    if (why.getText().isBlank()) {
                        modal.problem(texts.of("chain.refused.reason"));
                        return;
                    }
                    modal.busy(true);
                    way.done(step, why.getText(), modal::close, problem -> modal.problem(problem.words()));
                }).show();
    }
}
