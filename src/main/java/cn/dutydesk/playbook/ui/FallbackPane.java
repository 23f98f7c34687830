package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** Whom a step calls when nobody of its levels can be: any targets, as a level has them. */
final class FallbackPane extends VBox {
    private static final Target DESK = new Target(Target.Kind.DESK, "", null);

    private final TargetRow.Source source;
    private final Consumer<List<Target>> changed;
    private final List<Target> who;

    FallbackPane(TargetRow.Source source, List<Target> who, Consumer<List<Target>> changed) {
        super(6);
        this.source = source;
        this.who = new ArrayList<>(who);
        this.changed = changed;
        draw();
    }

    private void tell(boolean redraw) {
        changed.accept(List.copyOf(who));
        if (redraw) {
            draw();
        }
    }

    private void draw() {
        getChildren().clear();
        if (who.isEmpty()) {
            getChildren().add(Ui.muted(source.words().texts().of("editor.fallback.none")));
        }
        for (int i = 0; i < who.size(); i++) {
            int at = i;
            getChildren().add(new TargetRow(source, who.get(i), now -> {
                who.set(at, now);
                tell(false);
            }, () -> {
                who.remove(at);
                tell(true);
            }));
        }
        getChildren().add(Ui.styled(Ui.icon(Ui.ghost(source.words().texts().of("editor.fallback.add"), () -> {
            who.add(DESK);
            tell(true);
        }), "mdi2p-plus"), "small-button"));
    }
}
