package cn.dutydesk.app;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Tells a missed presence check or an unmanned desk up the line by the office's playbook for it; an office that has
 * published none falls back on the two steps of the room.
 */
final class PlaybookClimb implements Climb {
    /** The kind of thing playbooks for presence are written for; an unmanned desk is one too. */
    private static final String SUBJECT = "check";

    private final Climb plain;
    private final Runs runs;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    PlaybookClimb(Climb plain, Runs runs, Texts texts) {
        this.plain = plain;
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public void start(Act act, String subject, long id, String words, boolean untilHead) {
        Matter matter = new Matter(SUBJECT, key(subject, id), words, "", Grade.NONE, act.now(),
                Places.of(subject, id));
        if (runs.start(act, matter).isEmpty()) {
            plain.start(act, subject, id, words, untilHead);
        }
    }

    /** An unmanned desk is named by the second its shift began, far above any number of a check; it stays apart. */
    private static long key(String subject, long id) {
        return SUBJECT.equals(subject) ? id : -id;
    }

    /** Whether the matter is an unmanned desk. */
    static boolean unmanned(Matter matter) {
        return SUBJECT.equals(matter.subject()) && matter.id() < 0;
    }

    /** When the shift of an unmanned desk began. */
    static Instant shift(Matter matter) {
        return Instant.ofEpochSecond(-matter.id());
    }

    @Override
    public void stop(Act act, String subject, long id) {
        runs.over(act, SUBJECT, key(subject, id), texts.of("app.climb.over"));
        plain.stop(act, subject, id);
    }

    @Override
    public List<StepView> due(Instant at) {
        return plain.due(at);
    }

    @Override
    public void told(Actor who, long stepId) {
        plain.told(who, stepId);
    }
}
