package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents, one after the other, and tells the marks in them. Whatever a file is made of, reading it ends: what
 * is broken, locked, too deep, too large or too slow is listed. Nothing is written anywhere. One thread; close it.
 */
public final class Documents implements AutoCloseable {
    private static final long RAW_MOST = 64L << 20;

    private final Limits limits;
    private final Buffers buffers = new Buffers();
    private final ZipReader zip = new ZipReader(this);
    private final OleReader ole = new OleReader(this);
    private final PdfReader pdf = new PdfReader(this);
    private final PackedReader packed = new PackedReader(this);
    private @Nullable MailReader mail;

    public Documents(Limits limits) {
        this.limits = limits;
    }

    /** What was seen of one file. */
    public record Seen(java.util.List<Found> found, java.util.List<Unread> unread) {
    }

    /** Reads a file on disk. Never throws for what the file is. */
    public Seen read(Path file) {
        Look look = new Look(limits, buffers);
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        look.text(name, Place.of(Place.Kind.FILE_NAME));
        guarded(look, () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                whole(look, name, Source.of(channel));
            } catch (AccessDeniedException e) {
                throw new Stop(Unread.Reason.DENIED);
            }
        });
        return new Seen(look.found(), look.unread());
    }

    /** Reads bytes in memory. @param name of the file they are, looked at too */
    public Seen read(String name, byte[] content) {
        Look look = new Look(limits, buffers);
        look.text(name, Place.of(Place.Kind.FILE_NAME));
        guarded(look, () -> whole(look, name, Source.of(content)));
        return new Seen(look.found(), look.unread());
    }

    /** Whether something is an archive rather than a document; one that is broken is neither. */
    static boolean archive(Kind kind, byte[] content) {
        return switch (kind) {
            case GZIP, BZIP2, XZ, SEVEN_ZIP, TAR, OTHER_PACKED -> true;
            case ZIP -> ZipReader.archive(Source.of(content));
            default -> false;
        };
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** Libraries meet broken files with every kind of error; all of them mean that the file could not be read. */
    private static void guarded(Look look, Reading reading) {
        try {
            reading.run();
        } catch (Stop stop) {
            look.fail(stop.reason());
        } catch (OutOfMemoryError e) {
            look.fail(Unread.Reason.LARGE);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            look.fail(Unread.Reason.BROKEN);
        }
    }

    private void whole(Look look, String name, Source source) throws IOException {
        Head head = Head.of(source.stream(0, Head.SIZE));
        Kind kind = head.kind();
        switch (kind) {
            case TEXT -> new TextScan(look, Place.Kind.LINE).scan(source.stream(0, source.size()),
                    () -> source.stream(0, source.size()));
            case ZIP -> zip.read(look, source.size() > buffered() ? source : Source.of(source.all(buffered())));
            case SEVEN_ZIP -> packed.seven(look, source);
            default -> content(look, kind, name, new Head(head.bytes(), head.length(),
                    source.stream(head.length(), source.size())), source.size());
        }
    }

    /** Archives up to this size are read at once, larger ones from place to place. */
    private int buffered() {
        return Math.min(limits.memory(), 8 << 20);
    }

    /** Something inside an archive or a document. @param size -1 if unknown */
    void entry(Look look, String name, InputStream stream, long size) throws IOException {
        entry(look, name, Head.of(stream), size);
    }

    /** @throws Stop only when the whole file ends here; what is wrong with the entry alone is listed */
    void entry(Look look, String name, Head head, long size) throws IOException {
        look.enter(name);
        try {
            content(look, head.kind(), name, head, size);
        } catch (Stop stop) {
            if (stop.whole()) {
                throw stop;
            }
            look.fail(stop.reason());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            look.fail(Unread.Reason.BROKEN);
        } finally {
            look.leave();
        }
    }

    private void content(Look look, Kind kind, String name, Head head, long size) throws IOException {
        switch (kind) {
            case EMPTY, MEDIA -> {}
            case OTHER_PACKED -> throw new Stop(Unread.Reason.FORMAT);
            case TEXT -> new TextScan(look, Place.Kind.LINE).scan(head.stream(), null);
            case BINARY -> {
                if (size <= RAW_MOST) {
                    new TextScan(look, Place.Kind.BYTE).scan(head.stream(), null);
                }
            }
            case XML -> {
                Buffers.Part part = buffers.part(head, limits.memory());
                XmlReader.read(look, part.bytes(), part.length(), Place.of(Place.Kind.BODY), Parts.Flow.LINES);
            }
            case HTML -> {
                Buffers.Part part = buffers.part(head, limits.memory());
                XmlReader.html(look, part.bytes(), part.length(), Place.of(Place.Kind.BODY), null);
            }
            case GZIP, BZIP2, XZ -> packed.single(look, kind, name, head.stream(), size);
            case TAR -> packed.tar(look, head.stream());
            case ZIP -> zip.read(look, Source.of(Buffers.own(head, size, limits.memory())));
            case SEVEN_ZIP -> packed.seven(look, Source.of(Buffers.own(head, size, limits.memory())));
            case OLE -> ole.read(look, Buffers.own(head, size, limits.memory()));
            case PDF -> pdf.read(look, Buffers.own(head, size, limits.memory()));
            case RTF -> RtfReader.read(look, this, Buffers.own(head, size, limits.memory()),
                    Place.of(Place.Kind.BODY));
            case MAIL -> mail().read(look, Buffers.own(head, size, limits.memory()));
        }
    }

    /** Mail needs a library that takes a while to start; most folders have none. */
    private MailReader mail() {
        if (mail == null) {
            mail = new MailReader(this);
        }
        return mail;
    }

    @Override
    public void close() {
        buffers.close();
    }
}
