package cn.dutydesk.leak.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.domain.LeakClockRow;
import cn.dutydesk.leak.domain.LeakReport;
import cn.dutydesk.leak.store.LeakStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import java.time.Instant;
import java.util.List;

/** Writes down, once each, that a limit of a leak report ran out; a carrier still missing then counts as leaked. */
final class LeakPass implements DuePass {
    private final Tx tx;
    private final Acts acts;
    private final Texts texts;

    LeakPass(Tx tx, Acts acts, Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.texts = texts;
    }

    @Override
    public int pass(Instant now) {
        List<Long> due = tx.read(session -> LeakStore.ranOut(session, now));
        for (long id : due) {
            acts.writeAsSystem("leaking.late", act -> {
                ranOut(act, act.session().find(LeakClockRow.class, id));
                return null;
            });
        }
        return due.size();
    }

    private void ranOut(Act act, LeakClockRow row) {
        LeakReport leak = LeakService.find(act.session(), row.leakId());
        row.told();
        boolean missing = row.kind() == LeakClockKind.MISSING;
        if (missing) {
            leak.deem(act.now());
        }
        LeakCourse.note(act, leak.id(), NoteKind.CLOCK, missing ? texts.of("leak.line.deemed")
                : texts.of("leak.line.late", texts.of("leak.clock." + row.kind())), texts.of("leak.program"));
        LeakService.record(act, leak, "late " + row.kind());
    }
}
