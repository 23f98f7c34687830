package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.MyDuties;
import cn.dutydesk.roster.SwapKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 我的值班: duties to come and past at the left, what waits, own requests and notices at the right. */
public final class MineView implements View {
    private static final double ASIDE = 420;

    private final MineModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final MineCards cards;
    private final SwapCards swaps;
    private final SwapDialog swap;
    private final FilingDialog filing;
    private final Page page;
    private final VBox duties = Ui.column(12);
    private final VBox side = Ui.column(12);
    private final LoadPane load;

    public MineView(MineModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        SwapWords words = new SwapWords(texts, model.clock());
        swap = new SwapDialog(model, texts, words, dialogs);
        cards = new MineCards(texts, words);
        swaps = new SwapCards(model, texts, words, dialogs);
        filing = new FilingDialog(model, texts, words, dialogs);
        page = new Page(texts.of("mine.title"));
        ScrollPane left = Ui.grow(Ui.scroll(Ui.padded(duties, 0, 8, 4, 0)));
        ScrollPane right = Ui.scroll(Ui.padded(side, 0, 8, 4, 0));
        right.setMinWidth(ASIDE);
        right.setMaxWidth(ASIDE);
        load = new LoadPane(texts, new HBox(12, left, right));
        page.body(load);
        model.shownProperty().addListener((property, old, now) -> show(now));
        model.problemProperty().addListener((property, old, now) -> {
            if (now != null) {
                load.failed(now, model::reload);
            }
        });
        load.loading();
    }

    private void show(MineModel.@Nullable Shown now) {
        if (now == null) {
            return;
        }
        head(now);
        if (now.person() == null) {
            duties.getChildren().setAll(Ui.frame(Ui.empty("mdi2a-account-question-outline",
                    texts.of(now.people().isEmpty() ? "mine.nobody" : "mine.choose-person"))));
        } else {
            duties(now);
        }
        side(now);
        load.ready();
    }

    private void head(MineModel.Shown now) {
        List<Node> tags = new ArrayList<>();
        if (!now.people().isEmpty()) {
            ComboBox<PersonCard> person = Inputs.choice(now.people(), card -> card.name() + "  " + card.department(),
                    now.person());
            person.setPromptText(texts.of("mine.whose"));
            person.setAccessibleText(texts.of("mine.whose"));
            person.setOnAction(event -> {
                if (person.getValue() != null && !person.getValue().equals(now.person())) {
                    model.choose(person.getValue());
                }
            });
            tags.add(person);
        } else if (now.person() != null) {
            tags.add(Ui.tag(now.person().name(), Tone.ACCENT));
        }
        page.tags(tags.toArray(Node[]::new));
        Button file = Ui.icon(Ui.button(texts.of("mine.action.file"), filing::show), "mdi2f-file-document-outline");
        Button urgent = Ui.icon(Ui.button(texts.of("mine.action.take-over"), swap::takeOver),
                "mdi2a-account-switch-outline");
        List<Node> actions = new ArrayList<>(List.of(file, urgent));
        if (now.person() != null) {
            actions.add(1, Ui.icon(Ui.button(texts.of("mine.action.calendar"), this::calendar),
                    "mdi2c-calendar-export"));
        }
        page.actions(actions.toArray(Node[]::new));
    }

    /** Asks whether the file is to be kept up to date, then where it goes. */
    void calendar() {
        MineModel.Shown now = model.shownProperty().get();
        String name = Objects.requireNonNull(now.person()).name();
        CheckBox keep = new CheckBox(texts.of("mine.calendar.keep"));
        keep.setSelected(true);
        VBox body = Ui.column(12, Ui.wrapped(texts.of("mine.calendar.words", name)), keep);
        Modal box = dialogs.modal(texts.of("mine.calendar.title")).content(body).cancel();
        if (now.kept() != null) {
            body.getChildren().add(Ui.strip(texts.of("mine.calendar.kept", now.kept()), Tone.OK));
            box.option(texts.of("mine.calendar.stop"), modal -> model.stopCalendar(() -> {
                modal.close();
                dialogs.notice(texts.of("mine.calendar.stopped"), Tone.OK);
            }, problem -> modal.problem(problem.words())));
        }
        box.action(texts.of("mine.calendar.choose"), modal -> dialogs.saveFile(texts.of("mine.calendar.title"),
                texts.of("mine.calendar.file", name), texts.of("mine.calendar.kind"), List.of("*.ics"),
                path -> model.calendar(path, keep.isSelected(), () -> {
                    modal.close();
                    dialogs.notice(texts.of("mine.calendar.done"), Tone.OK);
                }, problem -> modal.problem(problem.words())))).show();
    }

    private void duties(MineModel.Shown now) {
        MyDuties mine = Objects.requireNonNull(now.duties());
        duties.getChildren().clear();
        if (mine.ahead().isEmpty()) {
            duties.getChildren().add(Ui.card(texts.of("mine.ahead"), "",
                    Ui.empty("mdi2c-calendar-blank-outline", texts.of("mine.ahead-empty"))));
        } else {
            duties.getChildren().add(cards.next(mine.ahead().getFirst(), swapButton(mine.ahead().getFirst())));
            if (mine.ahead().size() > 1) {
                duties.getChildren().add(Ui.card(texts.of("mine.ahead"),
                        texts.of("mine.count", mine.ahead().size() - 1), Ui.list(mine.ahead().stream().skip(1)
                                .map(duty -> cards.row(duty, swapButton(duty))).toList())));
            }
        }
        duties.getChildren().add(cards.past(mine));
    }

    private Node swapButton(MyDuties.Mine duty) {
        String reason = duty.waits() ? texts.of("mine.refused.waits") : duty.running()
                ? texts.of("mine.refused.running") : duty.duty().version() == 0 ? texts.of("mine.refused.history") : "";
        Button button = Ui.button(texts.of("mine.action.swap"), () -> swap.ask(duty.duty(), SwapKind.STAND_IN));
        button.setAccessibleText(texts.of("mine.action.swap-of", texts.shortDate(duty.duty().day())));
        return Ui.disabled(button, reason);
    }

    private void side(MineModel.Shown now) {
        List<Node> nodes = new ArrayList<>();
        MyDuties mine = now.duties();
        if (mine != null && !mine.answers().isEmpty()) {
            nodes.add(swaps.answers(mine.answers(), now));
        }
        if (now.decides()) {
            nodes.add(swaps.waiting(now.waiting()));
        }
        if (mine != null) {
            nodes.add(swaps.own(mine.swaps(), now));
        }
        if (now.notices() != null) {
            nodes.add(cards.notices(now.notices(), () -> model.read(dialogs::problem)));
        }
        side.getChildren().setAll(nodes);
    }

    SwapDialog swap() {
        return swap;
    }

    FilingDialog filing() {
        return filing;
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
