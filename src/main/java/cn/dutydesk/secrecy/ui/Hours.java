package cn.dutydesk.secrecy.ui;

import java.util.Locale;

/** Minutes as hours of training: 4, 1.5. */
final class Hours {
    private Hours() {
    }

    static String of(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60)
                : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }
}
