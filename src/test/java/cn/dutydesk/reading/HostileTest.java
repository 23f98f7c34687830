package cn.dutydesk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are locked, broken or made to hurt: listed, and the rest is read all the same. */
@Timeout(240)
class HostileTest {
    private static final String MARK = "秘密★1年";
    private static final Limits SMALL = new Limits(Duration.ofSeconds(20), 64L << 20, 400, 16, 16 << 20, 5_000);

    private static Documents.Seen read(String name, byte[] content) {
        try (Documents documents = new Documents(SMALL)) {
            return documents.read(name, content);
        }
    }

    private static void unread(Documents.Seen seen, Unread.Reason reason) {
        assertThat(seen.unread()).extracting(Unread::reason).contains(reason);
    }

    @Test
    void aLockedWorkbookOfToday() throws IOException, java.security.GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (OutputStream stream = encryptor.getDataStream(files)) {
                stream.write(Maker.docx(MARK, false));
            }
            files.writeFilesystem(out);
            unread(read("a.docx", out.toByteArray()), Unread.Reason.ENCRYPTED);
        }
    }

    @Test
    void aLockedWorkbookOf1997() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("x");
        try (HSSFWorkbook book = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue(MARK);
            book.write(out);
            unread(read("a.xls", out.toByteArray()), Unread.Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aLockedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
            unread(read("a.pdf", out.toByteArray()), Unread.Reason.ENCRYPTED);
        }
    }

    @Test
    void aLockedEntryDoesNotHideTheOthers() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", Maker.utf("锁"));
        entries.put("b.txt", Maker.utf(MARK));
        byte[] zip = Maker.zip(entries);
        int entry = find(zip, new byte[] {'P', 'K', 1, 2}, 0);
        zip[entry + 8] |= 1;
        Documents.Seen seen = read("a.zip", zip);
        unread(seen, Unread.Reason.ENCRYPTED);
        assertThat(seen.unread().getFirst().inner()).containsExactly("a.txt");
        assertThat(seen.found()).singleElement().satisfies(found -> assertThat(found.inner()).containsExactly("b.txt"));
    }

    @Test
    void aBombOfZeros() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", Maker.utf(MARK));
        entries.put("bomb.txt", new byte[48 << 20]);
        Documents.Seen seen = read("a.zip", Maker.zip(entries));
        unread(seen, Unread.Reason.BOMB);
        assertThat(seen.found()).hasSize(1);
    }

    @Test
    void aBombInADocument() throws IOException {
        byte[] huge = new byte[48 << 20];
        Arrays.fill(huge, (byte) ' ');
        System.arraycopy("<w:document>".getBytes(StandardCharsets.US_ASCII), 0, huge, 0, 12);
        byte[] docx = Maker.zip(Map.of("[Content_Types].xml", Maker.utf("<Types/>"), "word/document.xml", huge));
        assertThat(read("a.docx", docx).unread()).isNotEmpty();
    }

    @Test
    void manyArchivesInOneUnpackToTooMuch() throws IOException {
        byte[] random = new byte[1 << 20];
        new Random(1).nextBytes(random);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 80; i++) {
            entries.put(i + ".bin", random);
        }
        unread(read("a.zip", Maker.zip(entries)), Unread.Reason.BOMB);
    }

    @Test
    void aBillionLaughs() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY lol").append(i).append(" \"").append(("&lol" + (i == 1 ? "" : i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><w:document><w:p><w:t>&lol9;").append(MARK).append("</w:t></w:p></w:document>");
        byte[] docx = Maker.zip(Map.of("[Content_Types].xml", Maker.utf("<Types/>"), "word/document.xml",
                Maker.utf(xml.toString())));
        Documents.Seen seen = read("a.docx", docx);
        unread(seen, Unread.Reason.BOMB);
        assertThat(seen.found()).hasSize(1);
    }

    @Test
    void archivesAHundredDeep() throws IOException {
        byte[] content = Maker.utf(MARK);
        for (int i = 0; i < 100; i++) {
            content = i % 2 == 0 ? Maker.zip(Map.of("a" + i, content)) : Maker.gz(content);
        }
        unread(read("deep.zip", content), Unread.Reason.DEEP);
    }

    @Test
    void truncatedFilesOfEveryFormat() throws IOException {
        for (Map.Entry<String, Maker.Format> format : Maker.all().entrySet()) {
            byte[] whole = format.getValue().make("前文\n" + MARK);
            for (int part = 1; part < 8; part++) {
                Documents.Seen seen = read(format.getKey(), Arrays.copyOf(whole, whole.length * part / 8));
                assertThat(seen).as("%s cut at %d/8", format.getKey(), part).isNotNull();
            }
        }
        byte[] docx = Maker.docx(MARK, false);
        unread(read("a.docx", Arrays.copyOf(docx, docx.length - 100)), Unread.Reason.BROKEN);
    }

    @Test
    void damagedFilesOfEveryFormat() throws IOException {
        Random random = new Random(7);
        for (Map.Entry<String, Maker.Format> format : Maker.all().entrySet()) {
            byte[] whole = format.getValue().make("前文\n" + MARK);
            for (int round = 0; round < 12; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 1 + damaged.length / 200; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                assertThat(read(format.getKey(), damaged)).as(format.getKey()).isNotNull();
            }
        }
    }

    @Test
    void anyBytesAreRead() {
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            byte[] content = new byte[random.nextInt(6000)];
            random.nextBytes(content);
            assertThat(read("a", content).found()).isEmpty();
        }
    }

    @Test
    void aMarkAcrossTheEndOfAChunkAndFarInALongText() throws IOException {
        String line = "b".repeat(99) + "\n";
        String filler = line.repeat(Buffers.CHUNK / line.length() + 20);
        for (int before = -600; before <= 40; before += 8) {
            String front = filler.substring(0, Buffers.CHUNK - before);
            int lines = (int) front.chars().filter(c -> c == '\n').count() + 1;
            byte[] text = Maker.utf(front + MARK + "\n" + line.repeat(50));
            for (Documents.Seen seen : List.of(read("a.txt", text), read("a.txt.gz", Maker.gz(text)))) {
                assertThat(seen.found()).singleElement()
                        .satisfies(found -> assertThat(found.place()).isEqualTo(Place.of(Place.Kind.LINE, lines)));
            }
        }
    }

    @Test
    void aRarIsListed() {
        unread(read("a.rar", Maker.latin("Rar!\u001a\u0007\u0000......")), Unread.Reason.FORMAT);
    }

    @Test
    void namesCarryMarksToo() throws IOException {
        assertThat(read(MARK + " 通知.txt", Maker.utf("正常")).found()).singleElement()
                .satisfies(found -> assertThat(found.place().kind()).isEqualTo(Place.Kind.FILE_NAME));
        assertThat(read("a.zip", Maker.zip(Map.of(MARK + ".txt", Maker.utf("正常")))).found()).hasSize(1);
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError();
    }
}
