package cn.dutydesk.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import cn.dutydesk.core.BureauClock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;

/** Light by day, calm and dark by night, or fixed. Popups take the style of the scene they belong to. FX thread. */
public final class Theme {
    /** What the office chose. */
    public enum Choice { CLOCK, LIGHT, NIGHT }

    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final BureauClock clock;
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper night = new ReadOnlyBooleanWrapper();
    private Choice choice;

    public Theme(BureauClock clock, Choice choice) {
        this.clock = clock;
        this.choice = choice;
        night.set(wanted());
    }

    /** Styles the scene now and at every later change. */
    public void apply(Scene scene) {
        scenes.add(scene);
        style(scene);
    }

    /** The scene is gone. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    public Choice choice() {
        return choice;
    }

    public void choose(Choice wanted) {
        choice = wanted;
        follow();
    }

    /** Looks at the clock again; called at every tick, costs nothing when nothing changes. */
    public void follow() {
        if (night.get() != wanted()) {
            night.set(wanted());
            scenes.forEach(this::style);
        }
    }

    public ReadOnlyBooleanProperty nightProperty() {
        return night.getReadOnlyProperty();
    }

    private boolean wanted() {
        LocalTime time = clock.local(clock.now()).toLocalTime();
        return switch (choice) {
            case LIGHT -> false;
            case NIGHT -> true;
            case CLOCK -> !time.isBefore(EVENING) || time.isBefore(MORNING);
        };
    }

    private void style(Scene scene) {
        style(scene, night.get());
    }

    static void style(Scene scene, boolean night) {
        Fonts.load();
        scene.setUserAgentStylesheet(night ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(css("house"), css(night ? "night" : "light"));
    }

    private static String css(String name) {
        return Theme.class.getResource("/css/" + name + ".css").toExternalForm();
    }
}
