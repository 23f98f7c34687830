package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.service.DrillService;
import cn.dutydesk.playbook.service.DrillSession;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.util.List;

/** The bureau's drills, for whoever is signed in. */
public final class DrillDesk implements DrillBook {
    private final DrillService drills;
    private final Acts permissions;
    private final CurrentActor actor;

    public DrillDesk(DrillService drills, Acts permissions, CurrentActor actor) {
        this.drills = drills;
        this.permissions = permissions;
        this.actor = actor;
    }

    @Override
    public List<DrillDue> due() {
        return drills.due(actor.get());
    }

    @Override
    public List<DrillCard> list() {
        return drills.list(actor.get());
    }

    @Override
    public Playbook playbook(String code) {
        return drills.playbook(actor.get(), code);
    }

    @Override
    public DrillSession begin(String code, Script script) {
        return drills.begin(actor.get(), code, script);
    }

    @Override
    public long keep(DrillReport report, DrillMode mode, int speed, String script, String notes) {
        return drills.keep(actor.get(), report, mode, speed, script, notes);
    }

    @Override
    public Kept kept(long id) {
        DrillService.Kept kept = drills.kept(actor.get(), id);
        return new Kept(kept.card(), kept.report());
    }

    @Override
    public boolean mayDrill() {
        return actor.sitting().filter(who -> permissions.allows(who, Permission.DRILL_RUN)).isPresent();
    }
}
