package cn.dutydesk.handover.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.domain.FormRules;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 1 交班人填写: what wrote itself at the left, what is looked at and handed over at the right. */
final class FillStep {
    private static final double LEFT = 430;

    private final HandoverModel model;
    private final Texts texts;
    private final HandoverWords words;
    private final VBox facts = Ui.column(12);
    private final VBox form = Ui.column(12);
    private final HBox root;
    private final List<ToggleButton> normal = new ArrayList<>();

    FillStep(HandoverModel model, Texts texts, HandoverWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        Node left = Ui.styled(Ui.scroll(Ui.padded(facts, 0, 12, 0, 0)), "handover-left");
        ((javafx.scene.layout.Region) left).setMinWidth(LEFT);
        ((javafx.scene.layout.Region) left).setPrefWidth(LEFT);
        Node right = Ui.scroll(Ui.padded(form, 0, 12, 0, 4));
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(16, left, right);
    }

    Node node() {
        return root;
    }

    void show(HandoverSheet sheet) {
        facts(sheet);
        form(sheet);
    }

    private void facts(HandoverSheet sheet) {
        facts.getChildren().setAll(Ui.section(texts.of("handover.part.watch")));
        sheet.watchers().forEach(watcher -> facts.getChildren().add(words.watcher(watcher)));
        facts.getChildren().addAll(Ui.line(), Ui.section(texts.of("handover.part.log")),
                Ui.wrapped(words.counts(sheet.counts())));
        for (HandoverLine.Part part : HandoverLine.Part.values()) {
            List<HandoverText.Entry> of = sheet.entries().stream().filter(entry -> entry.part() == part).toList();
            if (!of.isEmpty() || part == HandoverLine.Part.OPEN_ITEM) {
                facts.getChildren().addAll(Ui.line(), Ui.section(texts.of("handover.part-count",
                        texts.of("handover.part." + part), of.size())));
                of.forEach(entry -> facts.getChildren().add(entry(entry)));
            }
        }
    }

    private static Node entry(HandoverText.Entry entry) {
        VBox box = Ui.column(2, Ui.wrapped(entry.words()));
        if (!entry.note().isEmpty()) {
            box.getChildren().add(Ui.styled(Ui.wrapped(entry.note()), "small"));
        }
        return box;
    }

    private void form(HandoverSheet sheet) {
        form.getChildren().clear();
        normal.clear();
        if (model.now().isBefore(sheet.opensAt())) {
            TextField reason = Inputs.limited(new TextField(model.earlyReasonProperty().get()), FormRules.REMARK);
            reason.setPromptText(texts.of("handover.early.prompt"));
            reason.textProperty().addListener((property, before, now) -> model.earlyReasonProperty().set(now));
            form.getChildren().addAll(Ui.strip(texts.of("handover.early", words.time(sheet.opensAt())), Tone.WARN),
                    reason);
        }
        HBox head = Ui.row(8, Ui.section(texts.of("handover.part.EQUIPMENT")), Ui.gap(),
                Ui.icon(Ui.button(texts.of("handover.all-normal"), this::allNormal), "mdi2c-check-all"));
        form.getChildren().add(head);
        lines(sheet, HandoverLine.Part.EQUIPMENT);
        form.getChildren().add(Ui.section(texts.of("handover.part.KEYS")));
        lines(sheet, HandoverLine.Part.KEYS);
        form.getChildren().addAll(area("handover.files", "handover.files-prompt", model.filesProperty()),
                area("handover.anomalies", "handover.anomalies-prompt", model.anomaliesProperty()),
                area("handover.remarks", "handover.remarks-prompt", model.remarksProperty()));
    }

    private void lines(HandoverSheet sheet, HandoverLine.Part part) {
        VBox list = Ui.styled(new VBox(), "rows");
        sheet.lines().stream().filter(line -> line.part() == part).forEach(line -> list.getChildren().add(line(line)));
        form.getChildren().add(list);
    }

    private Node line(CheckLine line) {
        Mark mark = model.mark(line);
        ToggleButton good = choice("handover.normal", "good", line);
        ToggleButton bad = choice("handover.abnormal", "bad", line);
        ToggleGroup group = new ToggleGroup();
        good.setToggleGroup(group);
        bad.setToggleGroup(group);
        TextField remark = Inputs.limited(new TextField(mark == null ? "" : mark.remark()), FormRules.REMARK);
        remark.setPromptText(texts.of("handover.remark.prompt", line.words()));
        Ui.show(remark, mark != null && !mark.normal());
        group.selectToggle(mark == null ? null : mark.normal() ? good : bad);
        good.setOnAction(click -> {
            group.selectToggle(good);
            Ui.show(remark, false);
            model.mark(line, new Mark(true, ""));
        });
        bad.setOnAction(click -> {
            group.selectToggle(bad);
            Ui.show(remark, true);
            model.mark(line, new Mark(false, remark.getText()));
            remark.requestFocus();
        });
        remark.textProperty().addListener((property, before, now) -> model.mark(line, new Mark(bad.isSelected() ? false
                : good.isSelected(), now)));
        normal.add(good);
        Label name = Ui.wrapped(line.words());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        return Ui.styled(Ui.column(6, Ui.row(8, name, good, bad), remark), "check-line");
    }

    private ToggleButton choice(String key, String style, CheckLine line) {
        ToggleButton button = Ui.styled(new ToggleButton(texts.of(key)), "check-choice", style);
        button.setAccessibleText(texts.of("handover.choice", line.words(), texts.of(key)));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    /** Marks as in order what is not marked yet. */
    private void allNormal() {
        normal.stream().filter(button -> button.getToggleGroup().getSelectedToggle() == null)
                .forEach(ToggleButton::fire);
    }

    private Node area(String key, String prompt, StringProperty text) {
        TextArea area = Inputs.area(text.get(), 2);
        area.setAccessibleText(texts.of(key));
        area.setPromptText(texts.of(prompt));
        area.textProperty().addListener((property, before, now) -> text.set(now));
        return Ui.column(6, Ui.section(texts.of(key)), area);
    }
}
