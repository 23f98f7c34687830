package cn.dutydesk.app.window;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.Told;
import cn.dutydesk.kit.Work;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what the rooms say must stand above everything, also above the lock screen, until they say so no more or
 * somebody goes to see to it. A room that cannot be asked does not keep the others from telling, and what it told last
 * stays. FX thread.
 */
final class ToldAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(ToldAlarms.class);
    private static final int EVERY_SECONDS = 3;

    private final Failing failing = new Failing(LOG, "asking a room for its alarms");
    private final List<Alarms> rooms;
    private final BureauClock clock;
    private final Texts texts;
    private final Work work;
    private final Consumer<String> go;
    private final AlarmLayer alarms;
    private final Runnable answered;
    private final Map<Alarms, List<Told>> last = new LinkedHashMap<>();
    private final Map<String, Told> shown = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int seconds;
    private boolean asking;

    /**
     * @param go       leads to the place of an alarm
     * @param answered called whenever every room could be asked
     */
    ToldAlarms(List<Alarms> rooms, BureauClock clock, Texts texts, Work work, Consumer<String> go, AlarmLayer alarms,
            Runnable answered) {
        this.rooms = rooms;
        this.clock = clock;
        this.texts = texts;
        this.work = work;
        this.go = go;
        this.alarms = alarms;
        this.answered = answered;
    }

    /** Once a second. */
    void tick() {
        if (seconds++ % EVERY_SECONDS == 0 && !asking) {
            asking = true;
            work.read(this::ask, this::heard, problem -> {
                asking = false;
                LOG.warn("alarms could not be asked for: {}", problem.code());
            });
        }
    }

    /** Background thread. @return what each room that answered tells */
    private Map<Alarms, List<Told>> ask() {
        Map<Alarms, List<Told>> told = new LinkedHashMap<>();
        for (Alarms room : rooms) {
            try {
                told.put(room, room.at(clock.now()));
                failing.worked(room);
            } catch (RuntimeException e) {
                failing.failed(room, e);
            }
        }
        return told;
    }

    private void heard(Map<Alarms, List<Told>> told) {
        asking = false;
        last.putAll(told);
        if (told.size() == rooms.size()) {
            answered.run();
        }
        show(last.values().stream().flatMap(List::stream).toList());
    }

    private void show(List<Told> told) {
        Set<String> now = new HashSet<>();
        for (Told one : told) {
            now.add(one.id());
            if (!seen.contains(one.id()) && !one.equals(shown.put(one.id(), one))) {
                alarms.show(alarm(one));
            }
        }
        shown.keySet().removeIf(id -> {
            boolean over = !now.contains(id);
            if (over) {
                alarms.clear(id);
            }
            return over;
        });
        seen.retainAll(now);
    }

    private Alarm alarm(Told told) {
        return new Alarm(told.id(), told.title(), told.todo(), told.callName(), told.callPhone(),
                List.of(new Alarm.Way(texts.of("app.alarm.go"), () -> {
                    seen.add(told.id());
                    alarms.clear(told.id());
                    go.accept(told.place());
                })));
    }
}
