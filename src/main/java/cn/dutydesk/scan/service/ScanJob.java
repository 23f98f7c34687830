package cn.dutydesk.scan.service;

import cn.dutydesk.reading.Documents;
import cn.dutydesk.reading.FolderScan;
import cn.dutydesk.reading.FolderScan.Met;
import cn.dutydesk.reading.Found;
import cn.dutydesk.reading.Limits;
import cn.dutydesk.reading.Unread;
import cn.dutydesk.scan.ScanProgress;
import cn.dutydesk.scan.domain.ScanFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scan while it runs: reads, and hands what is finished to be kept, folder by folder, so that nothing is lost and
 * nothing is told twice when it stops in the middle. Its own threads.
 */
final class ScanJob implements FolderScan.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(ScanJob.class);
    private static final long SAVE_NANOS = 5_000_000_000L;

    private final long run;
    private final List<Path> roots;
    private final boolean changedOnly;
    private final int threads;
    private final Keeper keeper;
    private final Map<Path, Open> open = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private ScanProgress progress;
    private long saved;
    private volatile boolean stopped;
    private boolean cancel;
    private @Nullable Thread thread;

    /** What is known of folders, and where what is finished is kept. Called from the job's threads. */
    interface Keeper {
        Known known(long run, Path folder);

        void keep(long run, List<Done> folders);

        /** @param whole false when it was stopped in the middle */
        void over(long run, boolean whole, boolean cancelled);
    }

    /** @param finished in this very scan; @param seen files without marks when they were last read */
    record Known(boolean finished, Set<Long> seen) {
    }

    /** A folder that was read to its end. */
    record Done(@Nullable Path folder, long files, long bytes, long skipped, Set<Long> clean,
            Map<Path, List<Found>> hits,
            Map<Path, List<Unread>> gaps) {
    }

    /** A folder of which files are still to be read. */
    private static final class Open {
        private int left;
        private long bytes;
        private long files;
        private long skipped;
        private final Set<Long> clean = new HashSet<>();
        private final Map<Path, List<Found>> hits = new HashMap<>();
        private final Map<Path, List<Unread>> gaps = new HashMap<>();

        Done done(@Nullable Path folder) {
            return new Done(folder, files, bytes, skipped, clean, hits, gaps);
        }
    }

    /** @param before figures of the same scan before it was paused */
    ScanJob(long run, List<Path> roots, boolean changedOnly, int threads, ScanProgress before, Keeper keeper) {
        this.run = run;
        this.roots = roots;
        this.changedOnly = changedOnly;
        this.threads = threads;
        this.keeper = keeper;
        progress = before;
    }

    void start() {
        thread = Thread.ofPlatform().name("scan").daemon().start(this::work);
    }

    private void work() {
        saved = System.nanoTime();
        boolean whole = false;
        try {
            new FolderScan(Limits.SCAN, threads, this).run(roots);
            whole = !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a scan stopped", e);
        } finally {
            try {
                save();
            } finally {
                keeper.over(run, whole, cancel);
            }
        }
    }

    /** Ends it after the files that are being read. Blocks until everything finished is kept. */
    void stop(boolean cancelled) {
        synchronized (this) {
            cancel = cancelled;
            stopped = true;
        }
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it ended by itself. */
    void await() throws InterruptedException {
        Objects.requireNonNull(thread, "start comes first").join();
    }

    synchronized ScanProgress progress() {
        return progress;
    }

    long run() {
        return run;
    }

    @Override
    public List<Met> folder(Path folder, List<Met> files) {
        Known known = keeper.known(run, folder);
        if (known.finished()) {
            return List.of();
        }
        Open about = new Open();
        List<Met> wanted = new ArrayList<>();
        for (Met file : files) {
            long key = key(file);
            if (changedOnly && known.seen().contains(key)) {
                about.skipped++;
                about.clean.add(key);
            } else {
                wanted.add(file);
            }
        }
        about.left = wanted.size();
        count(folder.toString(), 0, 0, about.skipped, 0, 0);
        if (wanted.isEmpty()) {
            finish(folder, about);
        } else {
            open.put(folder, about);
        }
        return wanted;
    }

    private static long key(Met file) {
        return ScanFolder.file(file.path().getFileName().toString(), file.size(), file.changed());
    }

    @Override
    public void read(Met file, Documents.Seen seen) {
        Open about = Objects.requireNonNull(open.get(file.folder()));
        about.files++;
        about.bytes += file.size();
        if (!seen.found().isEmpty()) {
            about.hits.put(file.path(), seen.found());
        }
        if (!seen.unread().isEmpty()) {
            about.gaps.put(file.path(), seen.unread());
        }
        if (seen.found().isEmpty() && seen.unread().isEmpty()) {
            about.clean.add(key(file));
        }
        count(file.folder().toString(), 1, file.size(), 0, seen.found().isEmpty() ? 0 : 1,
                seen.unread().isEmpty() ? 0 : 1);
        if (--about.left == 0) {
            open.remove(file.folder());
            finish(file.folder(), about);
        }
    }

    @Override
    public void closed(Path path) {
        Open about = new Open();
        about.gaps.put(path, List.of(new Unread(List.of(), Unread.Reason.DENIED)));
        count(path.toString(), 0, 0, 0, 0, 1);
        done.add(about.done(null));
    }

    private synchronized void count(String folder, long files, long bytes, long skipped, int hits, int gaps) {
        progress = new ScanProgress(run, folder, progress.files() + files, progress.bytes() + bytes,
                progress.skipped() + skipped, progress.hits() + hits, progress.unreadable() + gaps);
    }

    private void finish(Path folder, Open about) {
        done.add(about.done(folder));
        if (System.nanoTime() - saved > SAVE_NANOS) {
            save();
        }
    }

    private synchronized void save() {
        if (!done.isEmpty()) {
            keeper.keep(run, List.copyOf(done));
            done.clear();
        }
        saved = System.nanoTime();
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }
}
