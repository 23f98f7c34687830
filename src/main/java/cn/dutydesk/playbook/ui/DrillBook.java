package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.service.DrillSession;
import java.util.List;

/** Drills as the screens hold, keep and read them. Blocks; background threads. */
public interface DrillBook {
    /** A drill that was kept. */
    record Kept(DrillCard card, DrillReport report) {
    }

    /** When each playbook is to be drilled next, the soonest first. */
    List<DrillDue> due();

    /** Newest first. */
    List<DrillCard> list();

    Playbook playbook(String code);

    DrillSession begin(String code, Script script);

    /** @return its number */
    long keep(DrillReport report, DrillMode mode, int speed, String script, String notes);

    Kept kept(long id);

    boolean mayDrill();
}
