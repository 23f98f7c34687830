package cn.dutydesk.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file of H2 that is whole at every moment the power may go. H2 takes a chunk of pages for good when its first and its
 * last bytes are there, and the head of the file names the chunk to begin with; but it leaves to the disk which of all
 * these gets there first. So the last sector of every write waits until the rest is on the disk, and the head waits for
 * everything written before it. Of an end that was cut off in the middle of a block nothing is seen: H2 would take one whole
 * block less for the end of an encrypted file then, and with it what had been told as stored. Decision 0022.
 */
public final class OrderedFile extends FilePathWrapper {
    static final String SCHEME = "ordered";
    /** Two blocks, behind one more in an encrypted file. */
    private static final long HEAD = 3 * 4096L;
    /** What a disk writes as a whole or not at all; H2's mark of a good chunk fits into it. */
    private static final int SECTOR = 512;
    /** What H2 writes as a whole number of. */
    private static final int BLOCK = 4096;
    /** How the name of a file of pages ends, or goes on while H2 makes it anew; others may have any length. */
    private static final String PAGES = ".mv.db";

    private static final String NOT_YET = "not to be written yet: ";

    /** Every one that is open for writing, and by what name H2 asked for it. */
    private static final Map<Ordered, String> OPEN = new ConcurrentHashMap<>();

    /** How often something was written to a file since this program began, by the name H2 asks for. */
    private static final Map<String, LongAdder> WRITTEN = new ConcurrentHashMap<>();

    /** How often something was written to a file since this program began; less than nothing when it was never open. */
    static long written(Path file) {
        LongAdder count = WRITTEN.get(name(file));
        return count == null ? -1 : count.sum();
    }

    /** What is not to be changed until it is proved to be what it should be. */
    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();

    /** Takes no write to a file until it is {@link #release}d; each ends in an error. */
    static void keep(Path file) {
        KEPT.add(name(file));
    }

    /** Whether it comes of a write to a file that is kept. */
    static boolean refused(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && String.valueOf(io.getMessage()).startsWith(NOT_YET)) {
                return true;
            }
        }
        return false;
    }

    static void release(Path file) {
        KEPT.remove(name(file));
    }

    /** As H2 asks for it: without links on the way. */
    private static String name(Path file) {
        return FilePath.get(file.toAbsolutePath().normalize().toString()).toRealPath().toString();
    }

    /** Closes a file under H2, whoever of H2 has it open: nothing is written any more and its lock is free. */
    static void cut(Path file) {
        String name = name(file);
        OPEN.forEach((one, asked) -> {
            if (asked.equals(name)) {
                try {
                    one.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Ordered ordered = new Ordered(super.open(mode), getBase().toString(), getName().contains(PAGES));
        if (!mode.equals("r")) {
            OPEN.put(ordered, getBase().toString());
        }
        return ordered;
    }

    /** The file itself; everything but a write goes straight through. */
    private static final class Ordered extends FileBase {
        private final FileChannel file;
        private final String name;
        private final boolean pages;
        private final LongAdder written;

        /** @param name by which H2 asked for it; @param pages whether it is a whole number of blocks */
        Ordered(FileChannel file, String name, boolean pages) {
            this.file = file;
            this.name = name;
            this.pages = pages;
            this.written = WRITTEN.computeIfAbsent(name, one -> new LongAdder());
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return file.read(target, at);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            long at = file.position();
            int written = write(source, at);
            file.position(at + written);
            return written;
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            changing();
            int length = source.remaining();
            if (at < HEAD) {
                file.force(false);
            } else if (length > SECTOR) {
                int end = source.limit();
                source.limit(end - SECTOR);
                all(source, at);
                source.limit(end);
                file.force(false);
            }
            all(source, at + length - source.remaining());
            written.increment();
            return length;
        }

        private void changing() throws IOException {
            if (KEPT.contains(name)) {
                throw new IOException(NOT_YET + name);
            }
        }

        private void all(ByteBuffer source, long from) throws IOException {
            long at = from;
            while (source.hasRemaining()) {
                at += file.write(source, at);
            }
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            long size = file.size();
            return pages ? size - size % BLOCK : size;
        }

        @Override
        public FileChannel truncate(long length) throws IOException {
            changing();
            file.truncate(length);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long from, long length, boolean shared) throws IOException {
            return file.tryLock(from, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            OPEN.remove(this);
            file.close();
        }
    }
}
