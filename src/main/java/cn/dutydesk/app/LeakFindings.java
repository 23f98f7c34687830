package cn.dutydesk.app;

import cn.dutydesk.leak.Rectification;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.NewFinding;
import cn.dutydesk.selfcheck.service.FindingService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What leaks ask to be put right is followed like every other finding, without a word of the leak. */
record LeakFindings(FindingService findings) implements Rectification {
    /** The program itself looks whether they are struck off. */
    private static final Actor LOOKING = new Actor(0, Actor.SYSTEM.user(), Actor.SYSTEM.name(),
            Set.of(Role.CONFIDENTIALITY_OFFICER), null);

    @Override
    public long raise(Act act, String what, long departmentId, @Nullable Long personId, LocalDate due) {
        return findings.raise(act, new NewFinding(null, "", what, departmentId, personId, due));
    }

    @Override
    public int open(Collection<Long> ids) {
        return (int) findings.open(LOOKING).stream().map(FindingView::id).filter(ids::contains).count();
    }
}
