package cn.dutydesk.desk.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The home screen for who sits at the desk, and for the leader; one switch between them. */
final class HomeSwitch implements View {
    /** Who looks. */
    enum Look { DESK, LEADER }

    private final Texts texts;
    private final BooleanSupplier leads;
    private final Map<Look, Function<Node, ? extends View>> makers;
    private final Map<Look, View> views = new EnumMap<>(Look.class);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
    private final StackPane root = new StackPane();
    private @Nullable View open;
    private boolean onScreen;

    /** @param leads whether who sits here is a leader and no duty officer; each maker gets the switch for its title */
    HomeSwitch(Texts texts, BooleanSupplier leads, Function<Node, ? extends View> desk,
            Function<Node, ? extends View> leader) {
        this.texts = texts;
        this.leads = leads;
        makers = Map.of(Look.DESK, desk, Look.LEADER, leader);
        look.addListener((property, before, now) -> turn());
    }

    private void turn() {
        View next = views.computeIfAbsent(look.get(),
                wanted -> Objects.requireNonNull(makers.get(wanted)).apply(chips()));
        if (next == open) {
            return;
        }
        if (open != null && onScreen) {
            open.hidden();
        }
        open = next;
        root.getChildren().setAll(open.node());
        if (onScreen) {
            open.shown();
            open.focus();
        }
    }

    private Node chips() {
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(Look.values()), one -> texts.of("desk.look." + one), look, 0,
                "chip"));
        return chips;
    }

    /** Somebody begins to work here: turns to what is theirs. */
    void begin() {
        look.set(leads.getAsBoolean() ? Look.LEADER : Look.DESK);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void open(String part) {
        look.set(part.startsWith("leader") ? Look.LEADER : Look.DESK);
    }

    @Override
    public void shown() {
        onScreen = true;
        if (open != null) {
            open.shown();
        }
    }

    @Override
    public void hidden() {
        onScreen = false;
        if (open != null) {
            open.hidden();
        }
    }

    @Override
    public void focus() {
        if (open != null) {
            open.focus();
        }
    }
}
