package cn.dutydesk.handover.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 2 接班人逐项确认: each entry is ticked as read; reservations at the right. */
final class ReadStep {
    private static final double RIGHT = 320;

    private final HandoverModel model;
    private final Texts texts;
    private final HandoverWords words;
    private final VBox list = Ui.column(12);
    private final Label progress = Ui.headline("");
    private final VBox side = Ui.column(12);
    private final HBox root;
    private final List<CheckBox> boxes = new ArrayList<>();

    ReadStep(HandoverModel model, Texts texts, HandoverWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        Node left = Ui.scroll(Ui.padded(list, 0, 12, 0, 0));
        HBox.setHgrow(left, Priority.ALWAYS);
        side.setMinWidth(RIGHT);
        side.setPrefWidth(RIGHT);
        root = new HBox(16, left, side);
        model.ticks().addListener((javafx.collections.SetChangeListener<String>) change -> count());
    }

    Node node() {
        return root;
    }

    void show(HandoverSheet sheet) {
        boxes.clear();
        list.getChildren().clear();
        for (HandoverLine.Part part : HandoverLine.Part.values()) {
            List<HandoverText.Entry> of = sheet.entries().stream().filter(entry -> entry.part() == part).toList();
            if (!of.isEmpty()) {
                list.getChildren().add(Ui.section(texts.of("handover.part-count",
                        texts.of("handover.part." + part), of.size())));
                VBox rows = Ui.styled(new VBox(), "rows");
                of.forEach(entry -> rows.getChildren().add(row(entry)));
                list.getChildren().add(rows);
            }
        }
        side(sheet);
        count();
    }

    private Node row(HandoverText.Entry entry) {
        Label what = Ui.wrapped(entry.words());
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        VBox text = Ui.column(2, what);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!entry.note().isEmpty()) {
            text.getChildren().add(Ui.styled(Ui.wrapped(entry.note()), "small"));
        }
        HBox row = Ui.styled(Ui.row(12, text), "read-line");
        if (model.fresh(entry)) {
            row.getChildren().add(Ui.tag(texts.of("handover.fresh"), Tone.WARN));
            row.getStyleClass().add("fresh");
        }
        if (entry.mustRead()) {
            CheckBox box = new CheckBox(texts.of("handover.read"));
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setAccessibleText(texts.of("handover.read-of", entry.words()));
            box.setSelected(model.ticks().contains(entry.key()));
            box.selectedProperty().addListener((property, before, on) -> model.tick(entry, on));
            box.setOnAction(click -> next(box));
            boxes.add(box);
            row.getChildren().add(box);
        }
        return row;
    }

    /** After a tick the keyboard is at the next one that is missing. */
    private void next(CheckBox ticked) {
        if (ticked.isSelected()) {
            boxes.stream().skip(boxes.indexOf(ticked) + 1L).filter(box -> !box.isSelected()).findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /** Puts the keyboard at the first one that is missing. */
    void focus() {
        boxes.stream().filter(box -> !box.isSelected()).findFirst().or(() -> boxes.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void side(HandoverSheet sheet) {
        side.getChildren().setAll(progress);
        VBox told = Ui.styled(Ui.column(8, Ui.section(texts.of("handover.told"))), "card");
        HandoverForm form = model.form();
        long good = sheet.lines().stream().map(model::mark).filter(mark -> mark != null && mark.normal()).count();
        told.getChildren().add(Ui.wrapped(texts.of("handover.told.checks", good, sheet.lines().size() - good)));
        for (CheckLine line : sheet.lines()) {
            Mark mark = model.mark(line);
            if (mark != null && !mark.normal()) {
                told.getChildren().add(Ui.tone(Ui.wrapped(texts.of("handover.told.abnormal", line.words(),
                        mark.remark())), Tone.WARN));
            }
        }
        say(told, "handover.files", form.files());
        say(told, "handover.anomalies", form.anomalies());
        say(told, "handover.remarks", form.remarks());
        Node scroll = Ui.scroll(told);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        side.getChildren().add(scroll);
        sheet.refusals().forEach(refused -> side.getChildren().add(Ui.strip(texts.of("handover.refusal",
                words.moment(refused.at()), refused.name(), refused.reason()), Tone.WARN)));
        TextArea area = Inputs.area(model.reservationsProperty().get(), 3);
        area.setPromptText(texts.of("handover.reservations-prompt"));
        area.setAccessibleText(texts.of("handover.reservations"));
        area.textProperty().addListener((property, before, now) -> model.reservationsProperty().set(now));
        side.getChildren().addAll(Ui.section(texts.of("handover.reservations")), area);
    }

    private void say(VBox told, String key, String text) {
        if (!text.isBlank()) {
            told.getChildren().add(Ui.column(2, Ui.small(texts.of(key)), Ui.wrapped(text)));
        }
    }

    private void count() {
        if (model.sheetProperty().get() != null) {
            long all = model.sheetProperty().get().entries().stream().filter(HandoverText.Entry::mustRead).count();
            long left = model.unread().size();
            progress.setText(all == 0 ? texts.of("handover.nothing-open")
                    : texts.of("handover.progress", all - left, all));
            Ui.tone(progress, left == 0 ? Tone.OK : Tone.WARN);
        }
    }
}
