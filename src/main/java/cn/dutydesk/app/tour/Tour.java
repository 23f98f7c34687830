package cn.dutydesk.app.tour;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Fonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Draws every screen and dialog to pictures, from sample data in memory at a fixed moment, without a display. But for the
 * one-time passwords, made up anew each time, and the figures of a search stopped half way, the same program and options show the same.
 */
public final class Tour {
    private final Texts texts;
    private final int width;
    private final int height;
    private final boolean night;
    private final Path folder;

    /** @param width and height of each picture in pixels; @param night the dark theme */
    public Tour(Texts texts, int width, int height, boolean night, Path folder) {
        this.texts = texts;
        this.width = width;
        this.height = height;
        this.night = night;
        this.folder = folder;
    }

    /**
     * Draws. Starts the toolkit, so it can be called once in a process and not beside a window.
     *
     * @return number of pictures
     */
    public int draw() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        clear();
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        AtomicInteger pictures = new AtomicInteger();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Fonts.load();
                pictures.set(new TourScript(new Camera(texts, width, height, night, folder)).play());
            } catch (RuntimeException | Error e) {
                wrong.set(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (wrong.get() != null) {
            throw new IllegalStateException("the tour stopped", wrong.get());
        }
        return pictures.get();
    }

    /** Pictures of an earlier tour would be taken for this one's. */
    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("\\d\\d-.*\\.png")).toList()) {
                Files.delete(file);
            }
        }
    }
}
