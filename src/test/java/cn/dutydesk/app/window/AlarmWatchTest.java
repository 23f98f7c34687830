package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** When the machine sounds, and when it does not. */
@ResourceLock("window")
class AlarmWatchTest {
    private final TestBureau at = new TestBureau("2026-11-22T22:41");
    private final Map<String, Alarm> shown = new LinkedHashMap<>();
    private final List<Double> cries = new ArrayList<>();
    private final List<String> tray = new ArrayList<>();
    private final List<String> silenced = new ArrayList<>();
    private final AlarmWatch watch = new AlarmWatch(new AlarmLayer() {
        @Override
        public void show(Alarm alarm) {
            shown.put(alarm.id(), alarm);
        }

        @Override
        public void clear(String id) {
            shown.remove(id);
        }
    }, new Alerts() {
        @Override
        public void cry(double volume) {
            cries.add(volume);
        }

        @Override
        public void open(int alarms, boolean another) {
            tray.add(alarms + (another ? "!" : ""));
        }
    }, at.bureau.settings, at.clock.bureau(), new Texts(Texts.CHINESE), silenced::add);

    @AfterEach
    void close() {
        at.close();
    }

    private static Alarm alarm(String id) {
        return new Alarm(id, "逾期：" + id, "请办理", "", "", List.of(new Alarm.Way("去办理", () -> {})));
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            at.clock.move(Duration.ofSeconds(1));
            watch.tick();
        }
    }

    private Alarm.Way silence(String id) {
        return shown.get(id).ways().getLast();
    }

    @Test
    void soundsAtOnceThenLouderAndMoreOftenUntilSomebodySeesToIt() {
        seconds(60);
        assertThat(cries).isEmpty();
        watch.show(alarm("a"));
        watch.show(alarm("a"));
        seconds(60);
        int firstMinute = cries.size();
        assertThat(firstMinute).isBetween(3, 5);
        assertThat(cries).isSorted();
        seconds(360);
        cries.clear();
        seconds(60);
        assertThat(cries).hasSize(15).containsOnly(1.0);
        watch.clear("a");
        cries.clear();
        seconds(60);
        assertThat(cries).isEmpty();
        assertThat(tray).containsExactly("1!", "0");
        assertThat(shown).isEmpty();
    }

    @Test
    void restsForTheSetTimeButNotForWhatComesLater() {
        watch.show(alarm("a"));
        seconds(120);
        assertThat(silence("a").words()).isEqualTo("静音 10 分钟");
        silence("a").run().run();
        assertThat(silenced).containsExactly("逾期：a");
        assertThat(shown.get("a").ways()).hasSize(1);
        cries.clear();
        seconds(120);
        assertThat(cries).isEmpty();
        watch.show(alarm("b"));
        seconds(2);
        assertThat(cries).hasSize(1).allMatch(volume -> volume < 0.25);
        watch.clear("b");
        cries.clear();
        seconds(400);
        assertThat(cries).isEmpty();
        seconds(120);
        assertThat(cries).isNotEmpty().containsOnly(1.0);
        assertThat(shown.get("a").ways()).hasSize(2);
    }

    @Test
    void anOfficeThatWantsNoSoundHearsNoneAndSeesNoButton() {
        at.bureau.acts.writeAsSystem("settings.change", act -> {
            at.bureau.settings.change(act.unit(), "test", Setting.SOUND_LOUDEST, "0");
            act.record("setting", Setting.SOUND_LOUDEST.key(), null, null);
            return null;
        });
        watch.show(alarm("a"));
        seconds(600);
        assertThat(cries).isEmpty();
        assertThat(shown.get("a").ways()).hasSize(1);
    }

    @Test
    void aClockPutBackNeitherSilencesNorStorms() {
        watch.show(alarm("a"));
        seconds(10);
        cries.clear();
        at.clock.move(Duration.ofHours(-1));
        seconds(60);
        assertThat(cries).hasSizeBetween(2, 5);
    }

    @Test
    void silencingIsInTheLog() {
        Actor officer = at.actor(Role.DUTY_OFFICER);
        Texts texts = new Texts(Texts.CHINESE);
        new SilenceNote(at.bureau, new DirectWork(new Problems(texts)), () -> officer).write("逾期：首报");
        assertThat(at.bureau.log.search(officer, "静音", 0, 5)).singleElement()
                .satisfies(entry -> assertThat(entry.content()).isEqualTo(officer.name() + " 将报警声静音 10 分钟：逾期：首报"));
    }

    @Test
    void soundIsMadeWithoutClippingAndScalesWithItsVolume() {
        assertThat(peak(Siren.samples(1))).isBetween(20_000, (int) Short.MAX_VALUE);
        assertThat(peak(Siren.samples(0.2))).isBetween(4_000, 7_000);
        assertThat(peak(Siren.samples(0))).isZero();
        byte[] sound = Siren.samples(1);
        assertThat(sound[0] | sound[1] << 8).isZero();
    }

    private static int peak(byte[] sound) {
        int peak = 0;
        for (int i = 0; i < sound.length; i += 2) {
            peak = Math.max(peak, Math.abs((short) (sound[i] & 0xff | sound[i + 1] << 8)));
        }
        return peak;
    }

    @Test
    void aMachineWithoutSoundOrTrayIsNoFault() throws Exception {
        new Siren().cry(0);
        Tray tray = new Tray(new Texts(Texts.CHINESE), () -> {});
        tray.show(1, true);
        tray.close();
        tray.show(2, true);
        DesktopAlerts alerts = new DesktopAlerts(new Texts(Texts.CHINESE), () -> {});
        alerts.cry(0.01);
        alerts.open(1, true);
        alerts.open(0, false);
        Thread.sleep(300);
        alerts.close();
        alerts.open(2, true);
        alerts.close();
    }
}
