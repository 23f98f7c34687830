package cn.dutydesk.scan.ui;

import java.util.Locale;

/** Figures of a scan as people read them. */
final class ScanWords {
    private static final double KILO = 1024;

    private ScanWords() {
    }

    /** 950 B, 12.4 MB, 3.1 GB. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double size = bytes / KILO;
        for (String unit : new String[] {"KB", "MB", "GB"}) {
            if (size < KILO) {
                return String.format(Locale.ROOT, "%.1f %s", size, unit);
            }
            size /= KILO;
        }
        return String.format(Locale.ROOT, "%.1f TB", size);
    }
}
