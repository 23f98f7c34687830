package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.app.window.SetupSteps;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.shell.Shell;

/** Setting up a bureau, as the tour shows it: the real steps on a database in memory. */
final class TourSetup {
    private TourSetup() {
    }

    static void show(Camera camera, Shell shell, BureauClock clock, Texts texts) {
        try (Bureau fresh = new Bureau(Database.memory("tour-setup", Entities.ALL), clock, "tour")) {
            shell.setUp(new SetupSteps(texts, camera.work(), shell, () -> fresh, bureau -> {}).flow(() -> {}));
            camera.take("set-up");
            camera.type(texts.of("app.set-up.name.prompt"), SampleBureau.NAME);
            camera.press(texts.of("app.set-up.create"));
            camera.take("set-up-accounts");
            camera.check(texts.of("shell.credentials.kept"));
            camera.press(texts.of("shell.setup.next"));
            camera.take("set-up-staff");
            SampleBureau.staff(fresh);
            camera.press(texts.of("shell.setup.skip"));
            camera.press(texts.of("app.set-up.month.action", texts.month(clock.today())));
            camera.take("set-up-month");
        }
    }
}
