package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Settings;

/** Rectification, wired. */
public final class FindingRoom {
    public final FindingService findings;
    public final FindingFiles files;
    public final DuePass pass;

    /** What it stands on. @param texts of documents: Chinese */
    public record Ground(Tx tx, Acts acts, Settings settings, BureauClock clock, Texts texts) {
    }

    /** What it needs beside. */
    public record Around(People people, Notices notices, Runs runs) {
    }

    public FindingRoom(Ground ground, Around around) {
        findings = new FindingService(ground.acts(), around.people(), around.notices(), around.runs(),
                ground.settings(), ground.clock(), ground.texts());
        files = new FindingFiles(ground.acts(), findings);
        pass = new FindingPass(ground.tx(), ground.acts(), findings, around.runs(), ground.clock(), ground.texts());
    }
}
