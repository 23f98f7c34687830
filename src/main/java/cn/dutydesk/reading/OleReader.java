package cn.dutydesk.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.Section;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * OLE2 files: Word, Excel and PowerPoint until 2007, what WPS writes as wps, et and dps, kept mail of Outlook. Each
 * stream is read by what it is, wherever in the file it lies, so that documents laid into documents are read too.
 */
final class OleReader {
    private static final int PACKAGE_NAMES = 3;

    private final Documents documents;

    OleReader(Documents documents) {
        this.documents = documents;
    }

    void read(Look look, byte[] bytes) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryEntry root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptedSummary")) {
                look.fail(Unread.Reason.ENCRYPTED);
                return;
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                new OutlookReader(documents).read(look, root);
                return;
            }
            folder(look, root, 0);
        } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException e) {
            throw new Stop(Unread.Reason.BROKEN);
        }
    }

    private void folder(Look look, DirectoryEntry folder, int depth) throws IOException {
        if (depth > look.limits().depth()) {
            throw new Stop(Unread.Reason.DEEP);
        }
        for (Entry entry : folder) {
            look.time();
            if (entry instanceof DirectoryEntry inside) {
                folder(look, inside, depth + 1);
            } else if (entry instanceof DocumentEntry document) {
                stream(look, folder, document, depth);
            }
        }
    }

    private void stream(Look look, DirectoryEntry folder, DocumentEntry entry, int depth) throws IOException {
        switch (entry.getName()) {
            case "WordDocument" -> WordReader.read(look, content(look, entry), folder);
            case "Workbook", "Book" -> SheetReader.read(look, content(look, entry));
            case "PowerPoint Document" -> new SlideReader(documents).read(look, content(look, entry), folder);
            case "\u0005SummaryInformation", "\u0005DocumentSummaryInformation" ->
                    properties(look, content(look, entry));
            case "\u0001Ole10Native" -> packed(look, content(look, entry));
            case "Package", "CONTENTS", "Contents" -> inside(look, entry);
            case "EncryptedPackage" -> look.fail(Unread.Reason.ENCRYPTED);
            default -> {
                // An unknown stream of a file of an unknown program at the top: its bytes as they are.
                if (depth == 0 && !known(folder) && entry.getSize() <= look.limits().memory()) {
                    documents.entry(look, entry.getName(), new DocumentInputStream(entry), entry.getSize());
                }
            }
        }
    }

    private static boolean known(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive("WordDocument") || root.hasEntryCaseInsensitive("Workbook")
                || root.hasEntryCaseInsensitive("Book") || root.hasEntryCaseInsensitive("PowerPoint Document");
    }

    private void inside(Look look, DocumentEntry entry) throws IOException {
        try (InputStream stream = new DocumentInputStream(entry)) {
            documents.entry(look, entry.getName(), stream, entry.getSize());
        }
    }

    /** A file laid into a document: label, name, two numbers, the name it came from, its bytes. */
    private void packed(Look look, byte[] bytes) throws IOException {
        int at = 6;
        String name = "";
        for (int i = 0; i < PACKAGE_NAMES && at < bytes.length; i++) {
            int end = at;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            String text = new String(bytes, at, end - at, Plain.GB18030);
            name = name.isEmpty() ? text : name;
            at = end + 1;
            if (i == 1) {
                at += 4;
                at += at + 4 <= bytes.length && at >= 4 ? 4 : 0;
            }
        }
        int length = at + 4 <= bytes.length ? Bits.int32(bytes, at) : -1;
        if (length > 0 && at + 4 + (long) length <= bytes.length) {
            documents.entry(look, name.isEmpty() ? "object" : name,
                    new ByteArrayInputStream(bytes, at + 4, length), length);
        } else if (bytes.length > 4) {
            documents.entry(look, "object", new ByteArrayInputStream(bytes, 4, bytes.length - 4), bytes.length - 4L);
        }
    }

    private static void properties(Look look, byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (Section section : new PropertySet(bytes, 0, bytes.length).getSections()) {
                for (Property property : section.getProperties()) {
                    if (property.getValue() instanceof String value) {
                        text.append(value).append('\n');
                    }
                }
            }
        } catch (HPSFException | RuntimeException e) {
            text.append(new String(bytes, Plain.GB18030)).append('\n').append(new String(bytes, StandardCharsets.UTF_8))
                    .append('\n').append(new String(bytes, StandardCharsets.UTF_16LE));
        }
        look.text(text.toString(), Place.of(Place.Kind.PROPERTIES));
    }

    /** A stream as bytes. @throws Stop when it is larger than may be held */
    static byte[] content(Look look, DocumentEntry entry) throws IOException {
        if (entry.getSize() > look.limits().memory()) {
            throw new Stop(Unread.Reason.LARGE);
        }
        try (DocumentInputStream stream = new DocumentInputStream(entry)) {
            return stream.readAllBytes();
        }
    }
}
