package cn.dutydesk.app.window;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.Told;
import cn.dutydesk.kit.Work;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import cn.dutydesk.shell.Shell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what the rooms say must stand above everything, also above the lock screen, until they say so no more or
 * somebody goes to see to it. FX thread.
 */
final class ToldAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(ToldAlarms.class);
    private static final int EVERY_SECONDS = 3;

    private final List<Alarms> rooms;
    private final BureauClock clock;
    private final Texts texts;
    private final Work work;
    private final Shell shell;
    private final AlarmLayer alarms;
    private final Map<String, Told> shown = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int seconds;
    private boolean asking;

    ToldAlarms(List<Alarms> rooms, BureauClock clock, Texts texts, Work work, Shell shell,
            AlarmLayer alarms) {
        this.rooms = rooms;
        this.clock = clock;
        this.texts = texts;
        this.work = work;
        this.shell = shell;
        this.alarms = alarms;
    }

    /** Once a second. */
    void tick() {
        if (seconds++ % EVERY_SECONDS == 0 && !asking) {
            asking = true;
            work.read(() -> rooms.stream().flatMap(room -> room.at(clock.now()).stream()).toList(), this::show,
                    problem -> {
                        asking = false;
                        LOG.warn("alarms could not be asked for: {}", problem.code());
                    });
        }
    }

    private void show(List<Told> told) {
        asking = false;
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
                    shell.show(told.place());
                })));
    }
}
