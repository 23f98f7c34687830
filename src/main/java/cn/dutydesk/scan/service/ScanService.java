package cn.dutydesk.scan.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.reading.Found;
import cn.dutydesk.reading.Unread;
import cn.dutydesk.scan.GapView;
import cn.dutydesk.scan.HitView;
import cn.dutydesk.scan.ScanChanged;
import cn.dutydesk.scan.ScanProgress;
import cn.dutydesk.scan.ScanState;
import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.scan.ScanView;
import cn.dutydesk.scan.Scans;
import cn.dutydesk.scan.domain.ScanFolder;
import cn.dutydesk.scan.domain.ScanGap;
import cn.dutydesk.scan.domain.ScanHit;
import cn.dutydesk.scan.domain.ScanRun;
import cn.dutydesk.scan.store.ScanStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Scans of this machine: begin, pause, go on after a restart, cancel, look at what was found and say what became of it.
 * One scan runs at a time. Blocks; background threads only.
 */
public final class ScanService implements Scans {
    private static final int MOST_RUNS = 100;
    private static final int MOST_HITS = 10_000;

    private final Tx tx;
    private final Acts acts;
    private final String workstation;
    private @Nullable ScanJob job;

    public ScanService(Tx tx, Acts acts, String workstation) {
        this.tx = tx;
        this.acts = acts;
        this.workstation = workstation;
    }

    @Override
    public List<ScanSummary> ended(Actor who) {
        return acts.read(who, Permission.SCAN_RUN,
                session -> ScanStore.ended(session, MOST_RUNS).stream().map(ScanRun::summary).toList());
    }

    @Override
    public Optional<ScanSummary> byId(Actor who, long id) {
        return acts.read(who, Permission.SCAN_RUN, session -> Optional.ofNullable(session.find(ScanRun.class, id))
                .filter(run -> run.state() == ScanState.ENDED).map(ScanRun::summary));
    }

    /** @return newest first */
    public List<ScanView> runs(Actor who) {
        long live = progress().map(ScanProgress::id).orElse(0L);
        return acts.read(who, Permission.SCAN_RUN, session -> ScanStore.runs(session, MOST_RUNS).stream()
                .map(run -> run.view(workstation, run.id() == live)).toList());
    }

    public List<HitView> hits(Actor who, long run) {
        return acts.read(who, Permission.SCAN_RUN,
                session -> ScanStore.hits(session, run, MOST_HITS).stream().map(ScanHit::view).toList());
    }

    public List<GapView> gaps(Actor who, long run) {
        return acts.read(who, Permission.SCAN_RUN,
                session -> ScanStore.gaps(session, run, MOST_HITS).stream().map(ScanGap::view).toList());
    }

    /** How far the running scan is; empty when none runs. Any thread, does not block. */
    public synchronized Optional<ScanProgress> progress() {
        return Optional.ofNullable(job).map(ScanJob::progress);
    }

    /**
     * Begins a scan.
     *
     * @param changedOnly to pass over files that are as they were when they were last read without a mark
     * @return its id
     * @throws Refusal when one is running, or a folder is not there
     */
    public synchronized long start(Actor who, List<Path> roots, boolean changedOnly) {
        demandFree();
        List<Path> folders = roots.stream().map(root -> root.toAbsolutePath().normalize()).distinct().toList();
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new Refusal("scan.refused.no-path", folder);
            }
        }
        long id = acts.write(who, Permission.SCAN_RUN, "scan.start", act -> {
            ScanRun run = new ScanRun(workstation, folders.stream().map(Path::toString).toList(), changedOnly,
                    act.now(),
                    who);
            act.session().persist(run);
            act.record("scan", run.id(), null, Map.of("workstation", workstation, "roots", run.roots(), "changedOnly",
                    changedOnly));
            act.signal(new ScanChanged(run.id()));
            return run.id();
        });
        run(new ScanProgress(id, "", 0, 0, 0, 0, 0), folders, changedOnly);
        return id;
    }

    /** Lets a paused scan go on where it stopped. @throws Refusal when another runs, or it is another machine's */
    public synchronized void resume(Actor who, long id) {
        demandFree();
        ScanView view = acts.write(who, Permission.SCAN_RUN, "scan.resume", act -> {
            ScanRun run = find(act.session(), id);
            run.resume(workstation);
            act.record("scan", id, null, Map.of("state", run.state()));
            act.signal(new ScanChanged(id));
            return run.view(workstation, true);
        });
        run(new ScanProgress(id, "", view.files(), view.bytes(), view.skipped(), view.hits(), view.unreadable()),
                view.roots().stream().map(Path::of).toList(), view.changedOnly());
    }

    private void run(ScanProgress before, List<Path> roots, boolean changedOnly) {
        // One thread stays free: the duty desk is worked at while the scan runs.
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, 4);
        job = new ScanJob(before.id(), roots, changedOnly, threads, before, new Keeping());
        job.start();
    }

    private void demandFree() {
        if (job != null) {
            throw new Refusal("scan.refused.running");
        }
    }

    /** Stops it; what is finished is kept, and it can go on later. */
    public void pause(Actor who, long id) {
        acts.demand(who, Permission.SCAN_RUN, "scan.pause");
        live(id).ifPresent(running -> running.stop(false));
    }

    /** Ends a scan for good; what was found until then stays listed. */
    public void cancel(Actor who, long id) {
        acts.demand(who, Permission.SCAN_RUN, "scan.cancel");
        Optional<ScanJob> running = live(id);
        if (running.isPresent()) {
            running.get().stop(true);
            return;
        }
        acts.write(who, Permission.SCAN_RUN, "scan.cancel", act -> over(act, id, false, true));
    }

    /** Waits for the running scan, for those who started one and need its result. */
    public void await() throws InterruptedException {
        ScanJob running;
        synchronized (this) {
            running = job;
        }
        if (running != null) {
            running.await();
        }
    }

    private synchronized Optional<ScanJob> live(long id) {
        return Optional.ofNullable(job).filter(running -> running.run() == id);
    }

    /** Says what became of a marked file. @throws Refusal when nothing is said */
    public void handle(Actor who, long hitId, String words) {
        acts.write(who, Permission.SCAN_RUN, "scan.handle", act -> {
            ScanHit hit = act.session().find(ScanHit.class, hitId);
            if (hit == null) {
                throw new Refusal("scan.refused.gone");
            }
            String before = hit.view().handled();
            hit.handle(words, who.name(), act.now());
            act.record("scan-hit", hitId, Map.of("handled", before), Map.of("handled", hit.view().handled()));
            act.signal(new ScanChanged(hit.runId()));
            return null;
        });
    }

    private static ScanRun find(Session session, long id) {
        ScanRun run = session.find(ScanRun.class, id);
        if (run == null) {
            throw new Refusal("scan.refused.gone");
        }
        return run;
    }

    private Void over(Act act, long id, boolean whole, boolean cancelled) {
        ScanRun run = find(act.session(), id);
        if (whole || cancelled) {
            run.end(act.now(), cancelled);
        } else {
            run.pause();
        }
        ScanView view = run.view(workstation, false);
        act.record("scan", id, null, Map.of("state", view.state(), "files", view.files(), "hits", view.hits(),
                "unreadable", view.unreadable()));
        act.signal(new ScanChanged(id));
        return null;
    }

    /** What the job asks and keeps. */
    private final class Keeping implements ScanJob.Keeper {
        @Override
        public ScanJob.Known known(long run, Path folder) {
            return tx.read(session -> ScanStore.folder(session, workstation,
                    folder.toString()).map(kept -> new ScanJob.Known(kept.runId() == run, kept.seen()))
                    .orElse(new ScanJob.Known(false, Set.of())));
        }

        @Override
        public void keep(long id, List<ScanJob.Done> folders) {
            acts.writeAsSystem("scan.progress", act -> {
                ScanRun run = find(act.session(), id);
                folders.forEach(folder -> keep(act.session(), run, folder));
                ScanView view = run.view(workstation, true);
                act.record("scan", id, null, Map.of("files", view.files(), "hits", view.hits()));
                act.signal(new ScanChanged(id));
                return null;
            });
        }

        private void keep(Session session, ScanRun run, ScanJob.Done folder) {
            run.more(folder.files(), folder.bytes(), folder.skipped(), folder.hits().size(), folder.gaps().size());
            for (Map.Entry<Path, List<Found>> file : folder.hits().entrySet()) {
                file.getValue()
                        .forEach(found -> session.persist(new ScanHit(run.id(), file.getKey().toString(), found)));
            }
            for (Map.Entry<Path, List<Unread>> file : folder.gaps().entrySet()) {
                file.getValue().forEach(gap -> session.persist(new ScanGap(run.id(), file.getKey().toString(), gap)));
            }
            if (folder.folder() != null) {
                String name = folder.folder().toString();
                ScanFolder kept = ScanStore.folder(session, workstation, name)
                        .orElseGet(() -> new ScanFolder(workstation, name));
                kept.read(run.id(), folder.clean());
                session.persist(kept);
            }
        }

        @Override
        public void over(long id, boolean whole, boolean cancelled) {
            synchronized (ScanService.this) {
                job = null;
            }
            acts.writeAsSystem("scan.over", act -> ScanService.this.over(act, id, whole, cancelled));
        }
    }
}
