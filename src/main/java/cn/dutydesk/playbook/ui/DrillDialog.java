package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.text.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** How a drill is to be held: when it pretends to be, who answers, how fast. */
final class DrillDialog {
    private static final List<Integer> SPEEDS = List.of(1, 10, 60, 300, 0);
    private static final int USUAL_SPEED = 60;

    private final DrillsModel model;
    private final RunWords words;
    private final Texts texts;
    private final Dialogs dialogs;

    DrillDialog(DrillsModel model, RunWords words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.texts = words.texts;
        this.dialogs = dialogs;
    }

    void show(DrillDue playbook) {
        ObjectProperty<DrillMode> mode = new SimpleObjectProperty<>(DrillMode.LIVE);
        ObjectProperty<Integer> speed = new SimpleObjectProperty<>(USUAL_SPEED);
        ObjectProperty<Grade> grade = new SimpleObjectProperty<>(Grade.SERIOUS);
        ObjectProperty<Path> file = new SimpleObjectProperty<>();
        LocalDateTime now = words.clock.local(words.clock.now());
        DatePicker date = Inputs.date(now.toLocalDate());
        date.setPrefWidth(160);
        TextField time = Inputs.time(now.toLocalTime());
        time.setPrefWidth(90);
        Form form = new Form();
        Label title = Ui.strong(texts.of("runs.list.version", playbook.playbook(), playbook.version()));
        title.setMinHeight(34);
        form.row(texts.of("drill.dialog.playbook"), title);
        Form.Field start = form.row(texts.of("drill.dialog.start"), Ui.row(8, date, time),
                texts.of("drill.dialog.start-help"));
        form.row(texts.of("drill.dialog.grade"), chips(List.of(Grade.ORDINARY, Grade.SERIOUS, Grade.MAJOR,
                Grade.EXTREME), grade, words::grade));
        form.row(texts.of("drill.dialog.mode"), chips(List.of(DrillMode.values()), mode,
                one -> texts.of("drill.mode." + one)), texts.of("drill.dialog.mode-help"));
        Label name = Ui.muted(texts.of("runs.done.no-file"));
        HBox pick = Ui.row(12, Ui.icon(Ui.button(texts.of("runs.done.pick"), () -> dialogs.openFile(
                texts.of("drill.dialog.script"), texts.of("drill.dialog.script-kind"), List.of("*.yaml", "*.yml",
                        "*.json"),
                chosen -> {
                    file.set(chosen);
                    name.setText(chosen.getFileName().toString());
                })), "mdi2p-paperclip"), name);
        Form.Field script = form.row(texts.of("drill.dialog.script"), pick);
        pick.disableProperty().bind(mode.isNotEqualTo(DrillMode.SCRIPT));
        form.row(texts.of("drill.dialog.speed"), chips(SPEEDS, speed, this::speed),
                texts.of("drill.dialog.speed-help"));
        mode.addListener((property, before, chosen) -> speed.set(chosen == DrillMode.LIVE ? USUAL_SPEED : 0));
        dialogs.modal(texts.of("drill.dialog.title")).width(560).content(form)
                .beside(Ui.small(texts.of("drill.dialog.isolated"))).cancel()
                .action(texts.of("drill.start"), modal -> {
                    form.clear();
                    Optional<LocalTime> at = Inputs.readTime(time.getText());
                    LocalDate day = date.getValue();
                    if (at.isEmpty() || day == null) {
                        start.error(texts.of("drill.dialog.start-wrong"));
                    } else if (mode.get() == DrillMode.LIVE && speed.get() == 0) {
                        modal.problem(texts.of("drill.dialog.live-speed"));
                    } else {
                        DrillSetup setup = new DrillSetup(mode.get(), speed.get());
                        LocalDateTime begin = day.atTime(at.get());
                        if (mode.get() == DrillMode.SCRIPT) {
                            script(modal, script, playbook, file.get(), begin, setup);
                        } else {
                            Script plain = mode.get() == DrillMode.LIVE ? Script.SILENT : Script.PROMPT;
                            begin(modal, playbook, plain.at(begin).graded(grade.get()), setup);
                        }
                    }
                }).show();
    }

    private <T> HBox chips(List<T> values, ObjectProperty<T> chosen, java.util.function.Function<T, String> say) {
        HBox row = Ui.row(4);
        row.getChildren().setAll(Choices.of(values, say, chosen, 0, "choice"));
        return row;
    }

    private String speed(int speed) {
        return speed == 0 ? texts.of("drill.speed.at-once") : texts.of("drill.speed", speed);
    }

    /** The script's own start and grade go before those of the dialog. */
    private void script(Modal modal, Form.Field field, DrillDue playbook, @Nullable Path file,
            LocalDateTime begin, DrillSetup setup) {
        if (file == null) {
            field.error(texts.of("drill.dialog.script-needed"));
            return;
        }
        modal.busy(true);
        model.read(file, playbook.code(), reading -> {
            modal.busy(false);
            if (reading.script() == null) {
                Finding first = reading.findings().getFirst();
                field.error(texts.of("drill.dialog.script-wrong", first.line(), first.column(),
                        texts.of(first.code(), first.args().toArray())));
            } else {
                begin(modal, playbook, reading.script().start() == null ? reading.script().at(begin)
                        : reading.script(), setup);
            }
        }, problem -> {
            modal.busy(false);
            modal.problem(problem.words());
        });
    }

    private void begin(Modal modal, DrillDue playbook, Script script, DrillSetup setup) {
        modal.busy(true);
        model.begin(playbook.code(), script, setup, modal::close, problem -> {
            modal.busy(false);
            modal.problem(problem.words());
        });
    }
}
