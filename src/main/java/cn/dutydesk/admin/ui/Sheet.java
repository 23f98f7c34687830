package cn.dutydesk.admin.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the four sections have in common. */
final class Sheet {
    /** Width of the column at the right, in pixels. */
    static final double ASIDE = 320;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Sheet() {
    }

    /** The row above a section's body. */
    static HBox head(Node... nodes) {
        HBox head = Ui.row(8, nodes);
        head.setMinHeight(34);
        return Ui.padded(head, 16, 0, 12, 0);
    }

    /** What admin.css says of sheets holds below this node. */
    static void style(Parent root) {
        root.getStyleClass().add("admin-sheet");
    }

    /** A button as wide as its column. @param reason why not now, or "" */
    static Node wide(String words, String icon, String reason, Runnable action) {
        Button button = Ui.icon(Ui.button(words, action), icon);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Node around = Ui.disabled(button, reason);
        if (around instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return around;
    }

    /** 2026年11月22日 09:00. */
    static String moment(Texts texts, BureauClock clock, @Nullable Instant instant) {
        LocalDateTime local = clock.local(instant);
        return texts.of("admin.moment", texts.date(local), texts.time(local));
    }

    /** 11月22日 09:00 within this year, else with the year. For narrow columns. */
    static String brief(Texts texts, BureauClock clock, @Nullable Instant instant) {
        LocalDateTime local = clock.local(instant);
        return texts.of("admin.moment", day(texts, clock, local), texts.time(local));
    }

    /** 11月22日 09:00:07 within this year, else with the year. */
    static String briefSecond(Texts texts, BureauClock clock, Instant instant) {
        LocalDateTime local = clock.local(instant);
        return texts.of("admin.moment", day(texts, clock, local), SECONDS.format(local));
    }

    private static String day(Texts texts, BureauClock clock, LocalDateTime local) {
        return local.getYear() == clock.today().getYear() ? texts.shortDate(local) : texts.date(local);
    }

    /** 2026年11月22日 09:00:07. */
    static String second(Texts texts, BureauClock clock, Instant instant) {
        LocalDateTime local = clock.local(instant);
        return texts.of("admin.moment", texts.date(local), SECONDS.format(local));
    }
}
