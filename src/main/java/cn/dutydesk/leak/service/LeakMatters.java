package cn.dutydesk.leak.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.leak.domain.LeakReport;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Playbooks run about leaks: what they do stands in the course, and is kept from whoever may not see the report. */
final class LeakMatters implements MatterSink {
    private static final int LONGEST = 900;

    private final Tx tx;
    private final Acts acts;
    private final Texts texts;

    LeakMatters(Tx tx, Acts acts, Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.texts = texts;
    }

    @Override
    public String subject() {
        return LeakService.SUBJECT;
    }

    @Override
    public void noted(Act act, long id, Instant at, String words) {
        if (act.session().find(LeakReport.class, id) != null) {
            LeakCourse.note(act, id, NoteKind.PLAYBOOK, words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                    texts.of("leak.program"));
        }
    }

    @Override
    public void settled(Act act, long id, String clock, String by) {
        // The limits of a leak are met by receipts alone, with name, time and way.
    }

    @Override
    public Map<Long, String> veiled(Actor who, Set<Long> ids) {
        if (acts.allows(who, Permission.LEAK_READ)) {
            return Map.of();
        }
        Map<Long, String> veiled = new HashMap<>();
        tx.read(session -> session.createSelectionQuery("select l.id from LeakReport l where l.id in :ids", Long.class)
                .setParameter("ids", ids).getResultList()).forEach(id -> veiled.put(id, texts.of("leak.veiled")));
        return veiled;
    }

    @Override
    public boolean reticent(Act act, long id) {
        return act.session().find(LeakReport.class, id) != null;
    }
}
