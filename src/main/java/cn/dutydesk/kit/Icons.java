package cn.dutydesk.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Material Design 2 set, named by Ikonli literals such as {@code mdi2b-bell-outline}. */
public final class Icons {
    /** Beside a word. */
    public static final int NORMAL = 18;

    private Icons() {
    }

    public static FontIcon of(String literal) {
        return of(literal, NORMAL);
    }

    /** @param size 14, 16, 18, 20, 24, 36 or 48 pixels; size and colour come from the style sheet */
    public static FontIcon of(String literal, int size) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll("icon", "icon-" + size);
        return icon;
    }
}
