package cn.dutydesk.leak.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.leak.Rectification;
import cn.dutydesk.leak.domain.LeakLimits;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Settings;

/** The room's services, wired. */
public final class LeakRoom {
    public final LeakService leaks;
    public final DuePass pass;
    /** What playbooks about leaks tell. */
    public final MatterSink matters;
    private final Tx tx;

    /** What the room stands on. @param texts of documents: Chinese */
    public record Ground(Tx tx, Acts acts, Settings settings, BureauClock clock, Texts texts) {
    }

    public LeakRoom(Ground ground, DutyLog log, Runs runs, Rectification rectification) {
        tx = ground.tx();
        leaks = new LeakService(ground.acts(), log, runs, new LeakLimits(ground.settings(), ground.clock()),
                rectification, ground.clock(), ground.texts());
        pass = new LeakPass(tx, ground.acts(), ground.texts());
        matters = new LeakMatters(tx, ground.acts(), ground.texts());
    }

    /** What the room asks of whom. @param texts of the screen */
    public LeakTells tells(Texts texts) {
        return new LeakTells(leaks, tx, texts);
    }
}
