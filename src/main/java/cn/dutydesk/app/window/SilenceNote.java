package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log who let the sound of which alarms rest. FX thread. */
final class SilenceNote {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceNote.class);
    private static final String ACTION = "alarm.silence";
    private static final Texts DOCUMENTS = new Texts(Texts.CHINESE);

    private final Bureau bureau;
    private final Work work;
    private final CurrentActor actor;

    SilenceNote(Bureau bureau, Work work, CurrentActor actor) {
        this.bureau = bureau;
        this.work = work;
        this.actor = actor;
    }

    /** @param titles of the alarms */
    void write(String titles) {
        work.write(() -> {
            Actor who = actor.get();
            return bureau.acts.allows(who, Permission.LOG_WRITE)
                    ? bureau.acts.write(who, Permission.LOG_WRITE, ACTION, act -> note(act, who, titles))
                    : bureau.acts.writeAsSystem(ACTION, act -> note(act, who, titles));
        }, entry -> {}, problem -> LOG.warn("the silence could not be noted: {}", problem.code()));
    }

    private long note(Act act, Actor who, String titles) {
        long entry = bureau.log.append(act, NewEntry.system(DOCUMENTS.of("app.alarm.silenced", who.name(),
                bureau.settings.number(Setting.SOUND_REST_MINUTES), titles), "", null));
        act.record("alarm", null, null, titles);
        return entry;
    }
}
