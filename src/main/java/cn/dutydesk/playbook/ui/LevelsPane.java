package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Whom a step calls: levels one below the other, each with its people and how long they have to answer. */
final class LevelsPane extends VBox {
    private static final List<Integer> AGAIN = List.of(0, 1, 2, 3, 4, 5);
    private static final Target FRESH = new Target(Target.Kind.POST, "", null);

    private final TargetRow.Source source;
    private final Texts texts;
    private final Consumer<List<Level>> changed;
    private final List<Level> levels;

    LevelsPane(TargetRow.Source source, List<Level> levels, Consumer<List<Level>> changed) {
        super(8);
        this.source = source;
        this.texts = source.words().texts();
        this.levels = new ArrayList<>(levels);
        this.changed = changed;
        draw();
    }

    private void tell(boolean redraw) {
        changed.accept(List.copyOf(levels));
        if (redraw) {
            draw();
        }
    }

    private void draw() {
        getChildren().clear();
        for (int i = 0; i < levels.size(); i++) {
            getChildren().add(level(i));
        }
        getChildren().add(Ui.styled(Ui.icon(Ui.ghost(texts.of(levels.isEmpty() ? "editor.level.first"
                : "editor.level.add"), () -> {
                    levels.add(new Level(List.of(FRESH), null, 0));
                    tell(true);
                }), "mdi2p-plus"), "small-button"));
    }

    private VBox level(int index) {
        Level level = levels.get(index);
        HBox head = Ui.row(4, Ui.grow(Ui.section(texts.of(index == 0 ? "editor.level.now" : "editor.level.then",
                index + 1))), Ui.styled(Ui.icon("mdi2a-account-multiple-plus-outline", texts.of("editor.level.person"),
                        () -> who(index, joined(levels.get(index).who(), FRESH), true)), "tight"),
                Ui.styled(Ui.icon("mdi2d-delete-outline", texts.of("editor.level.remove"), () -> {
                    levels.remove(index);
                    tell(true);
                }), "tight"));
        VBox box = Ui.styled(Ui.column(6, head), "level-box");
        for (int i = 0; i < level.who().size(); i++) {
            int at = i;
            box.getChildren().add(new TargetRow(source, level.who().get(i), now -> {
                List<Target> who = new ArrayList<>(levels.get(index).who());
                who.set(at, now);
                who(index, who, false);
            }, () -> {
                List<Target> who = new ArrayList<>(levels.get(index).who());
                who.remove(at);
                if (who.isEmpty()) {
                    levels.remove(index);
                    tell(true);
                } else {
                    who(index, who, true);
                }
            }));
        }
        ComboBox<Integer> again = Inputs.choice(AGAIN, times -> times == 0 ? texts.of("editor.level.once")
                : texts.of("editor.level.again", times), level.again());
        again.setAccessibleText(texts.of("editor.level.again.name"));
        again.setPrefWidth(116);
        again.setMinWidth(104);
        again.valueProperty().addListener((property, before, now) -> {
            Level old = levels.get(index);
            levels.set(index, new Level(old.who(), old.within(), now));
            tell(false);
        });
        SpanField within = new SpanField(source.words(), texts.of("editor.level.within"), level.within(), span -> {
            Level old = levels.get(index);
            levels.set(index, new Level(old.who(), span, old.again()));
            tell(false);
        });
        box.getChildren().addAll(Ui.small(texts.of("editor.level.within")), Ui.row(6, within, Ui.grow(again)));
        return box;
    }

    private void who(int index, List<Target> who, boolean redraw) {
        Level old = levels.get(index);
        levels.set(index, new Level(who, old.within(), old.again()));
        tell(redraw);
    }

    private static List<Target> joined(List<Target> who, Target more) {
        List<Target> all = new ArrayList<>(who);
        all.add(more);
        return all;
    }
}
