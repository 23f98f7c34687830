package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.LimitUnit;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 时限规则: what is reported to whom by when, with the source of each rule; and rules written elsewhere, on offer. */
public final class RulesView implements View {
    private static final double NUMBER = 80;
    private static final int LINE = 165;
    private static final int STEP = 150;
    private static final int SCOPE = 215;
    private static final int SPAN = 110;
    private static final int BASIS = 170;
    private static final int SOURCE = 230;
    private static final int BUTTONS = 130;

    private final RulesModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TableView<ClockRuleView> table;
    private final LoadPane load;
    private final HBox actions = Ui.row(8);
    private final Page page;

    public RulesView(RulesModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        table = Tables.table(Ui.empty("mdi2t-timer-outline", texts.of("chain.rules.none")));
        table.getColumns().add(Tables.text(texts.of("chain.rules.line"), LINE, rule -> texts.of("chain.heading."
                + rule.line())));
        table.getColumns().add(Tables.text(texts.of("chain.rules.step"), STEP, rule -> texts.of("chain.rules.step."
                + rule.step())));
        table.getColumns().add(Tables.text(texts.of("chain.rules.scope"), SCOPE, this::scope));
        table.getColumns().add(Tables.text(texts.of("chain.rules.within"), SPAN, rule -> rule.within().words(texts)));
        table.getColumns().add(Tables.text(texts.of("chain.rules.basis"), BASIS, this::basis));
        table.getColumns().add(Tables.text(texts.of("chain.rules.source"), SOURCE, ClockRuleView::source));
        table.getColumns().add(Tables.node("", BUTTONS, this::buttons));
        Tables.onOpen(table, rule -> {
            if (model.stateProperty().get().edits()) {
                edit(rule);
            }
        });
        load = new LoadPane(texts, table);
        page = Page.part().body(Ui.column(12, Ui.row(8, Ui.grow(Ui.wrapped(texts.of("chain.rules.help"))), actions),
                Ui.grow(load)));
        page.getStyleClass().add("incident-page");
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show(RulesModel.State state) {
        actions.getChildren().clear();
        if (state.edits()) {
            actions.getChildren().addAll(Ui.button(texts.of("chain.rules.presets"), this::presets),
                    Ui.icon(Ui.primary(texts.of("chain.rules.add"), () -> edit(fresh())), "mdi2p-plus"));
        }
        table.getItems().setAll(state.rules().stream().filter(ClockRuleView::active).sorted(Comparator
                .comparing(ClockRuleView::line).thenComparing(ClockRuleView::step).thenComparingLong(ClockRuleView::id))
                .toList());
        load.ready();
    }

    private HBox buttons(ClockRuleView rule) {
        HBox buttons = Ui.row(0);
        if (model.stateProperty().get().edits()) {
            buttons.getChildren().addAll(Ui.ghost(texts.of("chain.rules.edit"), () -> edit(rule)),
                    Ui.ghost(texts.of("chain.rules.retire"), () -> retire(rule)));
        }
        return buttons;
    }

    private void retire(ClockRuleView rule) {
        dialogs.confirm(texts.of("chain.rules.retire-title"), texts.of("chain.rules.retire-help",
                ClockWords.of(rule.step(), rule.line(), texts), scope(rule), rule.within().words(texts)),
                texts.of("chain.rules.retire"), () -> model.retire(rule, () -> {}, dialogs::problem));
    }

    private String scope(ClockRuleView rule) {
        List<String> words = new ArrayList<>();
        if (rule.typeId() != null) {
            words.add(model.stateProperty().get().types().stream().filter(type -> type.id() == rule.typeId())
                    .map(type -> type.name(texts)).findFirst().orElse(""));
        }
        if (!rule.grades().isEmpty()) {
            words.add(rule.grades().stream().sorted().map(level -> texts.of("incident.level." + level))
                    .collect(Collectors.joining("、")));
        }
        if (rule.situation() != null) {
            words.add(texts.of("chain.situation." + rule.situation()));
        }
        return words.isEmpty() ? texts.of("chain.rules.every-case") : String.join(" · ", words);
    }

    private String basis(ClockRuleView rule) {
        String basis = texts.of("chain.basis." + rule.basis());
        return rule.again().amount() == 0 ? basis : texts.of("chain.rules.again", basis, rule.again().words(texts));
    }

    private static ClockRuleView fresh() {
        return new ClockRuleView(0, 0, null, Set.of(), ClockLine.GOVERNMENT, ClockStep.PHONE, null,
                new Limit(0, LimitUnit.MINUTE), LimitBasis.KNOWN, Limit.NONE, "", "", true, null, "");
    }

    private void edit(ClockRuleView rule) {
        List<Optional<IncidentTypeView>> types = new ArrayList<>();
        types.add(Optional.empty());
        model.stateProperty().get().types().forEach(type -> types.add(Optional.of(type)));
        ComboBox<ClockLine> line = Inputs.choice(List.of(ClockLine.values()), one -> texts.of("chain.heading." + one),
                rule.line());
        ComboBox<ClockStep> step = Inputs.choice(List.of(ClockStep.values()),
                one -> texts.of("chain.rules.step." + one),
                rule.step());
        ComboBox<Optional<IncidentTypeView>> type = Inputs.choice(types, one -> one.map(it -> it.name(texts))
                .orElse(texts.of("chain.rules.every-type")), types.stream()
                        .filter(one -> rule.typeId() != null
                                && one.isPresent() && one.get().id() == rule.typeId())
                        .findFirst().orElse(Optional.empty()));
        Map<IncidentLevel, CheckBox> grades = new EnumMap<>(IncidentLevel.class);
        HBox boxes = Ui.row(12);
        for (IncidentLevel level : IncidentLevel.values()) {
            CheckBox box = new CheckBox(texts.of("incident.level." + level));
            box.setSelected(rule.grades().contains(level));
            grades.put(level, box);
            boxes.getChildren().add(box);
        }
        ComboBox<Optional<Situation>> situation = Inputs.choice(List.of(Optional.empty(),
                Optional.of(Situation.UNCONTROLLED), Optional.of(Situation.CONTROLLED)),
                one -> one.map(it -> texts.of(
                        "chain.situation." + it)).orElse(texts.of("chain.rules.always")),
                Optional.ofNullable(rule.situation()));
        Span within = new Span(rule.within());
        Span again = new Span(rule.again());
        ComboBox<LimitBasis> basis = Inputs.choice(List.of(LimitBasis.values()), one -> texts.of("chain.basis." + one),
                rule.basis());
        TextField source = new TextField(rule.source());
        Form form = new Form();
        form.row(texts.of("chain.rules.line"), line);
        form.row(texts.of("chain.rules.step"), step);
        form.row(texts.of("chain.rules.type"), type);
        form.row(texts.of("chain.rules.grades"), boxes, texts.of("chain.rules.grades-help"));
        form.row(texts.of("chain.rules.while"), situation);
        form.row(texts.of("chain.rules.basis"), basis);
        form.row(texts.of("chain.rules.within"), within.row);
        form.row(texts.of("chain.rules.again-every"), again.row, texts.of("chain.rules.again-help"));
        form.row(texts.of("chain.rules.source"), source, texts.of("chain.rules.source-help"));
        dialogs.modal(texts.of(rule.id() == 0 ? "chain.rules.add" : "chain.rules.edit-title")).width(620).content(form)
                .cancel().action(texts.of("chain.rules.save"), modal -> {
                    if (within.wrong() || again.wrong()) {
                        modal.problem(texts.of("chain.rules.bad-number"));
                        return;
                    }
                    Set<IncidentLevel> on = EnumSet.noneOf(IncidentLevel.class);
                    grades.forEach((level, box) -> {
                        if (box.isSelected()) {
                            on.add(level);
                        }
                    });
                    ClockRuleView now = new ClockRuleView(rule.id(), rule.version(), type.getValue()
                            .map(IncidentTypeView::id).orElse(null), on, line.getValue(), step.getValue(),
                            situation.getValue().orElse(null),
                            within.get(), basis.getValue(), again.get(), source.getText(), "", true, null, "");
                    done(modal, () -> model.save(now, modal::close, problem -> modal.problem(problem.words())));
                }).show();
    }

    private static void done(Modal modal, Runnable job) {
        modal.problem("");
        modal.busy(true);
        job.run();
    }

    /** A number and its unit. */
    private final class Span {
        private final TextField amount;
        private final ComboBox<LimitUnit> unit;
        private final HBox row;

        Span(Limit limit) {
            amount = new TextField(limit.amount() == 0 ? "" : String.valueOf(limit.amount()));
            amount.setPrefWidth(NUMBER);
            unit = Inputs.choice(List.of(LimitUnit.values()), one -> texts.of("chain.unit." + one), limit.unit());
            row = Ui.row(8, amount, unit);
        }

        boolean wrong() {
            return !amount.getText().strip().matches("\\d{0,6}");
        }

        Limit get() {
            String typed = amount.getText().strip();
            return new Limit(typed.isEmpty() ? 0 : Integer.parseInt(typed), unit.getValue());
        }
    }

    private void presets() {
        Map<String, List<ClockRuleView>> sets = new LinkedHashMap<>();
        model.stateProperty().get().rules().stream().filter(rule -> !rule.preset().isEmpty())
                .forEach(rule -> sets.computeIfAbsent(rule.preset(), name -> new ArrayList<>()).add(rule));
        VBox rows = Ui.column(0, Ui.padded(Ui.wrapped(texts.of("chain.rules.presets-help")), 0, 0, 8, 0));
        Modal modal = dialogs.modal(texts.of("chain.rules.presets")).width(760);

        sets.forEach((name, rules) -> {
            VBox text = Ui.column(2, Ui.strong(name));
            rules.forEach(rule -> text.getChildren().add(Ui.small(texts.of("chain.rules.preset-line",
                    ClockWords.of(rule.step(), rule.line(), texts), scope(rule), basis(rule),
                    rule.within().words(texts)))));
            rules.stream().map(ClockRuleView::source).distinct().forEach(source -> text.getChildren()
                    .add(Ui.small(texts.of("chain.rules.from", source))));
            text.setMinWidth(0);
            HBox row = Ui.listRow(Ui.grow(text));
            if (model.stateProperty().get().edits()) {
                row.getChildren().add(Ui.button(texts.of("chain.rules.take"), () -> {
                    modal.problem("");
                    model.take(name, () -> {
                        modal.close();
                        dialogs.notice(texts.of("chain.rules.taken", name), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }));
            }
            rows.getChildren().add(row);
        });
        modal.content(rows).action(texts.of("chain.rules.close"), Modal::close).show();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
    }
}
