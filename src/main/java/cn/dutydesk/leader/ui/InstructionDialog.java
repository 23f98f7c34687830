package cn.dutydesk.leader.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DueField;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.people.PersonCard;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** 批示: the word, who answers and until when; common words are one click away. */
public final class InstructionDialog {
    private static final int ROWS = 4;
    private static final List<String> USUAL = List.of("leader.usual.verify", "leader.usual.handle",
            "leader.usual.report", "leader.usual.seen");

    private final LeaderModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;

    public InstructionDialog(LeaderModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
    }

    /** @param about the thing the word is about; null for none */
    public void open(@Nullable BriefLine about) {
        TextArea words = Inputs.area("", ROWS);
        SuggestField<PersonCard> owner = new SuggestField<>(model::suggest, PersonCard::name, "");
        DueField due = new DueField(clock, null);
        CheckBox answer = new CheckBox(texts.of("leader.dialog.answer"));
        answer.setSelected(true);
        Form form = new Form();
        if (about != null) {
            form.row(texts.of("leader.dialog.about"), Ui.wrapped(about.words()));
        }
        form.row(texts.of("leader.dialog.words"), Ui.column(8, words, usual(words, answer)));
        form.row("", answer);
        form.row(texts.of("leader.dialog.owner"), owner, texts.of("leader.dialog.owner-help"));
        form.row(texts.of("leader.dialog.due"), due);
        owner.disableProperty().bind(answer.selectedProperty().not());
        due.disableProperty().bind(answer.selectedProperty().not());
        dialogs.modal(texts.of("leader.dialog.title")).width(600).content(form).focusOn(words).cancel()
                .action(texts.of("leader.dialog.give"), modal -> {
                    if (answer.isSelected() && due.wrong()) {
                        modal.problem(texts.of("leader.dialog.bad-due"));
                        return;
                    }
                    modal.busy(true);
                    model.give(new NewInstruction(words.getText(), about == null ? "" : about.subject(),
                            about == null ? null : about.subjectId(), about == null ? "" : about.words(),
                            answer.isSelected(), owner.chosen() == null ? null : owner.chosen().id(),
                            answer.isSelected() ? owner.typed() : "", answer.isSelected() ? due.get() : null), () -> {
                                modal.close();
                                dialogs.notice(texts.of("leader.dialog.given"), Tone.OK);
                            }, problem -> modal.problem(problem.words()));
                }).show();
    }

    private Node usual(TextArea words, CheckBox answer) {
        FlowPane row = new FlowPane(4, 4);
        for (String key : USUAL) {
            row.getChildren().add(Ui.styled(Ui.button(texts.of(key), () -> {
                words.setText(texts.of(key));
                answer.setSelected(!key.equals("leader.usual.seen"));
            }), "choice"));
        }
        return row;
    }
}
