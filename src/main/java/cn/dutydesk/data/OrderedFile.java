package cn.dutydesk.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
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

    /** Every one that is open for writing, and by what name H2 asked for it. */
    private static final Map<Ordered, String> OPEN = new ConcurrentHashMap<>();

    /** Closes a file under H2, whoever of H2 has it open: nothing is written any more and its lock is free. */
    static void cut(Path file) {
        String name = file.toAbsolutePath().normalize().toString().replace('\\', '/');
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
        Ordered ordered = new Ordered(super.open(mode), getName().contains(PAGES));
        if (!mode.equals("r")) {
            OPEN.put(ordered, getBase().toString());
        }
        return ordered;
    }

    /** The file itself; everything but a write goes straight through. */
    private static final class Ordered extends FileBase {
        private final FileChannel file;
        private final boolean pages;

        /** @param pages whether it is a whole number of blocks */
        Ordered(FileChannel file, boolean pages) {
            this.file = file;
            this.pages = pages;
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
            return length;
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
