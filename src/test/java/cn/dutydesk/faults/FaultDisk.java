package cn.dutydesk.faults;

import cn.dutydesk.data.Database;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.disk.FilePathDisk;

/**
 * A disk that can be spoiled, under the database of one folder. It keeps what is written and when the program waited
 * for the disk, so that the file can be made as a power failure, or a kill, at any moment would have left it; and it
 * can be full, slow, or broken. H2 takes what stands before a colon in a path for the name of a file system, which is
 * how it gets between: the folder has a colon in its name.
 */
final class FaultDisk implements AutoCloseable {
    private static final int SECTOR = 512;
    /** An operating system does not stop a write within one of its pages because the process is killed. */
    private static final int PAGE = 4096;

    private final Path folder;
    private final FilePath system;
    private final List<Step> steps = new ArrayList<>();
    private byte[] start = new byte[0];
    private boolean keeping;
    private long room = Long.MAX_VALUE;
    private int beside = Integer.MAX_VALUE;
    private long wait;
    private boolean broken;
    private boolean readOnly;

    /** What was asked of the file. @param bytes what was written; null for a cut @param at where, or the new length */
    private record Step(byte[] bytes, long at, boolean forced) {
    }

    /** @param parent an existing folder, in which the folder of the database is made */
    FaultDisk(Path parent) throws IOException {
        folder = Files.createDirectory(parent.toRealPath().resolve("disk:0"));
        String whole = folder.toString().replace('\\', '/');
        // H2's table of file systems before one that is in it, as in Database.
        FilePath.get(whole);
        system = new Spoiled(whole.substring(0, whole.lastIndexOf(':')), this);
        FilePath.register(system);
    }

    /** Where the database belongs. */
    Path folder() {
        return folder;
    }

    private Path file() {
        return Database.fileIn(folder);
    }

    /** From now on every write is kept, so that {@link #afterPowerLoss} and {@link #afterKill} can be asked. */
    synchronized void keep() throws IOException {
        start = Files.readAllBytes(file());
        steps.clear();
        keeping = true;
    }

    /** How much was asked of the file until now. */
    synchronized int now() {
        return steps.size();
    }

    /** So many bytes more can be written. */
    synchronized void room(long bytes) {
        room = bytes;
    }

    /** So many bytes more can be written into each file beside the database. */
    synchronized void roomBeside(int bytes) {
        beside = bytes;
    }

    /** From now on each write, and each waiting for the disk, takes so long. */
    synchronized void slow(long millis) {
        wait = millis;
    }

    /** From now on nothing can be written: the cable is out. */
    synchronized void broken(boolean now) {
        broken = now;
    }

    /** From now on it can be read only, as after a fault of its own an operating system makes it. */
    synchronized void readOnly(boolean now) {
        readOnly = now;
    }

    /** How often the program waited for the disk since it is kept. */
    synchronized long waits() {
        return steps.stream().filter(Step::forced).count();
    }

    /**
     * The file as it is when the power goes: what the program waited for is there; of each later write, by chance, all,
     * nothing, or some sectors.
     */
    synchronized void afterPowerLoss(int moment, Random chance, Path target) throws IOException {
        int safe = 0;
        for (int i = 0; i < moment; i++) {
            safe = steps.get(i).forced() ? i : safe;
        }
        try (RandomAccessFile out = image(target)) {
            for (int i = 0; i < moment; i++) {
                Step step = steps.get(i);
                int fate = i <= safe ? 0 : chance.nextInt(3);
                if (fate == 0) {
                    apply(out, step);
                } else if (fate == 1 && step.bytes() != null) {
                    torn(out, step, chance);
                }
            }
        }
    }

    /** The file as it is when the process is killed: all that was written until then; of the last write some pages. */
    synchronized void afterKill(int moment, Random chance, Path target) throws IOException {
        try (RandomAccessFile out = image(target)) {
            for (int i = 0; i < moment; i++) {
                apply(out, steps.get(i));
            }
            if (moment < steps.size() && steps.get(moment).bytes() != null) {
                Step cut = steps.get(moment);
                out.seek(cut.at());
                out.write(cut.bytes(), 0, chance.nextInt(cut.bytes().length / PAGE + 1) * PAGE);
            }
        }
    }

    private RandomAccessFile image(Path target) throws IOException {
        Files.createDirectories(target);
        Files.write(Database.fileIn(target), start);
        return new RandomAccessFile(Database.fileIn(target).toFile(), "rw");
    }

    private static void apply(RandomAccessFile out, Step step) throws IOException {
        if (step.bytes() != null) {
            out.seek(step.at());
            out.write(step.bytes());
        } else if (!step.forced()) {
            out.setLength(step.at());
        }
    }

    private static void torn(RandomAccessFile out, Step step, Random chance) throws IOException {
        for (int from = 0; from < step.bytes().length; from += SECTOR) {
            if (chance.nextBoolean()) {
                out.seek(step.at() + from);
                out.write(step.bytes(), from, Math.min(SECTOR, step.bytes().length - from));
            }
        }
    }

    private synchronized void written(ByteBuffer source, long at) throws IOException {
        delay();
        demandWritable();
        if (source.remaining() > room) {
            throw new IOException("No space left on device");
        }
        room -= room == Long.MAX_VALUE ? 0 : source.remaining();
        if (keeping) {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            steps.add(new Step(bytes, at, false));
        }
    }

    private synchronized void cut(long length) throws IOException {
        demandWritable();
        if (keeping) {
            steps.add(new Step(null, length, false));
        }
    }

    private synchronized void demandWritable() throws IOException {
        if (broken) {
            throw new IOException("Input/output error");
        }
        if (readOnly) {
            throw new IOException("Read-only file system");
        }
    }

    private synchronized void forced() throws IOException {
        delay();
        demandWritable();
        if (keeping) {
            steps.add(new Step(null, 0, true));
        }
    }

    private void delay() {
        if (wait > 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        FilePath.unregister(system);
    }

    /** The file system that H2 sees. */
    private static final class Spoiled extends FilePathDisk {
        private final String scheme;
        private final FaultDisk disk;

        Spoiled(String scheme, FaultDisk disk) {
            this.scheme = scheme;
            this.disk = disk;
        }

        @Override
        public String getScheme() {
            return scheme;
        }

        @Override
        public FilePathDisk getPath(String path) {
            Spoiled there = new Spoiled(scheme, disk);
            there.name = path;
            return there;
        }

        @Override
        public boolean canWrite() {
            synchronized (disk) {
                return !disk.readOnly && super.canWrite();
            }
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            if (!mode.equals("r")) {
                synchronized (disk) {
                    if (disk.readOnly) {
                        throw new IOException("Read-only file system");
                    }
                }
            }
            FileChannel channel = super.open(mode);
            return name.equals(disk.file().toString()) && !mode.equals("r") ? new Channel(disk, channel) : channel;
        }

        @Override
        public OutputStream newOutputStream(boolean append) throws IOException {
            return new Beside(super.newOutputStream(append), disk.beside);
        }
    }

    /** A file beside the database's, on the same disk. */
    private static final class Beside extends FilterOutputStream {
        private int room;

        Beside(OutputStream under, int room) {
            super(under);
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(one);
        }
    }

    /** The database's file. */
    private static final class Channel extends FileBase {
        private final FaultDisk disk;
        private final FileChannel under;

        Channel(FaultDisk disk, FileChannel under) {
            this.disk = disk;
            this.under = under;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return under.read(target);
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return under.read(target, at);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            disk.written(source, under.position());
            return under.write(source);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            disk.written(source, at);
            return under.write(source, at);
        }

        @Override
        public long position() throws IOException {
            return under.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            under.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return under.size();
        }

        @Override
        public FileChannel truncate(long length) throws IOException {
            disk.cut(length);
            under.truncate(length);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.forced();
            under.force(metaData);
        }

        @Override
        public FileLock tryLock(long from, long length, boolean shared) throws IOException {
            return under.tryLock(from, length, shared);
        }

        @Override
        protected void implCloseChannel() {
            try {
                under.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
