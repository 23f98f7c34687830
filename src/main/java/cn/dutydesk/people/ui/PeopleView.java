package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Everybody: departments at the left, their people in the middle, the chosen person at the right. */
final class PeopleView implements View {
    private static final double ASIDE = 304;
    private static final double DEPARTMENTS = 204;
    private static final double SEARCH = 300;
    private static final double NAME = 104;
    private static final double MOBILE = 130;
    private static final double OFFICE = 88;
    private static final double STATUS = 94;
    private static final double WIDE = 640;

    private final PeopleModel model;
    private final Texts texts;
    private final PeopleDialogs dialogs;
    private final Page page;
    private final LoadPane load;
    private final DepartmentList departments;
    private final TableView<PersonCard> table;
    private final TextField search;
    private final Label count = Ui.muted("");
    private final HBox actions = Ui.row(8);
    private boolean filling;

    PeopleView(PeopleModel model, Supplier<ImportModel> imports, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = new PeopleDialogs(model, imports, texts, dialogs);
        departments = new DepartmentList(model, texts);
        table = table();
        search = Inputs.search(texts.of("people.search"));
        search.setPrefWidth(SEARCH);
        search.textProperty().addListener((property, before, text) -> model.search(text));
        search.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                press.consume();
            } else if (press.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                press.consume();
            }
        });
        load = new LoadPane(texts, body());
        page = Page.part().body(Ui.column(12, Ui.row(12, search, count, Ui.gap(), actions), Ui.grow(load)));
        acceptFiles();
        model.people().addListener((ListChangeListener<PersonCard>) change -> show());
        model.loadedProperty().addListener(change -> show());
        model.rightsProperty().addListener(change -> show());
        model.chosenProperty().addListener(change -> mark());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            } else {
                show();
            }
        });
    }

    private Node body() {
        StackPane left = Ui.frame(departments);
        left.setMinWidth(DEPARTMENTS);
        left.setPrefWidth(DEPARTMENTS);
        left.setMaxWidth(DEPARTMENTS);
        PersonPane right = new PersonPane(model, texts, dialogs);
        right.setMinWidth(ASIDE);
        right.setPrefWidth(ASIDE);
        right.setMaxWidth(ASIDE);
        return new HBox(16, left, Ui.grow(Ui.frame(table)), right);
    }

    private TableView<PersonCard> table() {
        TableView<PersonCard> people = Tables.table(Ui.empty("mdi2a-account-search-outline",
                texts.of("people.no-hit")));
        people.getColumns().add(fixed(NAME, Tables.node(texts.of("people.column.name"), NAME, this::name)));
        people.getColumns().add(Tables.text(texts.of("people.column.department"), 130, PersonCard::department));
        people.getColumns().add(Tables.text(texts.of("people.column.title"), 150, PersonCard::title));
        people.getColumns().add(fixed(MOBILE, Tables.text(texts.of("people.column.mobile"), MOBILE,
                card -> PersonPane.grouped(card.mobile()))));
        TableColumn<PersonCard, String> office = fixed(OFFICE,
                Tables.text(texts.of("people.column.office"), OFFICE, PeopleView::office));
        people.getColumns().add(office);
        people.getColumns().add(fixed(STATUS, Tables.node(texts.of("people.column.status"), STATUS,
                card -> StatusTag.of(texts, model, card))));
        // In a narrow window the office number gives way; it stands beside the table, large.
        people.widthProperty().addListener(change -> office.setVisible(people.getWidth() >= WIDE));
        people.getSelectionModel().selectedItemProperty().addListener((property, before, card) -> {
            if (card != null && !filling) {
                model.choose(card.id());
            }
        });
        Tables.onOpen(people, card -> {
            if (model.rightsProperty().get().edit() && model.chosenProperty().get() != null) {
                dialogs.edit(model.chosenProperty().get());
            }
        });
        return people;
    }

    private static <T> TableColumn<PersonCard, T> fixed(double width, TableColumn<PersonCard, T> column) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private Node name(PersonCard card) {
        HBox name = Ui.row(6, Ui.strong(card.name()));
        if (card.leader()) {
            Label mark = new Label("", Icons.of("mdi2a-account-star-outline"));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.setTooltip(new Tooltip(texts.of("people.leader")));
            mark.setAccessibleText(texts.of("people.leader"));
            name.getChildren().add(mark);
        }
        return name;
    }

    private static String office(PersonCard card) {
        return card.phones().stream().filter(phone -> phone.kind() == PhoneKind.OFFICE).map(Phone::number)
                .findFirst().orElse("");
    }

    /** A staff list dropped anywhere on the screen opens the preview. */
    private void acceptFiles() {
        page.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles() && model.rightsProperty().get().load()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        page.setOnDragDropped(drop -> {
            boolean taken = drop.getDragboard().hasFiles() && model.rightsProperty().get().load();
            if (taken) {
                dialogs.load(drop.getDragboard().getFiles().getFirst().toPath());
            }
            drop.setDropCompleted(taken);
            drop.consume();
        });
    }

    private void show() {
        PeopleModel.Rights rights = model.rightsProperty().get();
        boolean empty = model.departments().isEmpty();
        Ui.show(search, !empty);
        count.setText(empty ? "" : texts.of("people.count", model.people().size()));
        actions.getChildren().setAll(empty ? List.of() : ways(rights));
        if (!model.loadedProperty().get()) {
            return;
        }
        if (empty) {
            load.empty(dialogs.empty(rights.load()));
            return;
        }
        filling = true;
        table.getItems().setAll(model.people());
        filling = false;
        mark();
        load.ready();
    }

    private List<Node> ways(PeopleModel.Rights rights) {
        return List.of(
                Ui.disabled(Ui.button(texts.of("people.edit.new"), () -> dialogs.add(departments.openName())),
                        rights.edit() ? "" : texts.of("people.read-only")),
                Ui.disabled(Ui.icon(Ui.button(texts.of("people.import.action"), () -> dialogs.load(null)),
                        "mdi2f-file-import-outline"), rights.load() ? "" : texts.of("people.read-only")));
    }

    /** Marks the chosen person's row, when it is shown. */
    private void mark() {
        if (model.chosenProperty().get() == null) {
            return;
        }
        long id = model.chosenProperty().get().card().id();
        filling = true;
        table.getItems().stream().filter(card -> card.id() == id).findFirst().ifPresentOrElse(card -> {
            if (table.getSelectionModel().getSelectedItem() != card) {
                table.getSelectionModel().select(card);
            }
        }, () -> table.getSelectionModel().clearSelection());
        filling = false;
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        if (!model.loadedProperty().get()) {
            load.loading();
        }
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
