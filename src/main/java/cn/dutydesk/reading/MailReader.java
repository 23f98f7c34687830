package cn.dutydesk.reading;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Kept mail (eml) and pages kept as mail (mht): header lines, texts, attachments, mails within mails. */
final class MailReader {
    private final Documents documents;
    private final Session session;

    MailReader(Documents documents) {
        this.documents = documents;
        Properties lenient = new Properties();
        lenient.put("mail.mime.decodetext.strict", "false");
        lenient.put("mail.mime.address.strict", "false");
        this.session = Session.getInstance(lenient);
    }

    void read(Look look, byte[] bytes) throws IOException {
        try {
            int from = skipEnvelope(bytes);
            MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(bytes, from, bytes.length - from));
            header(look, mail);
            part(look, mail, 0);
        } catch (MessagingException e) {
            throw new Stop(Unread.Reason.BROKEN);
        }
    }

    /** A mailbox begins with a line of its own. */
    private static int skipEnvelope(byte[] bytes) {
        if (!new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("From ")) {
            return 0;
        }
        int at = 0;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    private static void header(Look look, Part part) throws MessagingException, IOException {
        for (Header line : Collections.list(part.getAllHeaders())) {
            boolean subject = line.getName().equalsIgnoreCase("Subject");
            look.text(words(line.getValue()), Place.of(subject ? Place.Kind.SUBJECT : Place.Kind.PROPERTIES));
        }
    }

    /** Encoded words, and raw bytes in the header as careless programs write them. */
    private static String words(String value) throws IOException {
        byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
        String plain = value.chars().anyMatch(c -> c >= 0x80 && c < 0x100) ? Plain.decode(raw, raw.length, null)
                : value;
        try {
            return MimeUtility
                    .decodeText(MimeUtility.unfold(plain).replaceAll("(?i)=\\?(?:gb2312|gbk)\\?", "=?GB18030?"));
        } catch (java.io.UnsupportedEncodingException e) {
            return plain;
        }
    }

    private void part(Look look, Part part, int depth) throws MessagingException, IOException {
        if (depth > look.limits().depth()) {
            throw new Stop(Unread.Reason.DEEP);
        }
        look.time();
        ContentType type = type(part);
        if (type.match("multipart/*")) {
            Multipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                MimeBodyPart one = (MimeBodyPart) parts.getBodyPart(i);
                if (i > look.limits().entries()) {
                    throw new Stop(Unread.Reason.BOMB, true);
                }
                part(look, one, depth + 1);
            }
            return;
        }
        String name = part.getFileName() == null ? "" : words(part.getFileName());
        try (InputStream stream = look.counted(part.getInputStream(), -1)) {
            if (name.isEmpty() && type.match("text/*")) {
                byte[] text = stream.readAllBytes();
                if (type.match("text/html")) {
                    XmlReader.html(look, text, text.length, Place.of(Place.Kind.BODY), charset(type));
                } else {
                    look.text(Plain.decode(text, text.length, charset(type)), Place.of(Place.Kind.BODY));
                }
            } else {
                look.dive();
                documents.entry(look, name.isEmpty() ? type.getBaseType() : name, stream, -1);
            }
        }
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("text/plain");
        }
    }

    private static @Nullable Charset charset(ContentType type) {
        String name = type.getParameter("charset");
        try {
            return name == null ? null : Plain.wider(Charset.forName(MimeUtility.javaCharset(name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
