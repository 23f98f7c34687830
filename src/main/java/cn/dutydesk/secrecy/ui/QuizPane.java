package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.QuizView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.domain.TrainingSession;
import cn.dutydesk.secrecy.service.QuizService;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 测试: tests that are open and were, one's own tries, and everybody's results for who keeps them. */
final class QuizPane implements View {
    private record State(List<QuizView> quizzes, boolean edit) {
    }

    private final QuizService service;
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final Look look;
    private final RegisterModel<State> model;
    private final TableView<QuizView> table;
    private final HBox actions = Ui.row(8);
    private final LoadPane load;
    private final VBox root;

    QuizPane(QuizService service, SecrecyUi.Window window, Look look) {
        this.service = service;
        this.window = window;
        this.look = look;
        texts = window.texts();
        model = new RegisterModel<>(() -> new State(service.quizzes(window.actor().get()),
                service.mayEdit(window.actor().get())), window.work(), window.signals());
        table = Tables.table(Ui.empty("mdi2f-file-question-outline", texts.of("training.quiz.empty")));
        table.getColumns().add(Tables.node(texts.of("training.name"), 220, one -> Ui.strong(one.title())));
        table.getColumns()
                .add(Tables.text(texts.of("training.quiz.rules"), 240, one -> texts.of("training.quiz.rules-of",
                        one.questions(), one.percent(), one.minutes(), one.tries())));
        table.getColumns().add(Tables.node(texts.of("training.quiz.due"), 110, one -> one.closed() || one.done()
                ? Ui.text(one.due().toString()) : look.until(one.due())));
        table.getColumns()
                .add(Tables.text(texts.of("training.quiz.passed"), 90, one -> one.passed() + "/" + one.taken()));
        table.getColumns().add(Tables.node(texts.of("training.quiz.mine"), 120, this::mine));
        table.getColumns().add(Tables.node("", 250, this::ways));
        load = new LoadPane(texts, Ui.frame(table));
        root = Ui.column(12, Ui.row(12, Ui.muted(texts.of("training.quiz.why")), Ui.gap(), actions), Ui.grow(load));
        model.stateProperty().addListener((property, before, state) -> {
            load.ready();
            table.getItems().setAll(state.quizzes());
            actions.getChildren().setAll(Ui.disabled(Ui.icon(Ui.primary(texts.of("training.quiz.open"), this::open),
                    "mdi2p-plus"), state.edit() ? "" : texts.of("training.edit-only")));
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private Node mine(QuizView one) {
        if (one.mine().isEmpty()) {
            return Ui.muted(texts.of("training.quiz.none"));
        }
        TryView last = one.mine().getLast();
        return last.endedAt() == null ? Ui.tag(texts.of("training.quiz.running"), Tone.ACCENT)
                : Ui.tag(texts.of(one.done() ? "training.quiz.done" : "training.quiz.failed", last.right(),
                        last.questions()), one.done() ? Tone.OK : Tone.WARN);
    }

    private Node ways(QuizView one) {
        HBox row = Ui.row(4);
        boolean over = one.closed() || one.due().isBefore(window.clock().today());
        if (!over && !one.done() && (one.mine().size() < one.tries() || one.mine().getLast().endedAt() == null)) {
            row.getChildren().add(Ui.button(texts.of(one.mine().isEmpty() || one.mine().getLast().endedAt() != null
                    ? "training.quiz.take" : "training.quiz.go-on"), () -> take(one)));
        }
        one.mine().stream().filter(TryView::passed).findFirst().ifPresent(passed -> row.getChildren().add(
                window.files(SecrecyPapers.Kind.CERTIFICATE, passed::id)));
        if (model.stateProperty().get().edit()) {
            row.getChildren().add(Ui.ghost(texts.of("training.quiz.results"), () -> results(one)));
            if (!one.closed()) {
                row.getChildren().add(Ui.ghost(texts.of("training.quiz.close"), () -> close(one)));
            }
        }
        return row;
    }

    private void open() {
        Ask ask = new Ask(window, texts.of("training.quiz.open")).note(texts.of("training.quiz.open-why"));
        TextField title = ask.line(texts.of("training.name"), "", TrainingSession.TITLE);
        TextField questions = ask.line(texts.of("training.quiz.questions"), "20", 3);
        TextField percent = ask.line(texts.of("training.quiz.percent"), "80", 3);
        TextField tries = ask.line(texts.of("training.quiz.tries"), "3", 2);
        TextField minutes = ask.line(texts.of("training.quiz.minutes"), "30", 3);
        TextField credit = ask.line(texts.of("training.quiz.credit"), "60", 4, texts.of("training.quiz.credit-help"));
        DatePicker due = ask.day(texts.of("training.quiz.due"), window.clock().today().plusDays(14));
        ask.show(texts.of("training.quiz.open-do"), texts.of("secrecy.done"), () -> {
            Quiz.Wish wish = new Quiz.Wish(title.getText(), Ask.number(questions), Ask.number(percent),
                    Ask.number(tries), Ask.number(minutes), Ask.number(credit), Ask.need(due));
            return () -> service.open(window.actor().get(), wish);
        });
    }

    private void close(QuizView one) {
        window.dialogs().confirm(texts.of("training.quiz.close"), texts.of("training.quiz.close-sure", one.title()),
                texts.of("training.quiz.close"), () -> window.work().write(() -> {
                    service.close(window.actor().get(), one.id());
                    return true;
                }, done -> window.dialogs().notice(texts.of("secrecy.done"), Tone.OK), window.dialogs()::problem));
    }

    private void take(QuizView one) {
        window.work().write(() -> service.begin(window.actor().get(), one.id()),
                begun -> new QuizSheet(service, window).show(begun, model::reload), window.dialogs()::problem);
    }

    private void results(QuizView one) {
        window.work().read(() -> service.results(window.actor().get(), one.id()), tries -> {
            TableView<TryView> list = Tables.table(Ui.empty("mdi2f-file-question-outline",
                    texts.of("training.quiz.no-results")));
            list.getColumns().add(Tables.text(texts.of("secrecy.people.name"), 110, TryView::person));
            list.getColumns().add(Tables.number(texts.of("training.quiz.number"), 70, TryView::number));
            list.getColumns()
                    .add(Tables.text(texts.of("training.quiz.ended"), 150, each -> look.moment(each.endedAt())));
            list.getColumns().add(Tables.text(texts.of("training.quiz.right"), 90,
                    each -> each.right() + "/" + each.questions()));
            list.getColumns().add(Tables.node("", 150, each -> each.endedAt() == null
                    ? Ui.tag(texts.of("training.quiz.running"), Tone.ACCENT) : Ui.row(4, Ui.tag(texts.of(each.passed()
                            ? "training.quiz.yes" : "training.quiz.no"), each.passed() ? Tone.OK : Tone.WARN),
                            Ui.ghost(texts.of("training.quiz.sheet"), () -> sheet(each)))));
            list.getItems().setAll(tries);
            window.dialogs().modal(texts.of("training.quiz.results-of", one.title())).width(760).fixed(list, 420)
                    .show();
        }, window.dialogs()::problem);
    }

    private void sheet(TryView one) {
        window.work().read(() -> service.byId(window.actor().get(), one.id()),
                read -> new QuizSheet(service, window).result(read), window.dialogs()::problem);
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
        table.requestFocus();
    }
}
