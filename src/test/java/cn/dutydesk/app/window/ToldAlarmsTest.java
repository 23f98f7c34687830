package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.Told;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Work;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the rooms tell stands on screen; silence of what they are read from is no quiet. */
class ToldAlarmsTest {
    private final Texts texts = new Texts(Texts.CHINESE);
    private final Map<String, Alarm> shown = new LinkedHashMap<>();
    private final AlarmLayer layer = new AlarmLayer() {
        @Override
        public void show(Alarm alarm) {
            shown.put(alarm.id(), alarm);
        }

        @Override
        public void clear(String id) {
            shown.remove(id);
        }
    };
    private final Hanging work = new Hanging();
    private final List<Told> phones = new ArrayList<>(List.of(told("phones")));
    private boolean broken;
    private final Alarms fragile = now -> {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        return List.of(told("fragile"));
    };
    private final Unanswered unanswered = new Unanswered(layer, texts);
    private final List<String> went = new ArrayList<>();
    private final ToldAlarms alarms = new ToldAlarms(List.of(fragile, now -> List.copyOf(phones)),
            BureauClock.system(BureauClock.DEFAULT_ZONE), texts, work, went::add, layer, unanswered.expected());

    private static Told told(String id) {
        return new Told(id, "逾期：" + id, "请办理", "", "", "log/" + id);
    }

    /** Does everything at once, or never answers. */
    private static final class Hanging implements Work {
        private final Work direct = new DirectWork(new Problems(new Texts(Texts.CHINESE), thrown -> Optional.empty()));
        private boolean hangs;

        @Override
        public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
            if (!hangs) {
                direct.read(job, done, failed);
            }
        }

        @Override
        public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
            read(job, done, failed);
        }

        @Override
        public void post(Runnable onScreen) {
            onScreen.run();
        }
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            alarms.tick();
            unanswered.tick();
        }
    }

    @Test
    void aRoomThatCannotBeAskedKeepsWhatItToldAndDoesNotSilenceTheOthers() {
        seconds(3);
        assertThat(shown).containsOnlyKeys("fragile", "phones");
        broken = true;
        phones.clear();
        phones.add(told("later"));
        seconds(3);
        assertThat(shown).containsOnlyKeys("fragile", "later");
    }

    @Test
    void aRoomThatCannotBeAskedForAMinuteIsSaid() {
        seconds(3);
        broken = true;
        seconds(55);
        assertThat(shown).doesNotContainKey(Unanswered.ID);
        seconds(10);
        assertThat(shown).containsKey(Unanswered.ID);
        broken = false;
        seconds(4);
        assertThat(shown).containsOnlyKeys("fragile", "phones");
    }

    @Test
    void readingThatNeverComesBackIsSaidAfterAMinute() {
        seconds(3);
        work.hangs = true;
        seconds(70);
        assertThat(shown).containsKeys("fragile", "phones", Unanswered.ID);
        assertThat(shown.get(Unanswered.ID).todo()).contains("重新打开");
    }

    @Test
    void oneThatAnswersIsEnoughOnlyForItself() {
        Runnable other = unanswered.expected();
        seconds(30);
        other.run();
        seconds(50);
        assertThat(shown).doesNotContainKey(Unanswered.ID);
        seconds(30);
        assertThat(shown).containsKey(Unanswered.ID);
        other.run();
        seconds(1);
        assertThat(shown).doesNotContainKey(Unanswered.ID);
    }

    @Test
    void whoGoesToSeeToItIsLedThereAndSeesItNoMore() {
        seconds(3);
        shown.get("phones").ways().getFirst().run().run();
        seconds(6);
        assertThat(went).containsExactly("log/phones");
        assertThat(shown).containsOnlyKeys("fragile");
    }
}
