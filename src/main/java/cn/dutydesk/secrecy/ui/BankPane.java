package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.QuestionView;
import cn.dutydesk.secrecy.domain.Question;
import cn.dutydesk.secrecy.domain.QuestionDraft;
import cn.dutydesk.secrecy.domain.QuestionSheet;
import cn.dutydesk.secrecy.service.QuizService;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 题库: every question with its answer and source. */
final class BankPane implements View {
    private record State(List<QuestionView> questions, boolean edit) {
    }

    private final QuizService service;
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final RegisterModel<State> model;
    private final TableView<QuestionView> table;
    private final TextField search;
    private final Label count = Ui.muted("");
    private final HBox actions = Ui.row(8);
    private final LoadPane load;
    private final VBox root;

    BankPane(QuizService service, SecrecyUi.Window window) {
        this.service = service;
        this.window = window;
        texts = window.texts();
        model = new RegisterModel<>(() -> service.mayEdit(window.actor().get())
                ? new State(service.questions(window.actor().get()), true) : new State(List.of(), false), window.work(),
                window.signals());
        table = Tables.table(Ui.empty("mdi2f-file-question-outline", texts.of("training.bank.empty")));
        table.getColumns().add(Tables.text(texts.of("training.bank.code"), 70, QuestionView::code));
        table.getColumns().add(Tables.text(texts.of("training.bank.kind"), 70, one -> texts.of("training.kind."
                + one.kind())));
        table.getColumns().add(Tables.text(texts.of("training.bank.text"), 420, QuestionView::text));
        table.getColumns().add(Tables.text(texts.of("training.bank.answer"), 60, one -> one.kind() == QuestionKind.JUDGE
                ? texts.of("training.judge." + one.answer()) : one.answer()));
        table.getColumns().add(Tables.text(texts.of("training.bank.source"), 200, QuestionView::source));
        table.getColumns().add(Tables.node(texts.of("training.state"), 80, one -> Ui.tag(texts.of(one.retired()
                ? "training.bank.retired" : one.own() ? "training.bank.own" : "training.bank.built-in"), one.retired()
                        ? Tone.NEUTRAL : one.own() ? Tone.ACCENT : Tone.OK)));
        table.getColumns().add(Tables.node("", 130, this::ways));
        search = Inputs.search(texts.of("training.bank.search"));
        search.setPrefWidth(240);
        search.textProperty().addListener(change -> fill());
        load = new LoadPane(texts, Ui.frame(table));
        root = Ui.column(12, Ui.row(12, search, count, Ui.gap(), actions), Ui.grow(load));
        model.stateProperty().addListener(change -> fill());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void fill() {
        State state = model.stateProperty().get();
        if (state != null && !state.edit()) {
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("training.bank.closed")));
            actions.getChildren().clear();
        } else if (state != null) {
            List<QuestionView> all = state.questions();
            actions.getChildren().setAll(Ui.icon(Ui.button(texts.of("training.bank.import"), this::importFile),
                    "mdi2f-file-import-outline"),
                    Ui.icon(Ui.primary(texts.of("training.bank.add"), () -> edit(null)),
                            "mdi2p-plus"));
            load.ready();
            String wanted = search.getText().strip();
            table.getItems().setAll(all.stream().filter(one -> (one.code() + one.text() + one.source())
                    .contains(wanted)).toList());
            count.setText(texts.of("training.bank.count", all.stream().filter(one -> !one.retired()).count()));
        }
    }

    private Node ways(QuestionView one) {
        HBox row = Ui.row(0);
        if (one.own()) {
            row.getChildren().add(Ui.icon("mdi2p-pencil-outline", texts.of("training.bank.edit", one.code()),
                    () -> edit(one)));
        }
        row.getChildren().add(Ui.ghost(texts.of(one.retired() ? "training.bank.use" : "training.bank.retire"),
                () -> window.work().write(() -> {
                    service.retire(window.actor().get(), one.id(), !one.retired());
                    return true;
                }, done -> {}, window.dialogs()::problem)));
        return row;
    }

    private void edit(@Nullable QuestionView one) {
        Ask ask = new Ask(window,
                one == null ? texts.of("training.bank.add") : texts.of("training.bank.edit", one.code()));
        TextField code = ask.line(texts.of("training.bank.code"), one == null ? "" : one.code(), Question.CODE);
        ComboBox<QuestionKind> kind = ask.choice(texts.of("training.bank.kind"), List.of(QuestionKind.values()),
                each -> texts.of("training.kind." + each), one == null ? QuestionKind.SINGLE : one.kind());
        TextArea words = ask.area(texts.of("training.bank.text"), one == null ? "" : one.text(), 3, Question.TEXT);
        TextArea choices = ask.area(texts.of("training.bank.choices"), one == null ? "" : String.join("\n",
                one.choices()), 4, Question.CHOICES);
        TextField answer = ask.line(texts.of("training.bank.answer"), one == null ? "" : one.answer(), 10,
                texts.of("training.bank.answer-help"));
        TextField source = ask.line(texts.of("training.bank.source"), one == null ? "" : one.source(), Question.SOURCE);
        ask.show(texts.of("secrecy.ask.keep"), texts.of("secrecy.done"), () -> {
            QuestionDraft draft = new QuestionDraft(code.getText(), kind.getValue(), words.getText(), List.of(
                    choices.getText().split("\n")), answer.getText(), source.getText());
            return () -> service.keep(window.actor().get(), one == null ? null : one.id(), draft);
        });
    }

    private void importFile() {
        window.dialogs().openFile(texts.of("training.bank.import"), texts.of("device.import-kind"),
                List.of("*.xlsx", "*.xls", "*.csv"), file -> window.work().write(() -> service.importAll(
                        window.actor().get(), QuestionSheet.read(file)),
                        taken -> window.dialogs().notice(
                                texts.of("training.bank.imported", taken), Tone.OK),
                        window.dialogs()::problem));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
