package cn.dutydesk.app.window;

/** How the machine itself draws attention, beside the window: sound and tray. FX thread; never blocks, never throws. */
public interface Alerts {
    /** Neither sound nor tray: for tests, for drawing the tour, and where there is no display. */
    Alerts NONE = new Alerts() {
        @Override
        public void cry(double volume) {
            // Nobody hears it.
        }

        @Override
        public void open(int alarms, boolean another) {
            // Nobody sees it.
        }
    };

    /** Sounds once. @param volume 0 to 1 */
    void cry(double volume);

    /** @param alarms how many stand open; @param another whether one has just come */
    void open(int alarms, boolean another);
}
