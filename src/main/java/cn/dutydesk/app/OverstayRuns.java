package cn.dutydesk.app;

import cn.dutydesk.desk.Places;
import cn.dutydesk.handover.Overstays;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import java.time.Instant;

/** A handover that did not happen is led by the office's playbook for it. */
public record OverstayRuns(Runs runs) implements Overstays {
    /** The kind of thing playbooks for a missed handover are written for. */
    public static final String SUBJECT = "handover";

    @Override
    public void begun(Act act, long id, Instant since, String words) {
        runs.start(act, new Matter(SUBJECT, id, words, "", Grade.NONE, since, Places.of(SUBJECT, id)));
    }

    @Override
    public void ended(Act act, long id, String words) {
        runs.over(act, SUBJECT, id, words);
    }
}
