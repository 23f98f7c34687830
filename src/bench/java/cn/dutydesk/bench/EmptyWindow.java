package cn.dutydesk.bench;

import cn.dutydesk.core.ProcessAge;
import cn.dutydesk.kit.Frames;
import java.io.PrintStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * What a start and the memory of the program are compared with: a JavaFX window of the same size with nothing in it.
 * Prints {@code first-frame-ms}, stays as many seconds as it is told, prints {@code memory-mb} and ends.
 */
public final class EmptyWindow {
    private EmptyWindow() {
    }

    /** @param args seconds to stay; none without */
    public static void main(String[] args) {
        long seconds = args.length == 0 ? 0 : Long.parseLong(args[0]);
        PrintStream out = System.out;
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1440, 900));
            stage.show();
            Frames.after(() -> true, () -> {
                long frame = ProcessAge.now().toMillis();
                out.println("first-frame-ms=" + frame);
                out.println("page-ms=" + frame);
                Thread.ofPlatform().start(() -> stay(out, seconds));
            });
        });
    }

    private static void stay(PrintStream out, long seconds) {
        try {
            Thread.sleep(seconds * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.println("memory-mb=" + ProcessAge.memory());
        System.exit(0);
    }
}
