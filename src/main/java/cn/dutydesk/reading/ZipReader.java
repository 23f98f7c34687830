package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** Zip files: documents that are zip inside (OOXML, ODF, OFD) part by part, archives entry by entry. */
final class ZipReader {
    private static final String ODF_LIST = "META-INF/manifest.xml";

    private final Documents documents;

    ZipReader(Documents documents) {
        this.documents = documents;
    }

    void read(Look look, Source source) throws IOException {
        ZipDirectory zip = new ZipDirectory(source, look.limits().entries());
        boolean document = document(zip);
        if (!document) {
            look.dive();
        }
        boolean locked = false;
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (entry.folder()) {
                continue;
            }
            if (entry.locked() || !entry.plain()) {
                locked |= document;
                if (!document) {
                    refused(look, entry);
                }
            } else if (document) {
                locked |= part(look, zip, entry);
            } else {
                try (InputStream stream = zip.open(entry, look)) {
                    documents.entry(look, entry.name(), stream, entry.size());
                } catch (Stop stop) {
                    spare(look, stop);
                }
            }
        }
        if (locked) {
            look.fail(Unread.Reason.ENCRYPTED);
        }
    }

    private static boolean document(ZipDirectory zip) {
        Set<String> names = new HashSet<>();
        zip.entries().forEach(entry -> names.add(entry.name()));
        return names.contains("[Content_Types].xml") || names.contains("OFD.xml")
                || names.contains("content.xml") && names.contains(ODF_LIST);
    }

    /** Whether it is an archive; a broken one is not. */
    static boolean archive(Source source) {
        try {
            return !document(new ZipDirectory(source, Limits.ATTACHED.entries()));
        } catch (IOException e) {
            return false;
        }
    }

    /** One part that cannot be unpacked does not end the archive. */
    private static void spare(Look look, Stop stop) throws Stop {
        if (stop.whole()) {
            throw stop;
        }
        look.fail(stop.reason());
    }

    private static void refused(Look look, ZipDirectory.Entry entry) throws Stop {
        look.enter(entry.name());
        look.fail(entry.locked() ? Unread.Reason.ENCRYPTED : Unread.Reason.FORMAT);
        look.leave();
    }

    /** A part of a document. @return whether it says that the document is locked */
    private boolean part(Look look, ZipDirectory zip, ZipDirectory.Entry entry) throws IOException {
        try (InputStream stream = zip.open(entry, look)) {
            Head head = Head.of(stream);
            Kind kind = head.kind();
            if (kind == Kind.XML || kind == Kind.HTML) {
                Buffers.Part part = look.buffers().part(head, look.limits().memory());
                XmlReader.read(look, part.bytes(), part.length(), Parts.place(entry.name()), Parts.flow(entry.name()));
                return entry.name().equals(ODF_LIST) && XmlReader.contains(part, "encryption-data");
            }
            if (kind != Kind.MEDIA && kind != Kind.EMPTY && !(kind == Kind.BINARY && Parts.plumbing(entry.name()))) {
                documents.entry(look, entry.name(), head, entry.size());
            }
        } catch (Stop stop) {
            spare(look, stop);
        } catch (IOException e) {
            look.fail(Unread.Reason.BROKEN);
        }
        return false;
    }
}
