package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives besides zip: tar, gz, bz2, xz, 7z. */
final class PackedReader {
    private static final int MEMORY_KB = 96 * 1024;

    private final Documents documents;

    PackedReader(Documents documents) {
        this.documents = documents;
    }

    /** One packed file. @param size packed, -1 if unknown */
    void single(Look look, Kind kind, String name, InputStream packed, long size) throws IOException {
        look.dive();
        try (InputStream stream = look.counted(switch (kind) {
            case GZIP -> new GZIPInputStream(packed, 8192);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            default -> XZCompressorInputStream.builder().setInputStream(packed)
                    .setDecompressConcatenated(true).setMemoryLimitKiB(MEMORY_KB).get();
        }, size)) {
            documents.entry(look, inner(name), stream, -1);
        }
    }

    /** The name without the ending of the packer. */
    private static String inner(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz") || lower.endsWith(".tbz") || lower.endsWith(".txz")) {
            return name.substring(0, name.length() - 4) + ".tar";
        }
        int dot = name.lastIndexOf('.');
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(slash + 1, dot > slash + 1 ? dot : name.length());
    }

    void tar(Look look, InputStream stream) throws IOException {
        look.dive();
        TarArchiveInputStream tar = new TarArchiveInputStream(stream, StandardCharsets.ISO_8859_1.name());
        boolean any = false;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            any = true;
            look.time();
            if (entry.isFile()) {
                documents.entry(look, name(entry.getName()), look.counted(tar, -1), entry.getSize());
            }
        }
        if (!any) {
            throw new Stop(Unread.Reason.BROKEN);
        }
    }

    /** Names in tar stand in UTF-8 or in GB18030, and nothing says which. */
    private static String name(String name) {
        if (name.chars().anyMatch(c -> c >= 0x100)) {
            return name;
        }
        byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
        return Plain.decode(raw, raw.length, null);
    }

    void seven(Look look, Source source) throws IOException {
        look.dive();
        try (SeekableByteChannel channel = channel(source);
             SevenZFile seven = SevenZFile.builder().setSeekableByteChannel(channel).setMaxMemoryLimitKiB(MEMORY_KB)
                     .get()) {
            for (SevenZArchiveEntry entry = seven.getNextEntry(); entry != null; entry = seven.getNextEntry()) {
                look.time();
                if (!entry.isDirectory() && entry.hasStream()) {
                    InputStream stream = look.counted(seven.getInputStream(entry), -1);
                    documents.entry(look, entry.getName() == null ? "entry" : entry.getName(), stream, entry.getSize());
                }
            }
        } catch (PasswordRequiredException e) {
            throw new Stop(Unread.Reason.ENCRYPTED);
        } catch (MemoryLimitException e) {
            throw new Stop(Unread.Reason.LARGE);
        }
    }

    private static SeekableByteChannel channel(Source source) {
        return switch (source) {
            case Source.Held held -> new SeekableInMemoryByteChannel(held.bytes());
            case Source.OfFile file -> new Kept(file.file());
        };
    }

    /** The channel of the file, which its owner closes. */
    private record Kept(FileChannel file) implements SeekableByteChannel {
        @Override
        public int read(java.nio.ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public int write(java.nio.ByteBuffer from) throws IOException {
            throw new IOException("read only");
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            throw new IOException("read only");
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // stays open for its owner
        }
    }
}
