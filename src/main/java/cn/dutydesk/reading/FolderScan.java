package cn.dutydesk.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
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
import org.jspecify.annotations.Nullable;

/**
 * Walks folders and reads every file in them, with some threads. Links are not followed. Folders come in the order of
 * their names.
 */
public final class FolderScan {
    private static final int QUEUE = 1024;

    private final Limits limits;
    private final int threads;
    private final Watcher watcher;
    private volatile @Nullable RuntimeException failure;

    /**
     * A file that was met.
     *
     * @param folder  that was listed, or the file itself when it was asked for by name
     * @param changed milliseconds since 1970
     */
    public record Met(Path folder, Path path, long size, long changed) {
    }

    /** Who is told. Calls come from several threads, one at a time. */
    public interface Watcher {
        /** The files of a folder, before any of them is read. @return those to read */
        default List<Met> folder(Path folder, List<Met> files) {
            return files;
        }

        /** A file was read. */
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
        Met end = new Met(Path.of(""), Path.of(""), -1, -1);
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
        if (failure != null) {
            throw failure;
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
                tell(file, seen);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A watcher that fails ends the scan; its readers still empty the queue. */
    private void tell(Met file, Documents.Seen seen) {
        try {
            synchronized (watcher) {
                watcher.read(file, seen);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private boolean cancelled() {
        synchronized (watcher) {
            return failure != null || watcher.cancelled();
        }
    }

    private void walk(Path root, BlockingQueue<Met> queue) throws InterruptedException {
        Deque<Path> folders = new ArrayDeque<>();
        if (Files.isDirectory(root)) {
            folders.push(root);
        } else {
            offer(root, List.of(root), queue);
        }
        while (!folders.isEmpty() && !cancelled()) {
            Path folder = folders.pop();
            List<Path> inside = list(folder);
            for (Path path : inside.reversed()) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    folders.push(path);
                }
            }
            offer(folder, inside, queue);
        }
    }

    private List<Path> list(Path folder) {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(inside::add);
        } catch (IOException | DirectoryIteratorException | SecurityException e) {
            closed(folder);
        }
        inside.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return inside;
    }

    private void closed(Path path) {
        synchronized (watcher) {
            watcher.closed(path);
        }
    }

    private void offer(Path folder, List<Path> inside, BlockingQueue<Met> queue) throws InterruptedException {
        List<Met> files = new ArrayList<>();
        for (Path path : inside) {
            try {
                BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS);
                if (about.isRegularFile()) {
                    files.add(new Met(folder, path, about.size(), about.lastModifiedTime().toMillis()));
                }
            } catch (IOException | SecurityException e) {
                closed(path);
            }
        }
        List<Met> wanted;
        synchronized (watcher) {
            wanted = watcher.folder(folder, files);
        }
        for (Met file : wanted) {
            queue.put(file);
        }
    }
}
