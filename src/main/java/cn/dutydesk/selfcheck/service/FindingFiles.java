package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.ReadyFile;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.FindingChanged;
import cn.dutydesk.selfcheck.FindingFile;
import cn.dutydesk.selfcheck.FindingStep;
import cn.dutydesk.selfcheck.domain.Finding;
import cn.dutydesk.selfcheck.domain.FindingFileRow;
import cn.dutydesk.selfcheck.domain.FindingStepRow;
import cn.dutydesk.selfcheck.store.FindingStore;
import java.nio.file.Path;
import java.util.Map;
import org.hibernate.Session;

/** Files that prove rectifications, until they are put forward for verification. Blocks; background threads only. */
public final class FindingFiles {
    private final Acts acts;
    private final FindingService findings;

    FindingFiles(Acts acts, FindingService findings) {
        this.acts = acts;
        this.findings = findings;
    }

    /** Adds a file. @throws Refusal naming the file when it cannot be taken, or the finding is done or not the actor's */
    public FindingFile add(Actor who, long findingId, Path path) {
        ReadyFile ready;
        try {
            ready = ReadyFile.read(path);
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "rectification.attach", refusal);
            throw refusal;
        }
        return acts.write(who, Permission.SELFCHECK_ANSWER, "rectification.attach", act -> {
            Finding finding = workable(act, findingId);
            if (FindingStore.files(act.session(), findingId).stream()
                    .anyMatch(file -> file.view().hash().equals(ready.hash()))) {
                throw new Refusal("finding.refused.file-twice", ready.name());
            }
            FindingFileRow row = new FindingFileRow(findingId, ready.name(), ready.content().length, ready.hash(),
                    act.now(), who.name());
            FindingStore.keep(act.session(), row, ready.content());
            changed(act, finding, ready.name(), Map.of("file", ready.name(), "hash", ready.hash()));
            return row.view();
        });
    }

    /** Takes a file away again. @throws Refusal when the finding is put forward or closed, or not the actor's */
    public void remove(Actor who, long fileId) {
        acts.write(who, Permission.SELFCHECK_ANSWER, "rectification.detach", act -> {
            FindingFileRow row = find(act.session(), fileId);
            Finding finding = workable(act, row.view().findingId());
            changed(act, finding, "-" + row.view().name(), Map.of("removed", row.view().name(), "hash",
                    row.view().hash()));
            FindingStore.remove(act.session(), row);
            return null;
        });
    }

    private Finding workable(Act act, long findingId) {
        Finding finding = FindingService.find(act.session(), findingId);
        findings.demandOwn(act.actor(), finding);
        finding.demandWorkable();
        return finding;
    }

    private static void changed(Act act, Finding finding, String words, Map<String, String> record) {
        act.session().persist(new FindingStepRow(finding.id(), FindingStep.FILE, act.now(), act.actor().name(), words));
        act.record(FindingService.SUBJECT, finding.id(), null, record);
        act.signal(new FindingChanged(finding.id()));
    }

    /** Writes a kept file to where the person wants it. @throws Refusal when it is damaged or cannot be written */
    public void save(Actor who, long fileId, Path target) {
        record Kept(FindingFile file, byte[] content) {
        }

        Kept kept = acts.read(who, Permission.SELFCHECK_READ, session -> new Kept(find(session, fileId).view(),
                FindingStore.content(session, fileId)));
        ReadyFile.save(kept.file().name(), kept.file().hash(), kept.content(), target);
    }

    private static FindingFileRow find(Session session, long fileId) {
        FindingFileRow row = session.find(FindingFileRow.class, fileId);
        if (row == null) {
            throw new Refusal("finding.refused.no-file");
        }
        return row;
    }
}
