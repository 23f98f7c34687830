package cn.dutydesk.app;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.leak.LeakPapers;
import cn.dutydesk.leak.service.LeakRoom;
import cn.dutydesk.report.service.FindingPaperService;
import cn.dutydesk.report.service.LeakPaperService;
import cn.dutydesk.report.service.Offices;
import cn.dutydesk.report.service.ResponsibilityPaperService;
import cn.dutydesk.report.service.ScanPaperService;
import cn.dutydesk.report.service.SecrecyPaperService;
import cn.dutydesk.report.service.SelfCheckPaperService;
import cn.dutydesk.scan.ScanPapers;
import cn.dutydesk.scan.service.ScanRoom;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.service.SecrecyRoom;
import cn.dutydesk.selfcheck.FindingPapers;
import cn.dutydesk.selfcheck.ResponsibilityPapers;
import cn.dutydesk.selfcheck.SelfCheckPapers;
import cn.dutydesk.selfcheck.service.FindingRoom;
import cn.dutydesk.selfcheck.service.ResponsibilityRoom;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The rooms of confidentiality on one bureau: self-check, registers, leak reports, workstation scan. */
public final class Confidential {
    /** Findings and their rectification. */
    public final FindingRoom findings;
    public final FindingPapers findingPapers;
    /** Who answers for what. */
    public final ResponsibilityRoom responsibility;
    public final ResponsibilityPapers responsibilityPapers;
    /** People with access to secrets, devices, training. */
    public final SecrecyRoom secrecy;
    public final SecrecyPapers secrecyPapers;
    /** Leak reports. */
    public final LeakRoom leak;
    public final LeakPapers leakPapers;
    /** The month's self-check. */
    public final SelfCheckRoom selfcheck;
    public final SelfCheckPapers selfcheckPapers;
    /** Workstation scan. */
    public final ScanRoom scan;
    public final ScanPapers scanPapers;
    /** What moves what comes due in them. */
    final List<DuePass> passes = new ArrayList<>();

    /**
     * @param bureau    wired up to here: everything but these rooms
     * @param documents the language of papers: Chinese
     */
    Confidential(Bureau bureau, Texts documents, Offices offices) {
        FindingRoom.Ground ground = new FindingRoom.Ground(bureau.database.tx(), bureau.acts, bureau.settings,
                bureau.clock, documents);
        findings = new FindingRoom(ground, new FindingRoom.Around(bureau.directory, bureau.outgoing.outbox,
                bureau.playbooks.runs));
        findingPapers = new FindingPaperService(bureau.acts, findings.findings::year, offices);
        responsibility = new ResponsibilityRoom(ground, bureau.signIn, bureau.directory, bureau.outgoing.outbox);
        responsibilityPapers = new ResponsibilityPaperService(bureau.acts, responsibility.service::year, offices);
        passes.add(responsibility.pass);
        passes.add(findings.pass);
        secrecy = new SecrecyRoom(
                new SecrecyRoom.Below(bureau.database.tx(), bureau.acts, bureau.signals, bureau.signIn,
                        bureau.settings, bureau.clock, documents),
                bureau.directory, bureau.duties, bureau.outgoing.outbox,
                new SecureRandom()::nextLong);
        secrecyPapers = new SecrecyPaperService(bureau.acts, secrecy, offices);
        passes.add(secrecy.pass);
        leak = new LeakRoom(new LeakRoom.Ground(bureau.database.tx(), bureau.acts, bureau.settings, bureau.clock,
                documents), bureau.log, bureau.playbooks.runs, new LeakFindings(findings.findings));
        leakPapers = new LeakPaperService(bureau.acts, leak.leaks::detail, offices);
        bureau.playbooks.hear(leak.matters);
        passes.add(leak.pass);
        scan = new ScanRoom(bureau.database.tx(), bureau.acts, bureau.workstation);
        scanPapers = new ScanPaperService(scan.scans::hits, scan.scans::gaps, documents, bureau.clock);
        selfcheck = new SelfCheckRoom(new SelfCheckRoom.Ground(bureau.database.tx(), bureau.acts, bureau.signIn,
                bureau.settings, documents, bureau.clock),
                new SelfCheckRoom.Around(bureau.directory, bureau.duties,
                        bureau.calendars, bureau.outgoing.outbox, bureau.playbooks.runs, findings.findings,
                        secrecy.facts, scan.scans));
        selfcheckPapers = new SelfCheckPaperService(bureau.acts, selfcheck.reads, offices);
        passes.add(selfcheck.pass);
    }
}
