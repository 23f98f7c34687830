package cn.dutydesk.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The colours of the style sheet for what is drawn by hand, because a canvas knows no CSS. Put it into the scene beside
 * the canvas; it takes no room and cannot be seen.
 */
public final class Inks extends Pane {
    private final Map<String, Region> swatches = new HashMap<>();
    private final Runnable changed;

    /** @param changed asks for another layout pass, in which it is drawn again; called when the theme changes */
    public Inks(Runnable changed) {
        this.changed = changed;
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
    }

    /** @param names of colours this drawing uses, for example {@code -dd-accent} */
    public Inks with(String... names) {
        for (String name : names) {
            Region swatch = new Region();
            swatch.setStyle("-fx-background-color: " + name + ";");
            swatch.backgroundProperty().addListener((property, old, now) -> changed.run());
            swatches.put(name, swatch);
            getChildren().add(swatch);
        }
        return this;
    }

    /** The colour now; transparent before the first style pass. */
    public Color of(String name) {
        Background background = Objects.requireNonNull(swatches.get(name), name).getBackground();
        return background == null || background.getFills().isEmpty() ? Color.TRANSPARENT
                : (Color) background.getFills().getLast().getFill();
    }
}
