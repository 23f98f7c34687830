package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * Raises an alarm of its own when what the alarms are read from does not answer for a minute: whoever sits here must not
 * take silence for quiet. Needs nothing of the database. Counts its own pulse, so a night the machine slept is no
 * silence. FX thread.
 */
final class Unanswered {
    static final String ID = "unanswered";
    private static final int LONGEST_SECONDS = 60;

    private final AlarmLayer alarms;
    private final Texts texts;
    private final List<Asker> askers = new ArrayList<>();
    private boolean shown;

    private static final class Asker {
        private int silent;
    }

    Unanswered(AlarmLayer alarms, Texts texts) {
        this.alarms = alarms;
        this.texts = texts;
    }

    /** One more that asks every few seconds. @return to be called at each answer that is whole */
    Runnable expected() {
        Asker asker = new Asker();
        askers.add(asker);
        return () -> asker.silent = 0;
    }

    /** Once a second. */
    void tick() {
        askers.forEach(asker -> asker.silent++);
        boolean silent = askers.stream().anyMatch(asker -> asker.silent > LONGEST_SECONDS);
        if (silent && !shown) {
            alarms.show(new Alarm(ID, texts.of("app.alarm.unanswered"), texts.of("app.alarm.unanswered-todo"), "", "",
                    List.of()));
        } else if (!silent && shown) {
            alarms.clear(ID);
        }
        shown = silent;
    }
}
