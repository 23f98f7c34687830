package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's icon in the notification area: how many alarms stand open, a message when one comes, a click brings the
 * window forward. The one place where the older toolkit is used, on a thread of its own, because the newer one has no
 * tray. Where there is none, nothing happens. The message names no content: anybody may stand before the screen.
 */
final class Tray implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

    private final Texts texts;
    private final Runnable toFront;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("tray").factory());
    private @Nullable TrayIcon icon;
    private boolean tried;

    /** @param toFront brings the window forward; called on any thread */
    Tray(Texts texts, Runnable toFront) {
        this.texts = texts;
        this.toFront = toFront;
    }

    /** Shows how many alarms stand open. Any thread; does not wait. */
    void show(int alarms, boolean another) {
        if (!thread.isShutdown()) {
            thread.execute(() -> update(alarms, another));
        }
    }

    private void update(int alarms, boolean another) {
        try {
            if (!tried) {
                tried = true;
                icon = make();
            }
            if (icon != null) {
                String words = alarms == 0 ? texts.of("app.tray.quiet") : texts.of("app.tray.alarms", alarms);
                icon.setToolTip(words);
                if (another) {
                    icon.displayMessage(texts.of("app.window.title"), words, TrayIcon.MessageType.WARNING);
                }
            }
        } catch (AWTException | RuntimeException | LinkageError none) {
            icon = null;
            LOG.info("the machine offers no tray ({})", none.getClass().getSimpleName());
        }
    }

    private @Nullable TrayIcon make() throws AWTException {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return null;
        }
        TrayIcon made = new TrayIcon(Toolkit.getDefaultToolkit().getImage(Tray.class.getResource(
                "/icons/dutydesk-64.png")));
        made.setImageAutoSize(true);
        made.addActionListener(click -> toFront.run());
        SystemTray.getSystemTray().add(made);
        return made;
    }

    /** Takes the icon away. */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                if (icon != null) {
                    SystemTray.getSystemTray().remove(icon);
                    icon = null;
                }
            });
            thread.shutdown();
        }
    }
}
