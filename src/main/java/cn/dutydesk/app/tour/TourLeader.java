package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import javafx.scene.input.KeyCode;

/** The leader's view, a word being given, and the follow-up items it becomes. FX thread. */
final class TourLeader {
    private final Camera camera;
    private final Bureau sample;
    private final Actor visitor;

    TourLeader(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        shell.show("desk/leader");
        camera.take("leader");
        camera.press(camera.texts.of("leader.give"));
        camera.take("instruction");
        camera.key(KeyCode.ESCAPE, false);
        shell.show("log/items");
        camera.take("items");
        camera.press(camera.texts.of("desk.items.new"));
        camera.take("item-new");
        camera.key(KeyCode.ESCAPE, false);
    }
}
