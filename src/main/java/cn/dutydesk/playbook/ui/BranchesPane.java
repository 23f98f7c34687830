package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Branches of a decision, or strands of a parallel step: their names or conditions, their order. */
final class BranchesPane extends VBox {
    /** What the branches are told apart by. */
    enum By { ANSWER, CONDITION, NAME }

    private final PlaybookWords words;
    private final Texts texts;
    private final Playbook playbook;
    private final By by;
    private final Consumer<List<Branch>> changed;
    private final List<Branch> branches;

    BranchesPane(PlaybookWords words, Playbook playbook, By by, List<Branch> branches,
            Consumer<List<Branch>> changed) {
        super(8);
        this.words = words;
        this.texts = words.texts();
        this.playbook = playbook;
        this.by = by;
        this.branches = new ArrayList<>(branches);
        this.changed = changed;
        draw();
    }

    private void tell(boolean redraw) {
        changed.accept(List.copyOf(branches));
        if (redraw) {
            draw();
        }
    }

    private void draw() {
        getChildren().clear();
        for (int i = 0; i < branches.size(); i++) {
            getChildren().add(branch(i));
        }
        getChildren().add(Ui.styled(Ui.icon(Ui.ghost(texts.of("editor.branch.add"), () -> {
            branches.add(new Branch(by == By.CONDITION ? "" : texts.of("editor.branch.fresh", branches.size() + 1),
                    null, List.of()));
            tell(true);
        }), "mdi2p-plus"), "small-button"));
    }

    private VBox branch(int index) {
        Branch branch = branches.get(index);
        HBox head = Ui.row(4);
        VBox box = Ui.styled(Ui.column(6, head), "level-box");
        if (by == By.CONDITION) {
            head.getChildren().add(Ui.grow(Ui.section(branch.when() == null ? texts.of("editor.otherwise")
                    : texts.of("editor.branch.when", index + 1))));
            box.getChildren().add(new ConditionPane(words, playbook, branch.when(), now -> {
                branches.set(index, new Branch(branches.get(index).name(), now, branches.get(index).steps()));
                tell(false);
            }));
        } else {
            TextField name = new TextField(branch.name());
            name.setAccessibleText(texts.of("editor.branch.name." + by));
            name.textProperty().addListener((property, before, now) -> {
                branches.set(index, new Branch(now.strip(), branches.get(index).when(),
                        branches.get(index).steps()));
                tell(false);
            });
            head.getChildren().add(Ui.grow(name));
        }
        head.getChildren().addAll(small("mdi2a-arrow-up", "editor.branch.up", () -> swap(index, index - 1)),
                small("mdi2d-delete-outline", "editor.branch.remove", () -> {
                    branches.remove(index);
                    tell(true);
                }));
        box.getChildren().add(Ui.small(texts.of("editor.branch.steps", branch.steps().size())));
        return box;
    }

    private void swap(int one, int other) {
        if (other >= 0) {
            java.util.Collections.swap(branches, one, other);
            tell(true);
        }
    }

    private javafx.scene.Node small(String icon, String key, Runnable act) {
        return Ui.styled(Ui.icon(icon, texts.of(key), act), "tight");
    }
}
