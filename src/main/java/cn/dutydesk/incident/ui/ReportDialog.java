package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * 报突发事件: type, what, where, one button; everything else can follow. Arrow keys choose, Tab goes on, Enter puts it on
 * record.
 */
public final class ReportDialog {
    private static final int COLUMNS = 3;
    private static final List<IncidentLevel> LEVELS = List.of(IncidentLevel.UNGRADED, IncidentLevel.ORDINARY,
            IncidentLevel.SERIOUS, IncidentLevel.MAJOR, IncidentLevel.EXTREME);
    private static final double WIDTH = 640;
    /** The type that has a report of its own, with index data only. */
    private static final String LEAK = "失泄密";

    private final ReportModel model;
    private final Texts texts;
    private final IncidentWords words;
    private final Dialogs dialogs;
    private final LongConsumer open;
    private final Runnable leak;
    private String source = "";
    private @Nullable Modal shown;

    /** @param open opens the new incident on its screen; @param leak opens the report of a leak, which few see */
    public ReportDialog(ReportModel model, Texts texts, BureauClock clock, Dialogs dialogs, LongConsumer open,
            Runnable leak) {
        this.model = model;
        this.texts = texts;
        this.words = new IncidentWords(texts, clock);
        this.dialogs = dialogs;
        this.open = open;
        this.leak = leak;
    }

    public void show() {
        model.begin(this::ask, dialogs::problem);
    }

    /** Opens with what is known already. @param from name of what it comes from: 电话记录 2026-0012 */
    public void show(IncidentSeed seed, String from) {
        source = from;
        model.begin(seed, this::ask, dialogs::problem);
    }

    private void ask(List<IncidentTypeView> types) {
        if (model.typeProperty().get() == null) {
            model.typeProperty().set(types.getFirst());
        }
        GridPane kinds = kinds(types);
        Label hint = Ui.styled(Ui.wrapped(""), "field-help");
        Hyperlink leaking = new Hyperlink(texts.of("incident.report.leak"));
        leaking.setWrapText(true);
        leaking.setOnAction(press -> {
            if (shown != null) {
                shown.close();
            }
            leak.run();
        });
        Runnable tell = () -> {
            hint.setText(hint(model.typeProperty().get()));
            Ui.show(leaking, model.typeProperty().get().name().equals(LEAK));
        };
        tell.run();
        model.typeProperty().addListener((property, before, type) -> {
            if (type != null) {
                tell.run();
            }
        });
        TextField what = field(model.whatProperty(), texts.of("incident.report.what-prompt"));
        TextField place = field(model.placeProperty(), texts.of("incident.report.place-prompt"));
        TextField origin = field(model.originProperty(), texts.of("incident.report.origin-prompt"));
        TextField phone = field(model.phoneProperty(), texts.of("incident.report.phone-prompt"));
        HBox.setHgrow(origin, Priority.ALWAYS);
        phone.setPrefWidth(170);
        phone.setMinWidth(170);
        Form form = new Form();
        if (model.seed() != null) {
            form.wide(Ui.strip(texts.of("incident.report.from", source), Tone.ACCENT));
        }
        form.row(texts.of("incident.report.type"), kinds);
        form.row(texts.of("incident.report.what"), what);
        form.row(texts.of("incident.report.place"), place);
        form.row(texts.of("incident.report.level"), Ui.column(4, levels(), hint, leaking));
        form.row(texts.of("incident.report.origin"), Ui.row(8, origin, phone));
        if (model.seed() != null && model.seed().happenedAt() != null) {
            form.row(texts.of("incident.report.known"), known(model.seed().happenedAt()),
                    texts.of("incident.report.known-help"));
        }
        form.row(texts.of("incident.detail.sensitive"), field(model.sensitiveProperty(),
                texts.of("incident.report.sensitive-prompt")));
        CheckBox restricted = new CheckBox(texts.of("incident.report.restricted"));
        restricted.selectedProperty().bindBidirectional(model.restrictedProperty());
        form.row("", restricted);
        shown = dialogs.modal(texts.of("incident.report.title")).width(WIDTH).content(form)
                .focusOn(selected(kinds)).cancel()
                .urgentAction(texts.of("incident.report.action"), this::report).show();
    }

    private HBox known(Instant then) {
        HBox row = Ui.row(8);
        row.getChildren()
                .setAll(Choices.of(List.of(true, false), atOnce -> atOnce ? texts.of("incident.report.known-then",
                        words.moment(then)) : texts.of("incident.report.known-now"),
                        model.knownThenProperty(), 0, "level-tile"));
        return row;
    }

    private void report(Modal modal) {
        modal.busy(true);
        model.report(view -> {
            modal.close();
            dialogs.notice(texts.of("incident.report.done", view.number()), Tone.OK,
                    texts.of("incident.panel.open"), () -> open.accept(view.id()));
        }, problem -> modal.problem(problem.words()));
    }

    private String hint(IncidentTypeView type) {
        String law = texts.of("incident.class." + type.legalClass());
        return type.legalClass().graded() ? texts.of("incident.report.graded", law, type.lead(texts))
                : texts.of("incident.report.not-graded", law, type.lead(texts));
    }

    private TextField field(StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private GridPane kinds(List<IncidentTypeView> types) {
        GridPane grid = new GridPane(8, 8);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        List<ToggleButton> tiles = Choices.of(types, type -> type.name(texts), model.typeProperty(), COLUMNS,
                "type-tile");
        for (int i = 0; i < tiles.size(); i++) {
            ToggleButton tile = tiles.get(i);
            // A name that is longer than a third of the dialog takes a second line.
            tile.setMinWidth(0);
            tile.setMinHeight(Region.USE_PREF_SIZE);
            tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            tile.setWrapText(true);
            tile.setTextAlignment(TextAlignment.CENTER);
            grid.add(tile, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private HBox levels() {
        HBox row = Ui.row(8);
        row.getChildren().setAll(Choices.of(LEVELS, level -> texts.of("incident.level." + level),
                model.levelProperty(), 0, "level-tile"));
        return row;
    }

    private static Node selected(GridPane kinds) {
        return kinds.getChildren().stream().filter(node -> ((ToggleButton) node).isSelected()).findFirst()
                .orElse(kinds.getChildren().getFirst());
    }
}
