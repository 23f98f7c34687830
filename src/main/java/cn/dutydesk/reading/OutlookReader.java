package cn.dutydesk.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;

/** A mail kept by Outlook ([MS-OXMSG]): subject, text in its three forms, attachments and mails within it. */
final class OutlookReader {
    private static final String STREAM = "__substg1.0_";
    private static final String SUBJECT = "0037";
    private static final String HTML = "1013";
    private static final String RTF = "1009";
    private static final String FILE = "3701";
    private static final String LONG_NAME = "3707001F";
    private static final String LONG_NAME_NARROW = "3707001E";

    private final Documents documents;

    OutlookReader(Documents documents) {
        this.documents = documents;
    }

    void read(Look look, DirectoryEntry folder) throws IOException {
        for (Entry entry : folder) {
            look.time();
            if (entry instanceof DirectoryEntry inside) {
                folder(look, inside);
            } else if (entry instanceof DocumentEntry document && entry.getName().startsWith(STREAM)) {
                property(look, document, entry.getName().substring(STREAM.length()));
            }
        }
    }

    private void folder(Look look, DirectoryEntry folder) throws IOException {
        if (folder.getName().startsWith("__attach")) {
            attachment(look, folder);
        } else if (folder.getName().startsWith("__recip")) {
            read(look, folder);
        }
    }

    private void property(Look look, DocumentEntry entry, String tag) throws IOException {
        byte[] bytes = OleReader.content(look, entry);
        Place place = Place.of(tag.startsWith(SUBJECT) ? Place.Kind.SUBJECT : Place.Kind.BODY);
        if (tag.endsWith("001F")) {
            look.text(new String(bytes, StandardCharsets.UTF_16LE), place);
        } else if (tag.endsWith("001E")) {
            look.text(Plain.decode(bytes, bytes.length, null), place);
        } else if (tag.startsWith(HTML)) {
            XmlReader.html(look, bytes, bytes.length, place, null);
        } else if (tag.startsWith(RTF)) {
            try {
                RtfReader.read(look, documents, new CompressedRTF().decompress(new ByteArrayInputStream(bytes)), place);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                look.fail(Unread.Reason.BROKEN);
            }
        }
    }

    private void attachment(Look look, DirectoryEntry folder) throws IOException {
        String name = name(look, folder);
        for (Entry entry : folder) {
            if (entry instanceof DocumentEntry file && entry.getName().startsWith(STREAM + FILE)) {
                try (DocumentInputStream stream = new DocumentInputStream(file)) {
                    documents.entry(look, name, stream, file.getSize());
                }
            } else if (entry instanceof DirectoryEntry mail && entry.getName().startsWith(STREAM + FILE)) {
                look.dive();
                look.enter(name);
                try {
                    read(look, mail);
                } finally {
                    look.leave();
                }
            }
        }
    }

    private static String name(Look look, DirectoryEntry folder) throws IOException {
        if (folder.hasEntryCaseInsensitive(STREAM + LONG_NAME)
                && folder.getEntryCaseInsensitive(STREAM + LONG_NAME) instanceof DocumentEntry name) {
            return new String(OleReader.content(look, name), StandardCharsets.UTF_16LE);
        }
        if (folder.hasEntryCaseInsensitive(STREAM + LONG_NAME_NARROW)
                && folder.getEntryCaseInsensitive(STREAM + LONG_NAME_NARROW) instanceof DocumentEntry name) {
            return new String(OleReader.content(look, name), Plain.GB18030);
        }
        return "attachment";
    }
}
