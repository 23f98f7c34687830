package cn.dutydesk.reading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Walks folders and reads every file in them, with some threads. Links are not followed. The order of folders is always
 * the same, so that a scan can go on behind the folder it had finished last.
 */
public final class FolderScan {
    private static final int QUEUE = 1024;

    private final Limits limits;
    private final int threads;
    private final Watcher watcher;

    /** A file that was met. */
    public record Met(Path path, long size, long changed) {
    }

    /** Who is told. Calls come from several threads, one at a time. */
    public interface Watcher {
        /** @return false to pass a file over: it is known and has not changed */
        default boolean wanted(Met file) {
            return true;
        }

        /** A file was read, or passed over when {@code seen} is null. */
        void read(Met file, Documents.Seen seen);

        /** A folder that cannot be listed. */
        void closed(Path folder);

        /** @return true to end the scan early */
        default boolean cancelled() {
            return false;
        }
    }

    /** @param threads that read, at least 1 */
    public FolderScan(Limits limits, int threads, Watcher watcher) {
        this.limits = limits;
        this.threads = threads;
        this.watcher = watcher;
    }

    /** Blocks until everything is read or the watcher cancels. @throws InterruptedException when interrupted */
    public void run(List<Path> roots) throws InterruptedException {
        BlockingQueue<Met> queue = new ArrayBlockingQueue<>(QUEUE);
        Met end = new Met(Path.of(""), -1, -1);
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            readers.add(Thread.ofPlatform().name("scan-" + i).daemon().start(() -> reader(queue, end)));
        }
        try {
            for (Path root : roots) {
                walk(root, queue);
            }
        } finally {
            queue.put(end);
            for (Thread reader : readers) {
                reader.join();
            }
        }
    }

    private void reader(BlockingQueue<Met> queue, Met end) {
        try (Documents documents = new Documents(limits)) {
            while (true) {
                Met file = queue.take();
                if (file == end) {
                    queue.put(end);
                    return;
                }
                if (cancelled()) {
                    continue;
                }
                Documents.Seen seen = documents.read(file.path());
                synchronized (watcher) {
                    watcher.read(file, seen);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean cancelled() {
        synchronized (watcher) {
            return watcher.cancelled();
        }
    }

    private void walk(Path root, BlockingQueue<Met> queue) throws InterruptedException {
        Deque<Path> folders = new ArrayDeque<>();
        if (Files.isDirectory(root)) {
            folders.push(root);
        } else {
            offer(root, queue, LinkOption.NOFOLLOW_LINKS);
        }
        while (!folders.isEmpty() && !cancelled()) {
            Path folder = folders.pop();
            List<Path> inside = list(folder);
            for (Path path : inside.reversed()) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    folders.push(path);
                }
            }
            for (Path path : inside) {
                offer(path, queue, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private List<Path> list(Path folder) {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(inside::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException | SecurityException e) {
            synchronized (watcher) {
                watcher.closed(folder);
            }
        }
        inside.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return inside;
    }

    private void offer(Path path, BlockingQueue<Met> queue, LinkOption option) throws InterruptedException {
        BasicFileAttributes about;
        try {
            about = Files.readAttributes(path, BasicFileAttributes.class, option);
        } catch (IOException | SecurityException e) {
            synchronized (watcher) {
                watcher.closed(path);
            }
            return;
        }
        if (!about.isRegularFile()) {
            return;
        }
        Met file = new Met(path, about.size(), about.lastModifiedTime().toMillis());
        boolean wanted;
        synchronized (watcher) {
            wanted = watcher.wanted(file);
            if (!wanted) {
                watcher.read(file, null);
            }
        }
        if (wanted) {
            queue.put(file);
        }
    }
}
