package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;

/** The machine's own sound and tray; neither where the window is only drawn into memory. */
final class DesktopAlerts implements Alerts, AutoCloseable {
    private static final boolean DRAWN_ONLY = "Headless".equals(System.getProperty("glass.platform"));

    private final Siren siren = new Siren();
    private final Tray tray;

    /** @param toFront brings the window forward; called on any thread */
    DesktopAlerts(Texts texts, Runnable toFront) {
        tray = new Tray(texts, toFront);
    }

    @Override
    public void cry(double volume) {
        if (!DRAWN_ONLY) {
            siren.cry(volume);
        }
    }

    @Override
    public void open(int alarms, boolean another) {
        if (!DRAWN_ONLY) {
            tray.show(alarms, another);
        }
    }

    @Override
    public void close() {
        tray.close();
    }
}
