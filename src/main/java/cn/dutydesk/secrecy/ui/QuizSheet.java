package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.secrecy.service.QuizService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The paper of a try: every answer is kept as soon as it is given; afterwards, what was right. */
final class QuizSheet {
    private static final double WIDTH = 760;

    private final QuizService service;
    private final SecrecyUi.Window window;
    private final Texts texts;

    QuizSheet(QuizService service, SecrecyUi.Window window) {
        this.service = service;
        this.window = window;
        texts = window.texts();
    }

    void show(TryView begun, Runnable then) {
        VBox cards = new VBox();
        Label until = Ui.muted(texts.of("training.sheet.until", texts.time(window.clock().local(begun.dueAt()))));
        Label problem = Ui.tone(Ui.wrapped(""), Tone.URGENT);
        Ui.show(problem, false);
        cards.getChildren().addAll(until, problem);
        begun.sheet().forEach(question -> cards.getChildren().add(card(begun, question, problem)));
        window.dialogs().modal(begun.quiz()).width(WIDTH).content(cards).option(texts.of("training.sheet.later"),
                Modal::close).action(texts.of("training.sheet.submit"), modal -> {
                    modal.busy(true);
                    window.work().write(() -> service.submit(window.actor().get(), begun.id()), ended -> {
                        modal.close();
                        result(ended);
                        then.run();
                    }, failed -> modal.problem(failed.words()));
                }).onClosed(then).show();
    }

    private Node card(TryView begun, TryView.Answer question, Label problem) {
        VBox card = Ui.column(8, Ui.wrapped(texts.of("training.sheet.question", question.place(),
                texts.of("training.kind." + question.kind()), question.text())));
        List<String> letters = letters(question);
        ToggleGroup group = new ToggleGroup();
        Set<String> chosen = new TreeSet<>();
        question.given().chars().forEach(letter -> chosen.add(String.valueOf((char) letter)));
        for (int i = 0; i < letters.size(); i++) {
            String letter = letters.get(i);
            String words = question.kind() == QuestionKind.JUDGE ? texts.of("training.judge." + letter)
                    : letter + ". " + question.choices().get(i);
            if (question.kind() == QuestionKind.MULTIPLE) {
                CheckBox box = new CheckBox(words);
                box.setWrapText(true);
                box.setSelected(chosen.contains(letter));
                box.selectedProperty().addListener((property, before, on) -> {
                    if (on) {
                        chosen.add(letter);
                    } else {
                        chosen.remove(letter);
                    }
                    keep(begun, question, String.join("", chosen), problem);
                });
                card.getChildren().add(box);
            } else {
                RadioButton button = new RadioButton(words);
                button.setWrapText(true);
                button.setToggleGroup(group);
                button.setSelected(chosen.contains(letter));
                button.selectedProperty().addListener((property, before, on) -> {
                    if (on) {
                        keep(begun, question, letter, problem);
                    }
                });
                card.getChildren().add(button);
            }
        }
        return Ui.styled(card, "question-card");
    }

    private static List<String> letters(TryView.Answer question) {
        return question.kind() == QuestionKind.JUDGE ? List.of("T", "F") : IntStream.range(0, question.choices().size())
                .mapToObj(i -> String.valueOf((char) ('A' + i))).toList();
    }

    private void keep(TryView begun, TryView.Answer question, String given, Label problem) {
        window.work().write(() -> {
            service.answer(window.actor().get(), begun.id(), question.place(), given);
            return true;
        }, kept -> Ui.show(problem, false), failed -> {
            problem.setText(failed.words());
            Ui.show(problem, true);
        });
    }

    /** What was right. */
    void result(TryView ended) {
        VBox cards = new VBox(Ui.row(8, Ui.figure(ended.right() + " / " + ended.questions()), Ui.tag(texts.of(
                ended.passed() ? "training.quiz.yes" : "training.quiz.no"), ended.passed() ? Tone.OK : Tone.WARN)));
        for (TryView.Answer question : ended.sheet()) {
            boolean right = question.given().equals(question.answer());
            cards.getChildren().add(Ui.styled(Ui.column(4, Ui.wrapped(texts.of("training.sheet.question",
                    question.place(), texts.of("training.kind." + question.kind()), question.text())), Ui.row(8,
                            Ui.tag(texts.of(right ? "training.sheet.right" : "training.sheet.wrong"), right ? Tone.OK
                                    : Tone.WARN),
                            Ui.text(texts.of("training.sheet.answers", words(question,
                                    question.given()), words(question, question.answer())))),
                    Ui.small(question.source())), "question-card"));
        }
        window.dialogs().modal(ended.quiz()).width(WIDTH).content(cards)
                .action(texts.of("training.sheet.close"), Modal::close).show();
    }

    private String words(TryView.Answer question, String letters) {
        return letters.isEmpty() ? texts.of("training.sheet.nothing") : question.kind() == QuestionKind.JUDGE
                ? texts.of("training.judge." + letters) : letters;
    }
}
