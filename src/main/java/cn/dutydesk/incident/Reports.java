package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;
import java.util.List;

/** Reports as other rooms read them. Blocks; any background thread. */
public interface Reports {
    /** @throws cn.dutydesk.core.Refusal when there is none, or the actor may not see its incident */
    ReportView report(Actor who, long reportId);

    /** The reports of an incident, by line and place. @throws cn.dutydesk.core.Refusal as {@link #report} */
    List<ReportView> of(Actor who, long incidentId);
}
