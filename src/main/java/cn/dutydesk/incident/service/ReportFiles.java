package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.ReportFile;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.Report;
import cn.dutydesk.incident.domain.ReportFileRow;
import cn.dutydesk.incident.store.ReportStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hibernate.Session;

/**
 * Files that go with reports. Each must really be what its name says and no larger than 50 MB, and is looked through for
 * the mark of a state secret before anything is stored. Blocks; background threads only.
 */
public final class ReportFiles {
    private final Acts acts;

    ReportFiles(Acts acts) {
        this.acts = acts;
    }

    /**
     * Adds a file to a report that is not issued yet.
     *
     * @throws Refusal naming the file: not there, empty, too large, not what its name says, or marked
     */
    public ReportFile add(Actor who, long reportId, Path path) {
        CheckedFile ready;
        try {
            ready = CheckedFile.read(path);
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "report.attach", refusal);
            throw refusal;
        }
        return acts.write(who, Permission.INCIDENT_REPORT, "report.attach", act -> {
            Incident incident = draft(act, reportId);
            String hash = ready.hash();
            if (ReportStore.files(act.session(), reportId).stream().anyMatch(file -> file.hash().equals(hash))) {
                throw new Refusal("chain.refused.file-twice", ready.name());
            }
            ReportFileRow row = new ReportFileRow(reportId, ready.name(), ready.content().length, hash, act.now(),
                    who.name());
            ReportStore.keep(act.session(), row, ready.content());
            Course.record(act, incident, null, Map.of("report", reportId, "file", row.name(), "hash", hash));
            act.signal(new IncidentChanged(incident.id()));
            return row.view();
        });
    }

    /** Takes a file away again. @throws Refusal when the report was issued */
    public void remove(Actor who, long fileId) {
        acts.write(who, Permission.INCIDENT_REPORT, "report.detach", act -> {
            ReportFileRow file = find(act.session(), fileId);
            Incident incident = draft(act, file.reportId());
            Course.record(act, incident, Map.of("report", file.reportId(), "file", file.name(), "hash", file.hash()),
                    Map.of());
            ReportStore.remove(act.session(), file);
            act.signal(new IncidentChanged(incident.id()));
            return null;
        });
    }

    /** Writes a kept file to where the person wants it. @throws Refusal when it is damaged or cannot be written */
    public void save(Actor who, long fileId, Path target) {
        byte[] content = acts.read(who, Permission.INCIDENT_READ, session -> {
            ReportFileRow file = find(session, fileId);
            Cases.seen(session, who, session.find(Report.class, file.reportId()).incidentId());
            byte[] bytes = ReportStore.content(session, fileId);
            if (!CheckedFile.hash(bytes).equals(file.hash())) {
                throw new Refusal("chain.refused.file-damaged", file.name());
            }
            return bytes;
        });
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw new Refusal("chain.refused.file-unwritten", target);
        }
    }

    private static Incident draft(Act act, long reportId) {
        Report report = act.session().find(Report.class, reportId);
        if (report == null) {
            throw new Refusal("chain.refused.no-report");
        }
        Incident incident = Cases.seen(act.session(), act.actor(), report.incidentId());
        // What was approved is what goes out: files are part of it.
        if (report.state() != ReportState.DRAFT) {
            throw new Refusal("chain.refused.file-late");
        }
        return incident;
    }

    private static ReportFileRow find(Session session, long fileId) {
        ReportFileRow file = session.find(ReportFileRow.class, fileId);
        if (file == null) {
            throw new Refusal("chain.refused.no-file");
        }
        return file;
    }
}
