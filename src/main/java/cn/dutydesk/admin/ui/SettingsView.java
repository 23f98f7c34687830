package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.service.SettingView;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.SettingChanged;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 单位设置: the office's own values, changed in their place, with default, source and history. */
final class SettingsView implements View {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double NAME = 240;
    private static final double VALUE = 190;
    private static final double DEFAULT = 105;

    private final SettingsModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final VBox rows = new VBox();
    private final StackPane side = new StackPane();
    private final StackPane note = new StackPane();
    private final ScrollPane scroll = Ui.scroll(rows);
    private final LoadPane load;
    private final BorderPane root = new BorderPane();
    private Setting chosen = Setting.values()[0];
    private @Nullable Setting editing;
    private @Nullable Button chosenEdit;

    SettingsView(SettingsModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        load = new LoadPane(texts, body());
        root.setTop(Ui.padded(new VBox(note), 16, 0, 0, 0));
        root.setCenter(load);
        Sheet.style(root);
        model.values().addListener((ListChangeListener<SettingView>) change -> show());
        model.editableProperty().addListener(change -> show());
        model.readableProperty().addListener(change -> show());
        model.problemProperty().addListener((property, old, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        show();
    }

    /** The name of a setting; one that has none yet shows its key. */
    static String name(Texts texts, Setting setting) {
        String key = "admin.setting." + setting;
        return texts.has(key) ? texts.of(key) : setting.key();
    }

    private Node body() {
        side.setMinWidth(Sheet.ASIDE);
        side.setMaxWidth(Sheet.ASIDE);
        HBox head = Ui.styled(Ui.row(16, fixed(Ui.small(texts.of("admin.settings.name")), NAME),
                fixed(Ui.small(texts.of("admin.settings.value")), VALUE),
                fixed(Ui.small(texts.of("admin.settings.default")), DEFAULT),
                Ui.small(texts.of("admin.settings.source"))), "admin-setting-head");
        VBox list = new VBox(head, Ui.grow(scroll));
        return new HBox(16, Ui.grow(Ui.frame(list)), side);
    }

    private static <N extends Region> N fixed(N node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }

    private void show() {
        if (!model.readableProperty().get()) {
            Ui.show(note, false);
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("admin.settings.read-why")));
            return;
        }
        boolean may = model.editableProperty().get();
        note.getChildren().setAll(Ui.padded(new StackPane(Ui.strip(texts.of("admin.settings.edit-why"), Tone.NEUTRAL)),
                0, 0, 12, 0));
        Ui.show(note, !may);
        rows.getChildren().setAll(model.values().stream().map(this::row).toList());
        model.values().stream().filter(value -> value.setting() == chosen).findFirst().ifPresent(this::history);
        load.ready();
    }

    private Node row(SettingView value) {
        Setting setting = value.setting();
        VBox name = Ui.column(2, Ui.wrapped(name(texts, setting)));
        name.setAlignment(Pos.CENTER_LEFT);
        String helpKey = "admin.setting-help." + setting;
        if (texts.has(helpKey)) {
            name.getChildren().add(Ui.styled(Ui.wrapped(texts.of(helpKey)), "small"));
        }
        HBox row = Ui.styled(Ui.row(16, fixed(name, NAME)), "admin-setting");
        row.pseudoClassStateChanged(CHOSEN, setting == chosen);
        row.setOnMouseClicked(click -> choose(setting));
        if (setting == editing) {
            row.getChildren().add(Ui.grow(editor(value)));
            return row;
        }
        Button edit = Ui.icon("mdi2p-pencil-outline", texts.of("admin.settings.edit", name(texts, setting)),
                () -> edit(setting));
        if (setting == chosen) {
            chosenEdit = edit;
        }
        boolean laidDown = !value.fixedBy().isEmpty();
        HBox now = Ui.row(8, shown(value));
        if (laidDown) {
            now.getChildren().add(Icons.of("mdi2l-lock-outline", 16));
        }
        row.getChildren().addAll(fixed(now, VALUE), fixed(Ui.muted(orEmpty(setting.standard())), DEFAULT),
                Ui.grow(laidDown ? Ui.styled(Ui.wrapped(texts.of("admin.settings.fixed", value.fixedBy())), "muted")
                        : Ui.muted(source(setting))),
                Ui.disabled(edit,
                        laidDown ? texts.of("admin.settings.fixed-why", value.fixedBy()) : value.mine() ? ""
                                : texts.of(setting.security() ? "admin.settings.security-why"
                                        : "admin.settings.edit-why")));
        return row;
    }

    private Label shown(SettingView value) {
        if (value.value().isEmpty()) {
            return Ui.tag(texts.of("admin.settings.unset"), Tone.WARN);
        }
        return value.own() ? Ui.strong(value.value()) : Ui.text(value.value());
    }

    private String orEmpty(String words) {
        return words.isEmpty() ? texts.of("admin.none") : words;
    }

    private String source(Setting setting) {
        return setting.source().isEmpty() ? texts.of("admin.settings.own-source") : setting.source();
    }

    private Node editor(SettingView value) {
        Setting setting = value.setting();
        TextField field = new TextField(value.value());
        field.setPrefWidth(VALUE);
        field.setAccessibleText(name(texts, setting));
        String limits = setting.number() ? texts.of("admin.settings.range", setting.least(), setting.most())
                : texts.of("admin.settings.length", setting.most());
        Label below = Ui.styled(Ui.wrapped(limits), "small");
        Runnable save = () -> model.change(value, field.getText(), () -> {
            edit(null);
            dialogs.notice(texts.of("admin.settings.saved", name(texts, setting)), Tone.OK);
        }, problem -> {
            below.setText(problem.words());
            below.getStyleClass().setAll("label", "field-error");
            field.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), true);
        });
        field.setOnAction(enter -> save.run());
        field.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                edit(null);
            }
        });
        HBox line = Ui.row(8, Ui.grow(field), Ui.primary(texts.of("admin.settings.save"), save),
                Ui.button(texts.of("admin.settings.cancel"), () -> edit(null)));
        if (value.own()) {
            line.getChildren().add(2, Ui.button(texts.of("admin.settings.reset"),
                    () -> field.setText(setting.standard())));
        }
        VBox box = Ui.column(4, line, below);
        field.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                field.requestFocus();
                field.selectAll();
            }
        });
        return box;
    }

    /** Opens one value for editing; null closes, and the keyboard stays at the value. */
    private void edit(@Nullable Setting setting) {
        editing = setting;
        if (setting != null) {
            chosen = setting;
        }
        show();
        if (setting == null && chosenEdit != null) {
            chosenEdit.requestFocus();
        }
    }

    private void choose(Setting setting) {
        if (setting != chosen && editing == null) {
            chosen = setting;
            show();
        }
    }

    private void history(SettingView value) {
        Label title = Ui.strong(name(texts, value.setting()));
        Node body;
        if (value.history().isEmpty()) {
            body = Ui.styled(Ui.wrapped(texts.of("admin.settings.never-changed")), "muted");
        } else {
            List<SettingChanged> changes = value.history();
            body = Ui.list(changes.stream().map(this::change).toList());
        }
        VBox card = Ui.card(texts.of("admin.settings.history"), "", title, Ui.scroll(body));
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        side.getChildren().setAll(card);
    }

    private Node change(SettingChanged change) {
        return Ui.column(2, Ui.styled(Ui.wrapped(orEmpty(change.value())), "strong"), Ui.small(texts.of(
                "admin.settings.changed", Sheet.moment(texts, clock, change.at()), change.by())));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
        if (model.problemProperty().get() == null) {
            show();
        }
    }

    @Override
    public void hidden() {
        editing = null;
    }

    @Override
    public void focus() {
        scroll.requestFocus();
    }
}
