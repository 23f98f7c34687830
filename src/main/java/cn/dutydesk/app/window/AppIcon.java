package cn.dutydesk.app.window;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon in the sizes that task bars and title bars ask for. */
final class AppIcon {
    private AppIcon() {
    }

    static List<Image> images() {
        return IntStream.of(16, 32, 48, 64, 256).mapToObj(size -> new Image(
                AppIcon.class.getResource("/icons/dutydesk-" + size + ".png").toExternalForm())).toList();
    }
}
