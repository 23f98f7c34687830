package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 责任制: the posts of a year at the left, what the chosen one answers for and who has signed at the right. */
final class ResponsibilityView implements View {
    private static final double LIST = 260;

    private final ResponsibilityModel model;
    private final Texts texts;
    private final FindingUi.Window window;
    private final ResponsibilityDialogs dialogs;
    private final Consumer<ResponsibilityYear.Letter> print;
    private final VBox list = Ui.column(8);
    private final VBox post = Ui.column(16);
    private final HBox count = Ui.row(8);
    private final HBox acts = Ui.row(8);
    private final StackPane stack = new StackPane();
    private final HBox board;
    private final LoadPane load;
    private final Page page;
    private long chosen;
    private long wanted;

    /** @param menu prints the list; @param print puts a letter into a file */
    ResponsibilityView(ResponsibilityModel model, FindingUi.Window window, Node menu,
            Consumer<ResponsibilityYear.Letter> print) {
        this.model = model;
        this.window = window;
        this.print = print;
        texts = window.texts();
        dialogs = new ResponsibilityDialogs(model, texts, window.dialogs());
        VBox column = Ui.styled(Ui.column(8, Ui.grow(Ui.scroll(list))), "board-column");
        column.setMinWidth(LIST);
        column.setMaxWidth(LIST);
        HBox.setHgrow(post, Priority.ALWAYS);
        board = new HBox(16, column, post);
        load = new LoadPane(texts, stack);
        HBox years = Ui.row(4);
        years.getChildren().setAll(Choices.of(List.of(model.now() - 1, model.now(), model.now() + 1),
                year -> texts.of("responsibility.year", Integer.toString(year)), model.yearProperty(), 0, "chip"));
        page = Page.part().body(Ui.column(12, Ui.row(8, years, count, Ui.gap(), menu, acts), Ui.grow(load)));
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::again);
            }
        });
    }

    private void show(ResponsibilityModel.State state) {
        load.ready();
        ResponsibilityYear year = state.year();
        String keeper = state.keeps() ? "" : texts.of("finding.pane.keeper");
        count.getChildren().setAll(Ui.tag(texts.of("responsibility.signed", year.signed(), year.total()),
                year.total() > 0 && year.signed() == year.total() ? Tone.OK : Tone.WARN));
        Ui.show(count, !year.posts().isEmpty());
        acts.getChildren().clear();
        if (year.posts().isEmpty()) {
            stack.getChildren().setAll(Ui.card(Ui.empty("mdi2f-file-sign", texts.of("responsibility.none",
                    Integer.toString(year.year())),
                    Ui.disabled(Ui.primary(texts.of("responsibility.begin.title",
                            Integer.toString(year.year())), () -> dialogs.begin(year.year())), keeper))));
            return;
        }
        if (!year.next() && year.year() <= model.now()) {
            acts.getChildren().add(Ui.disabled(Ui.button(texts.of("responsibility.begin.title",
                    Integer.toString(year.year() + 1)), () -> dialogs.begin(year.year() + 1)), keeper));
        }
        acts.getChildren().add(Ui.disabled(Ui.icon(Ui.primary(texts.of("responsibility.state.new"),
                () -> dialogs.state(null)), "mdi2p-plus"), keeper));
        stack.getChildren().setAll(board);
        if (wanted != 0) {
            year.posts().stream().filter(one -> one.letters().stream().anyMatch(letter -> letter.id() == wanted))
                    .findFirst().ifPresent(one -> chosen = one.id());
            wanted = 0;
        }
        if (year.posts().stream().noneMatch(one -> one.id() == chosen)) {
            chosen = year.posts().getFirst().id();
        }
        list.getChildren().setAll(year.posts().stream().map(one -> card(one, state)).toList());
        year.posts().stream().filter(one -> one.id() == chosen).findFirst().ifPresent(one -> show(one, state));
    }

    private VBox card(ResponsibilityYear.Post one, ResponsibilityModel.State state) {
        boolean whole = !one.letters().isEmpty() && one.signed() == one.letters().size();
        VBox card = Ui.styled(Ui.column(4, Ui.row(8, Ui.grow(Ui.text(one.name())), one.letters().isEmpty()
                ? Ui.small(texts.of("responsibility.nobody")) : Ui.tag(texts.of("responsibility.of", one.signed(),
                        one.letters().size()), whole ? Tone.OK : Tone.WARN))),
                "board-card");
        if (one.id() == chosen) {
            card.getStyleClass().add("chosen");
        }
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(one.name());
        card.setOnMousePressed(press -> choose(one, state));
        card.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
                choose(one, state);
                press.consume();
            }
        });
        return card;
    }

    private void choose(ResponsibilityYear.Post one, ResponsibilityModel.State state) {
        chosen = one.id();
        show(state);
    }

    private void show(ResponsibilityYear.Post one, ResponsibilityModel.State state) {
        String keeper = state.keeps() ? "" : texts.of("finding.pane.keeper");
        String edit = !keeper.isEmpty() ? keeper : one.signed() > 0 ? texts.of("responsibility.frozen") : "";
        HBox buttons = Ui.row(8, Ui.disabled(Ui.button(texts.of("responsibility.state.edit"), () -> dialogs.state(one)),
                edit),
                Ui.disabled(Ui.button(texts.of("responsibility.remove.title"), () -> dialogs.remove(one)),
                        !keeper.isEmpty() ? keeper : one.letters().isEmpty() ? "" : texts.of("responsibility.held")),
                Ui.disabled(Ui.button(texts.of("responsibility.give.button"), () -> dialogs.give(one)), keeper));
        VBox words = Ui.card(one.name(), buttons, Ui.scroll(Ui.wrapped(one.words())));
        words.setMinHeight(190);
        words.setMaxHeight(210);
        TableView<ResponsibilityYear.Letter> table = Tables.table(Ui.empty("mdi2a-account-plus-outline",
                texts.of("responsibility.no-letters")));
        table.getColumns().add(Tables.text(texts.of("responsibility.field.person"), 110,
                ResponsibilityYear.Letter::person));
        table.getColumns().add(Tables.text(texts.of("responsibility.field.department"), 150,
                ResponsibilityYear.Letter::department));
        table.getColumns().add(Tables.node(texts.of("responsibility.field.signed"), 170, this::signed));
        table.getColumns().add(Tables.node("", 230, letter -> deeds(letter, state)));
        table.getItems().setAll(one.letters());
        Tables.onOpen(table, dialogs::read);
        post.getChildren().setAll(words, Ui.grow(Ui.frame(table)));
    }

    private Node signed(ResponsibilityYear.Letter letter) {
        if (letter.signedAt() == null) {
            return Ui.tag(texts.of("responsibility.unsigned"), Tone.WARN);
        }
        if (!letter.intact()) {
            return Ui.tag(texts.of("responsibility.altered-tag"), Tone.URGENT);
        }
        LocalDateTime local = window.clock().local(letter.signedAt());
        return Ui.tag(texts.shortDate(local) + " " + texts.time(local), Tone.OK);
    }

    private Node deeds(ResponsibilityYear.Letter letter, ResponsibilityModel.State state) {
        HBox row = Ui.row(4, Ui.icon("mdi2f-file-eye-outline", texts.of("responsibility.read.button"),
                () -> dialogs.read(letter)),
                Ui.icon("mdi2p-printer-outline", texts.of("responsibility.print"),
                        () -> print.accept(letter)));
        if (letter.signedAt() == null) {
            row.getChildren().add(0, Ui.button(texts.of("responsibility.sign.button"), () -> dialogs.sign(letter)));
            if (state.keeps()) {
                row.getChildren().add(Ui.icon("mdi2c-close", texts.of("responsibility.withdraw.title"),
                        () -> dialogs.withdraw(letter)));
            }
        }
        return row;
    }

    @Override
    public void open(String part) {
        wanted = Long.parseLong(part);
        model.yearProperty().set(model.now());
        model.again();
    }

    @Override
    public Parent node() {
        return page;
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
}
