package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.StandardCard;
import cn.dutydesk.selfcheck.StandardFile;
import cn.dutydesk.selfcheck.StandardState;
import cn.dutydesk.selfcheck.domain.StandardCompare.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 检查标准: checklists at the left with their versions, the chosen one in full, and what may be done with it. */
final class StandardsView implements View {
    /** Width of the column of codes, in pixels. */
    private static final double CODE = 56;
    private static final double LEFT = 280;
    private static final double WIDTH = 1080;
    private static final double EDITOR = 500;

    private final StandardsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final VBox cards = Ui.column(12);
    private final VBox detail = Ui.column(12);
    private final LoadPane load;
    private final Page page;

    /** A heading, or an item under it. */
    private record Line(Standard.Area area, Standard.@Nullable Item item) {
    }

    StandardsView(StandardsModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        load = new LoadPane(texts, detail);
        Node left = Ui.scroll(cards);
        HBox both = new HBox(16, left, Ui.grow(load));
        ((javafx.scene.layout.Region) left).setMinWidth(LEFT);
        ((javafx.scene.layout.Region) left).setPrefWidth(LEFT);
        page = Page.part().body(both);
        model.shownProperty().addListener((property, before, now) -> list(now));
        model.fileProperty().addListener((property, before, now) -> show(now));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void list(StandardsModel.Shown shown) {
        cards.getChildren().clear();
        for (StandardCard card : shown.cards()) {
            VBox box = Ui.card(Ui.styled(Ui.wrapped(card.name()), "strong"));
            card.versions().forEach(version -> box.getChildren().add(Ui.row(8, Ui.ghost(
                    texts.of("standard.version", version.number()), () -> model.choose(version.id())),
                    Ui.tag(texts.of("standard.state." + version.state()), version.state() == StandardState.DRAFT
                            ? Tone.WARN : Tone.OK),
                    Ui.small(version.publishedAt() == null ? version.writtenBy()
                            : version.publishedBy()))));
            cards.getChildren().add(box);
        }
        if (shown.edits()) {
            cards.getChildren().add(Ui.row(8, Ui.button(texts.of("standard.import"), this::importFile),
                    Ui.ghost(texts.of("standard.install"), () -> model.install(dialogs::problem))));
        }
        if (shown.cards().isEmpty()) {
            load.empty(Ui.empty("mdi2f-format-list-checks", texts.of("standard.none")));
        }
    }

    private void show(@Nullable StandardFile file) {
        if (file == null) {
            return;
        }
        Standard standard = file.standard();
        boolean edits = model.shownProperty().get().edits();
        boolean draft = file.version().state() == StandardState.DRAFT;
        String why = edits ? "" : texts.of("standard.why.officer");
        List<Node> buttons = new ArrayList<>(List.of(Ui.button(texts.of("standard.export"), () -> export(standard)),
                Ui.disabled(Ui.button(texts.of("standard.compare"), this::compare),
                        others(file).isEmpty() ? texts.of("standard.why.one") : ""),
                Ui.disabled(Ui.button(texts.of(draft ? "standard.edit" : "standard.new"), () -> edit(file)), why)));
        if (draft) {
            buttons.add(Ui.disabled(Ui.button(texts.of("standard.discard"), () -> dialogs.confirmLoss(
                    texts.of("standard.discard"), texts.of("standard.discard.sure", file.version().number()),
                    texts.of("standard.discard"), () -> model.discard(() -> {}, dialogs::problem))), why));
            buttons.add(Ui.disabled(Ui.primary(texts.of("standard.publish"), this::publish), !why.isEmpty() ? why
                    : file.remarks().stream().anyMatch(StandardFile.Remark::grave) ? texts.of("standard.why.remarks")
                    : ""));
        }
        HBox head = Ui.row(8);
        head.getChildren().addAll(Ui.headline(texts.of("standard.version", file.version().number())),
                Ui.muted(texts.of("standard.figures", standard.areas().size(), standard.items().size(),
                        SelfCheckWords.number(standard.areas().stream().map(Standard.Area::points)
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)))),
                Ui.gap());
        head.getChildren().addAll(buttons);
        detail.getChildren().setAll(head, Ui.styled(Ui.wrapped(texts.of("standard.source", standard.source())),
                "muted"));
        file.remarks().forEach(remark -> detail.getChildren().add(Ui.strip(remark.words().words(texts),
                remark.grave() ? Tone.URGENT : Tone.WARN)));
        detail.getChildren().add(Ui.grow(Ui.frame(table(standard))));
        load.ready();
    }

    private TableView<Line> table(Standard standard) {
        TableView<Line> table = Tables.table(Ui.empty("mdi2f-format-list-checks", texts.of("standard.none")));
        table.getColumns().add(Tables.text(texts.of("selfcheck.column.item"), 48,
                line -> line.item() == null ? "" : line.item().code()));
        table.getColumns().getFirst().setMaxWidth(CODE);
        table.getColumns().add(Tables.node(texts.of("selfcheck.column.text"), 330, line -> line.item() == null
                ? Ui.strong(line.area().name()) : Ui.text(line.item().text())));
        table.getColumns().add(Tables.text(texts.of("selfcheck.column.points"), 56, line -> SelfCheckWords.number(
                line.item() == null ? line.area().points() : line.item().points())));
        table.getColumns().add(Tables.text(texts.of("standard.column.answers"), 84, line -> line.item() == null ? ""
                : texts.of("standard.answers." + line.item().answers())));
        table.getColumns().add(Tables.node(texts.of("standard.column.origin"), 84, line -> line.item() == null
                ? Ui.small("") : Ui.tag(texts.of("standard.origin." + line.item().origin()),
                        line.item().origin() == Standard.Origin.OWN ? Tone.NEUTRAL : Tone.ACCENT)));
        table.getColumns().forEach(column -> column.setSortable(false));
        Tables.onOpen(table, line -> {
            if (line.item() != null) {
                dialogs.modal(texts.of("selfcheck.item.title", line.item().code(), line.item().text())).width(640)
                        .content(ItemDialog.head(line.item(), texts)).action(texts.of("selfcheck.close"), Modal::close)
                        .show();
            }
        });
        standard.areas().forEach(area -> {
            table.getItems().add(new Line(area, null));
            area.items().forEach(item -> table.getItems().add(new Line(area, item)));
        });
        return table;
    }

    private void edit(StandardFile file) {
        StandardEditor editor = new StandardEditor(file.yaml(), texts);
        KeptWords kept = KeptWords.in(editor.text(), model.work(), model.typed(file.standard().code()));
        TextField note = Inputs.limited(new TextField(file.version().state() == StandardState.DRAFT
                ? file.version().note() : ""), 500);
        Form form = new Form();
        form.row(texts.of("standard.note"), note, texts.of("standard.note-help"));
        VBox body = Ui.column(12, form, Ui.grow(editor));
        dialogs.modal(texts.of("standard.edit.title", file.standard().name())).width(WIDTH).fixed(body, EDITOR)
                .cancel().option(texts.of("standard.drop"), card -> {
                    kept.stored();
                    card.close();
                }).action(texts.of("standard.save"), card -> {
                    card.busy(true);
                    model.save(editor.text().getText(), note.getText(), () -> {
                        kept.stored();
                        card.close();
                    }, problem -> {
                        card.busy(false);
                        card.problem(problem.words());
                    });
                }).show();
    }

    private void publish() {
        dialogs.confirm(texts.of("standard.publish"), texts.of("standard.publish.sure"), texts.of("standard.publish"),
                () -> model.publish(() -> dialogs.notice(texts.of("standard.published"), Tone.OK), dialogs::problem));
    }

    private List<StandardCard.Version> others(StandardFile file) {
        return model.shownProperty().get().cards().stream().filter(card -> card.versions().stream()
                .anyMatch(version -> version.id() == file.version().id())).flatMap(card -> card.versions().stream())
                .filter(version -> version.id() != file.version().id()).toList();
    }

    private void compare() {
        StandardFile file = model.fileProperty().get();
        List<StandardCard.Version> others = others(file);
        ComboBox<StandardCard.Version> older = Inputs.choice(others, one -> texts.of("standard.version", one.number()),
                others.getFirst());
        VBox changes = Ui.column(8);
        Runnable read = () -> model.compare(older.getValue().id(), found -> changes.getChildren().setAll(found.isEmpty()
                ? List.of(Ui.muted(texts.of("standard.compare.same"))) : found.stream().map(this::change).toList()),
                dialogs::problem);
        older.valueProperty().addListener((property, before, now) -> read.run());
        read.run();
        dialogs.modal(texts.of("standard.compare.title", file.version().number())).width(720)
                .fixed(Ui.column(12, older, Ui.grow(Ui.scroll(changes))), 380)
                .action(texts.of("selfcheck.close"), Modal::close).show();
    }

    private Node change(Change change) {
        String what = change.before() == null ? "standard.change.new" : change.after() == null ? "standard.change.gone"
                : "standard.change.changed";
        VBox box = Ui.column(2, Ui.row(8, Ui.strong(change.code()), Ui.tag(texts.of(what), Tone.ACCENT)));
        if (change.before() != null) {
            box.getChildren().add(Ui.styled(Ui.wrapped(texts.of("standard.change.before", words(change.before()))),
                    "muted"));
        }
        if (change.after() != null) {
            box.getChildren().add(Ui.wrapped(texts.of("standard.change.after", words(change.after()))));
        }
        return box;
    }

    private String words(Standard.Item item) {
        return texts.of("standard.change.item", item.text(), SelfCheckWords.number(item.points()), item.steps().stream()
                .map(step -> texts.of("selfcheck.item.step", step.words(), SelfCheckWords.number(step.minus())))
                .collect(Collectors.joining("；")));
    }

    private void importFile() {
        dialogs.openFile(texts.of("standard.import"), "YAML", List.of("*.yaml", "*.yml"), path -> model.importFile(path,
                () -> dialogs.notice(texts.of("standard.imported"), Tone.OK), dialogs::problem));
    }

    private void export(Standard standard) {
        dialogs.saveFile(texts.of("standard.export"), standard.code() + ".yaml", "YAML", List.of("*.yaml"),
                path -> model.export(path, () -> dialogs.notice(texts.of("standard.exported"), Tone.OK),
                        dialogs::problem));
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
