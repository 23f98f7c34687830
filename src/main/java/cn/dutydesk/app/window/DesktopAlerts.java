package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;

/** The machine's own sound and tray. */
final class DesktopAlerts implements Alerts, AutoCloseable {
    private final Siren siren = new Siren();
    private final Tray tray;

    /** @param toFront brings the window forward; called on any thread */
    DesktopAlerts(Texts texts, Runnable toFront) {
        tray = new Tray(texts, toFront);
    }

    @Override
    public void cry(double volume) {
        siren.cry(volume);
    }

    @Override
    public void open(int alarms, boolean another) {
        tray.show(alarms, another);
    }

    @Override
    public void close() {
        tray.close();
    }
}
