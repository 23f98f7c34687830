package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a playbook as an indented list. Alt with the arrow keys moves the chosen step; Del removes it, Ctrl+D
 * doubles it, Enter leads to its fields.
 */
final class StepList extends TreeView<StepList.Line> {
    /** A line: a step, or a branch of one. */
    sealed interface Line {
        record OfStep(Step step) implements Line {
        }

        record OfBranch(String parent, int branch, String words) implements Line {
        }
    }

    /** What may be done with the chosen step. */
    record Acts(Consumer<String> choose, Runnable open, Consumer<Integer> move, Runnable into, Runnable remove,
            Runnable duplicate) {
    }

    private final PlaybookWords words;
    private final Texts texts;
    private final Acts acts;
    private @Nullable Playbook playbook;
    private List<Finding> findings = List.of();
    private boolean showing;

    StepList(PlaybookWords words, Acts acts) {
        this.words = words;
        this.texts = words.texts();
        this.acts = acts;
        setShowRoot(false);
        setFixedCellSize(38);
        getStyleClass().add("step-list");
        setAccessibleText(texts.of("editor.list"));
        setCellFactory(view -> new LineCell());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null && now.getValue() instanceof Line.OfStep line) {
                acts.choose().accept(line.step().id());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent press) {
        Runnable act = switch (press.getCode()) {
            case UP -> press.isAltDown() ? () -> acts.move().accept(-1) : null;
            case DOWN -> press.isAltDown() ? () -> acts.move().accept(1) : null;
            case RIGHT -> press.isAltDown() ? acts.into() : null;
            case DELETE -> acts.remove();
            case D -> press.isControlDown() ? acts.duplicate() : null;
            case ENTER -> acts.open();
            default -> null;
        };
        if (act != null) {
            press.consume();
            act.run();
        }
    }

    void show(Playbook drawn, List<Finding> found, String chosen) {
        playbook = drawn;
        findings = found;
        showing = true;
        TreeItem<Line> root = new TreeItem<>();
        drawn.steps().forEach(step -> root.getChildren().add(item(step)));
        setRoot(root);
        showing = false;
        choose(chosen);
    }

    private Playbook drawn() {
        return Objects.requireNonNull(playbook);
    }

    /** Highlights a step; nothing is told. */
    void choose(String id) {
        TreeItem<Line> item = getRoot() == null ? null : find(getRoot(), id);
        if (item != null && getSelectionModel().getSelectedItem() != item) {
            showing = true;
            getSelectionModel().select(item);
            showing = false;
            scrollTo(Math.max(0, getRow(item) - 4));
        }
    }

    private static @Nullable TreeItem<Line> find(TreeItem<Line> in, String id) {
        if (in.getValue() instanceof Line.OfStep line && line.step().id().equals(id)) {
            return in;
        }
        return in.getChildren().stream().map(child -> find(child, id)).filter(found -> found != null).findFirst()
                .orElse(null);
    }

    private TreeItem<Line> item(Step step) {
        TreeItem<Line> item = new TreeItem<>(new Line.OfStep(step));
        item.setExpanded(true);
        List<Branch> branches = switch (step.action()) {
            case Action.Decide decide -> decide.branches();
            case Action.Parallel parallel -> parallel.branches();
            case Action.Repeat repeat -> {
                repeat.steps().forEach(inner -> item.getChildren().add(item(inner)));
                yield List.of();
            }
            default -> List.of();
        };
        for (int i = 0; i < branches.size(); i++) {
            TreeItem<Line> branch = new TreeItem<>(new Line.OfBranch(step.id(), i,
                    words.branch(drawn(), branches.get(i))));
            branch.setExpanded(true);
            branches.get(i).steps().forEach(inner -> branch.getChildren().add(item(inner)));
            item.getChildren().add(branch);
        }
        return item;
    }

    private final class LineCell extends TreeCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : switch (line) {
                case Line.OfBranch branch -> Ui.styled(Ui.row(6, Icons.of("mdi2s-source-branch", 14),
                        Ui.styled(Ui.small(branch.words()), "branch-name")), "branch-line");
                case Line.OfStep step -> step(step.step());
            });
        }

        private HBox step(Step step) {
            HBox row = Ui.styled(Ui.row(8, Ui.styled(new javafx.scene.layout.StackPane(
                    Icons.of(PlaybookWords.icon(step.action().kind()), 16)), "flow-icon", "small-icon")), "flow-step",
                    "flow-kind-" + step.action().kind().name().toLowerCase(java.util.Locale.ROOT));
            row.getChildren().add(Ui.styled(Ui.text(PlaybookWords.title(step)), "flow-title"));
            row.getChildren().add(Ui.grow(Ui.small(words.detail(drawn(), step))));
            if (step.when() != null) {
                row.getChildren().add(Ui.tag(texts.of("editor.flow.when"), Tone.WARN));
            }
            if (!step.settles().isEmpty()) {
                row.getChildren().add(Ui.tag(texts.of("editor.settles." + step.settles()), Tone.ACCENT));
            }
            if (step.limit() != null) {
                row.getChildren().add(Ui.tag(words.limit(drawn(), step.limit()), Tone.NEUTRAL));
            }
            List<Finding> own = findings.stream().filter(finding -> finding.step().equals(step.id())).toList();
            if (!own.isEmpty()) {
                boolean wrong = own.stream().anyMatch(Finding::error);
                row.getChildren().add(Ui.styled(new javafx.scene.control.Label("", Icons.of(wrong
                        ? "mdi2a-alert-circle" : "mdi2a-alert", 16)), wrong ? "flow-wrong" : "flow-doubt"));
            }
            return row;
        }
    }
}
