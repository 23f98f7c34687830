package cn.dutydesk.app.tour;

import cn.dutydesk.core.Texts;
import cn.dutydesk.shell.Failure;
import cn.dutydesk.shell.Shell;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Encrypted data before somebody opens them, and what is said when they do not open. FX thread. */
final class TourClosed {
    private static final String PLACE = "/home/duty/.local/share/dutydesk";
    private static final LocalDateTime BACKUP = LocalDateTime.of(2026, 2, 17, 10, 0);

    private final Camera camera;
    private final Texts texts;
    private final Shell shell;

    TourClosed(Camera camera, Shell shell) {
        this.camera = camera;
        this.texts = camera.texts;
        this.shell = shell;
    }

    void show() {
        shell.closed((user, password, refused) -> refused.accept(null));
        camera.take("sign-in-closed");
        failed(texts.of("backup.recover.found", texts.of("data.damaged", PLACE), texts.date(BACKUP) + " "
                + texts.time(BACKUP), 41_218), texts.of("backup.recover.do"));
        camera.take("database-damaged");
        failed(texts.of("backup.recover.keys", texts.of("data.keys-missing", PLACE),
                "dutydesk-20260217-100000.backup"), texts.of("backup.recover.take-keys"));
        camera.take("keys-missing");
    }

    private void failed(String words, String first) {
        List<Failure.Way> ways = new ArrayList<>();
        for (String way : List.of(first, texts.of("app.window.again"), texts.of("app.window.sample"),
                texts.of("app.window.quit"))) {
            ways.add(new Failure.Way(way, () -> {}));
        }
        shell.failed(new Failure(words, ways));
    }
}
