package cn.dutydesk.scan.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.scan.ScanState;
import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.scan.ScanView;
import cn.dutydesk.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One scan of some folders of one machine. */
@Entity
@Table(name = "scan_run")
public class ScanRun extends Row {
    private static final int ROOTS = 4000;

    @Column(nullable = false, length = 128)
    private String workstation;
    @Column(nullable = false, length = ROOTS)
    private String roots;
    @Column(nullable = false)
    private boolean changedOnly;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ScanState state;
    @Column(nullable = false)
    private Instant begunAt;
    private @Nullable Instant endedAt;
    @Column(nullable = false)
    private long files;
    @Column(nullable = false)
    private long bytes;
    @Column(nullable = false)
    private long skipped;
    @Column(nullable = false)
    private int hitFiles;
    @Column(nullable = false)
    private int gapFiles;
    @Column(nullable = false, length = 64)
    private String byName;
    @Column(nullable = false)
    private long accountId;

    protected ScanRun() {
    }

    /** @param roots absolute paths; @throws Refusal when there is none or too many to keep */
    public ScanRun(String workstation, List<String> roots, boolean changedOnly, Instant now, Actor who) {
        this.roots = String.join("\n", roots);
        if (roots.isEmpty() || this.roots.length() > ROOTS) {
            throw new Refusal("scan.refused.roots");
        }
        this.workstation = workstation;
        this.changedOnly = changedOnly;
        state = ScanState.RUNNING;
        begunAt = now;
        byName = who.name();
        accountId = who.accountId();
    }

    public String workstation() {
        return workstation;
    }

    public List<String> roots() {
        return List.of(roots.split("\n"));
    }

    public boolean changedOnly() {
        return changedOnly;
    }

    public ScanState state() {
        return state;
    }

    /** Folders were read to their end. @param hits files with marks; @param gaps files not read to their end */
    public void more(long moreFiles, long moreBytes, long moreSkipped, int hits, int gaps) {
        files += moreFiles;
        bytes += moreBytes;
        skipped += moreSkipped;
        hitFiles += hits;
        gapFiles += gaps;
    }

    public void pause() {
        demandOpen();
        state = ScanState.PAUSED;
    }

    /** @param here this machine; @throws Refusal when it was another one, or the scan is over */
    public void resume(String here) {
        demandOpen();
        if (!workstation.equals(here)) {
            throw new Refusal("scan.refused.elsewhere", workstation);
        }
        state = ScanState.RUNNING;
    }

    public void end(Instant now, boolean cancelled) {
        demandOpen();
        state = cancelled ? ScanState.CANCELLED : ScanState.ENDED;
        endedAt = now;
    }

    private void demandOpen() {
        if (state == ScanState.ENDED || state == ScanState.CANCELLED) {
            throw new Refusal("scan.refused.over");
        }
    }

    /** @param here this machine; @param live whether it is running in this program now */
    public ScanView view(String here, boolean live) {
        ScanState shown = state == ScanState.RUNNING && !live ? ScanState.PAUSED : state;
        return new ScanView(id(), workstation, workstation.equals(here), roots(), changedOnly, shown, begunAt, endedAt,
                files, bytes, skipped, hitFiles, gapFiles, byName);
    }

    public ScanSummary summary() {
        return new ScanSummary(id(), workstation, roots(), begunAt, endedAt, files + skipped, bytes, hitFiles, gapFiles,
                byName);
    }
}
