package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.Difference;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two versions side by side as flows, what differs marked in both and told in a list below. */
final class CompareDialog {
    private static final double WIDTH = 1320;
    private static final double HEIGHT = 640;

    private final PlaybookWords words;
    private final Texts texts;
    private final Dialogs dialogs;
    private final BiFunction<Playbook, Playbook, List<Difference>> compare;
    private final FlowPane left;
    private final FlowPane right;
    private final ListView<Difference> list = Ui.styled(new ListView<>(), "findings", "differences");
    private final HBox count = Ui.row(8);
    private @Nullable Playbook before;
    private @Nullable Playbook after;

    CompareDialog(PlaybookWords words, Dialogs dialogs, BiFunction<Playbook, Playbook, List<Difference>> compare) {
        this.words = words;
        this.texts = words.texts();
        this.dialogs = dialogs;
        this.compare = compare;
        left = new FlowPane(words, this::reveal, id -> {});
        right = new FlowPane(words, this::reveal, id -> {});
    }

    /** @param versions the newest first; @param older and @param newer are shown at first */
    void show(List<VersionView> versions, VersionView older, VersionView newer) {
        Playbook named = newer.playbook();
        if (older.playbook() == null || named == null) {
            dialogs.notice(texts.of("library.compare.unreadable"), Tone.WARN);
            return;
        }
        List<VersionView> readable = versions.stream().filter(version -> version.playbook() != null).toList();
        ComboBox<VersionView> one = choice(readable, older);
        ComboBox<VersionView> other = choice(readable, newer);
        Runnable draw = () -> draw(Objects.requireNonNull(one.getValue().playbook()),
                Objects.requireNonNull(other.getValue().playbook()));
        one.valueProperty().addListener((property, was, now) -> draw.run());
        other.valueProperty().addListener((property, was, now) -> draw.run());
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(34);
        list.setAccessibleText(texts.of("library.compare"));
        list.getSelectionModel().selectedItemProperty().addListener((property, was, now) -> {
            if (now != null && !now.step().isEmpty()) {
                reveal(now.step());
            }
        });
        HBox flows = Ui.row(12, side("library.compare.older", one, left), side("library.compare.newer", other, right));
        flows.setFillHeight(true);
        BorderPane body = new BorderPane(flows);
        VBox below = Ui.column(6, count, list);
        below.setPrefHeight(176);
        below.setMinHeight(176);
        body.setBottom(below);
        BorderPane.setMargin(below, new javafx.geometry.Insets(10, 0, 0, 0));
        draw.run();
        list.getSelectionModel().select(first());
        dialogs.modal(texts.of("library.compare.of", named.name())).width(WIDTH).fixed(body, HEIGHT)
                .action(texts.of("library.compare.done"), modal -> modal.close()).show();
    }

    private ComboBox<VersionView> choice(List<VersionView> versions, VersionView chosen) {
        return Inputs.choice(versions, version -> texts.of("library.version", version.number()) + " · "
                + texts.of("library.state." + version.state()), chosen);
    }

    private VBox side(String key, ComboBox<VersionView> choice, FlowPane flow) {
        choice.setAccessibleText(texts.of(key));
        VBox box = Ui.column(6, Ui.row(8, Ui.section(texts.of(key)), choice), Ui.grow(Ui.frame(flow)));
        HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
        box.setPrefWidth(10);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private void draw(Playbook old, Playbook now) {
        before = old;
        after = now;
        List<Difference> differences = compare.apply(old, now);
        Map<String, String> leftMarks = new HashMap<>();
        Map<String, String> rightMarks = new HashMap<>();
        for (Difference difference : differences) {
            switch (difference.kind()) {
                case ADDED -> rightMarks.put(difference.step(), "flow-added");
                case REMOVED -> leftMarks.put(difference.step(), "flow-removed");
                case MOVED, CHANGED -> {
                    leftMarks.put(difference.step(), "flow-changed");
                    rightMarks.put(difference.step(), "flow-changed");
                }
                case HEAD -> {}
            }
        }
        left.show(old, List.of());
        right.show(now, List.of());
        left.mark(leftMarks);
        right.mark(rightMarks);
        list.getItems().setAll(differences);
        count.getChildren().setAll(Ui.section(differences.isEmpty() ? texts.of("library.compare.same")
                : texts.of("library.compare.count", differences.size())));
    }

    /** The first difference that stands at a step. */
    private @Nullable Difference first() {
        return list.getItems().stream().filter(difference -> !difference.step().isEmpty()).findFirst().orElse(null);
    }

    private void reveal(String step) {
        left.choose(step);
        right.choose(step);
    }

    private final class Cell extends ListCell<Difference> {
        @Override
        protected void updateItem(Difference difference, boolean empty) {
            super.updateItem(difference, empty);
            setPrefWidth(0);
            setText(null);
            if (empty || difference == null) {
                setGraphic(null);
                return;
            }
            String title = difference.step().isEmpty() ? texts.of("editor.head") : title(difference);
            Playbook old = Objects.requireNonNull(before);
            Playbook now = Objects.requireNonNull(after);
            String changes = difference.changes().stream().map(change -> texts.of("library.compare.change",
                    texts.of("library.field." + change.field()),
                    said(old, difference.before(), change.field(), change.before()),
                    said(now, difference.after(), change.field(), change.after())))
                    .collect(Collectors.joining(texts.of("library.compare.and")));
            javafx.scene.control.Label name = Ui.strong(title);
            name.setMinWidth(160);
            name.setMaxWidth(220);
            setGraphic(Ui.row(8, tag(difference.kind()), name, Ui.grow(Ui.muted(changes))));
        }

        private String title(Difference difference) {
            Step step = difference.after() != null ? difference.after() : difference.before();
            return step == null ? words.title(Objects.requireNonNull(after), difference.step())
                    : PlaybookWords.title(step);
        }

        /** What a field says: whom it calls and by when in words, the rest as it is written. */
        private String said(Playbook playbook, @Nullable Step step, String field, String written) {
            if (step != null && field.equals("call")) {
                return brief(words.levels(playbook, step));
            }
            return brief(step != null && field.equals("limit") && step.limit() != null
                    ? words.limit(playbook, step.limit()) : written);
        }

        private String brief(String said) {
            String line = said.strip().replaceAll("\\s+", " ");
            return line.isEmpty() ? texts.of("library.compare.nothing")
                    : line.length() > 60 ? line.substring(0, 60) + "…" : line;
        }
    }

    private javafx.scene.control.Label tag(Difference.Kind kind) {
        javafx.scene.control.Label tag = Ui.tag(texts.of("library.difference." + kind), switch (kind) {
            case ADDED -> Tone.OK;
            case REMOVED -> Tone.URGENT;
            case MOVED -> Tone.ACCENT;
            case CHANGED -> Tone.WARN;
            case HEAD -> Tone.NEUTRAL;
        });
        tag.setGraphic(Icons.of(switch (kind) {
            case ADDED -> "mdi2p-plus";
            case REMOVED -> "mdi2m-minus";
            case MOVED -> "mdi2s-swap-vertical";
            case CHANGED -> "mdi2p-pencil-outline";
            case HEAD -> "mdi2f-file-document-outline";
        }, 14));
        return tag;
    }
}
