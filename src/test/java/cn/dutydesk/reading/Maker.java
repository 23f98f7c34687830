package cn.dutydesk.reading;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Makes one file of every format around a text. */
final class Maker {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Maker() {
    }

    interface Format {
        byte[] make(String text) throws IOException;
    }

    static Map<String, Format> all() {
        Map<String, Format> all = new LinkedHashMap<>();
        all.put("utf8.txt", text -> text.getBytes(StandardCharsets.UTF_8));
        all.put("bom.txt", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        all.put("gb.txt", text -> text.getBytes(GB18030));
        all.put("gb-odd.txt", text -> ("a" + "值班".repeat(300) + text).getBytes(GB18030));
        all.put("utf16le.txt", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        all.put("utf16be.txt", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        all.put("wide-bare.txt", text -> text.getBytes(StandardCharsets.UTF_16LE));
        all.put("plain.xml",
                text -> ("<?xml version=\"1.0\"?><a><b>" + text + "</b></a>").getBytes(StandardCharsets.UTF_8));
        all.put("gb.xml", text -> ("<?xml version=\"1.0\" encoding=\"GB2312\"?><a>" + text + "</a>").getBytes(GB18030));
        all.put("page.html", text -> html(text, "utf-8").getBytes(StandardCharsets.UTF_8));
        all.put("gb.html", text -> html(text, "gb2312").getBytes(GB18030));
        all.put("entities.html", text -> html(text, "utf-8").replace("密", "&#23494;").replace("★", "&#x2605;")
                .getBytes(StandardCharsets.UTF_8));
        all.put("base64.eml",
                text -> mail(Base64.getMimeEncoder().encodeToString(text.getBytes(GB18030)), "base64", "gb2312"));
        all.put("raw.eml", text -> mail(text, "8bit", "utf-8"));
        all.put("attached.eml", Maker::attached);
        all.put("body.docx", text -> docx(text, false));
        all.put("runs.docx", text -> docx(text, true));
        all.put("header.docx", text -> word(d -> paragraphs(d.createHeader(
                org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph(), text)));
        all.put("footer.docx", text -> word(d -> paragraphs(d.createFooter(
                org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph(), text)));
        all.put("table.docx", text -> word(
                d -> paragraphs(d.createTable(1, 1).getRow(0).getCell(0).getParagraphs().getFirst(), text)));
        all.put("title.docx", text -> word(d -> d.getProperties().getCoreProperties().setTitle(text)));
        all.put("box.docx", text -> textBox(text));
        all.put("inside.docx", text -> embedded(text));
        all.put("cell.xlsx", text -> sheet(new XSSFWorkbook(), text));
        all.put("head.xlsx", text -> head(new XSSFWorkbook(), text));
        all.put("inline.xlsx",
                text -> zip(Map.of("[Content_Types].xml", utf("<Types/>"), "xl/workbook.xml", utf("<workbook/>"),
                        "xl/worksheets/sheet1.xml", utf("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + text
                                + "</t></is></c></row></sheetData></worksheet>"))));
        all.put("slide.pptx", Maker::pptx);
        all.put("notes.pptx",
                text -> zip(Map.of("[Content_Types].xml", utf("<Types/>"), "ppt/notesSlides/notesSlide1.xml",
                        utf("<p:notes xmlns:p=\"p\" xmlns:a=\"a\"><a:p>"
                                + split(text, "<a:r><a:t>", "</a:t></a:r>", "</a:p><a:p>")
                                + "</a:p></p:notes>"))));
        all.put("text.odt", text -> odf(text, "content.xml"));
        all.put("header.odt", text -> odf(text, "styles.xml"));
        all.put("page.ofd", Maker::ofd);
        all.put("escapes.rtf", Maker::rtf);
        all.put("unicode.rtf", Maker::rtfWide);
        all.put("text.pdf", Maker::pdf);
        all.put("old.doc", text -> doc(text, 0));
        all.put("header.doc", text -> doc(text, 2));
        all.put("comment.wps", text -> doc(text, 4));
        all.put("old.xls", text -> sheet(new HSSFWorkbook(), text));
        all.put("head.et", text -> head(new HSSFWorkbook(), text));
        all.put("old.ppt", Maker::ppt);
        all.put("old.dps", Maker::ppt);
        all.put("mail.msg", Maker::msg);
        all.put("one.zip", text -> zip(Map.of("内/正文.txt", utf(text))));
        all.put("nested.zip",
                text -> zip(Map.of("a.zip", zip(Map.of("b.zip", zip(Map.of("c.docx", docx(text, true))))))));
        all.put("one.tar", text -> tar(utf(text)));
        all.put("one.tar.gz", text -> gz(tar(text.getBytes(GB18030))));
        all.put("one.txt.bz2", text -> packed(utf(text), BZip2CompressorOutputStream::new));
        all.put("one.txt.xz", text -> packed(utf(text), XZCompressorOutputStream::new));
        all.put("one.7z", text -> seven(docx(text, false)));
        return all;
    }

    static byte[] utf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String html(String text, String charset) {
        return "<html><head><meta charset=\"" + charset + "\"><style>p{}</style></head><body><p>"
                + text.replace("\n", "</p><p>").replace("★", "<b>★</b>")
                + "</p><script>var a='x';</script></body></html>";
    }

    private static byte[] mail(String body, String coding, String charset) {
        return ("From: a@example.cn\r\nTo: b@example.cn\r\nSubject: =?gb2312?B?"
                + Base64.getEncoder().encodeToString("通知".getBytes(GB18030)) + "?=\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=" + charset + "\r\nContent-Transfer-Encoding: " + coding
                + "\r\n\r\n"
                + body).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] attached(String text) throws IOException {
        return ("Subject: x\r\nFrom: a@example.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n"
                + "--xx\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>see it</p>\r\n--xx\r\n"
                + "Content-Type: application/octet-stream; name=\"a.docx\"\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"a.docx\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(docx(text, true)) + "\r\n--xx--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] word(Consumer<XWPFDocument> what) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("值班安排");
            what.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] docx(String text, boolean runs) throws IOException {
        return word(document -> {
            for (String line : text.split("\n")) {
                XWPFParagraph paragraph = document.createParagraph();
                if (runs) {
                    line.codePoints().forEach(c -> paragraph.createRun().setText(Character.toString(c)));
                } else {
                    paragraph.createRun().setText(line);
                }
            }
        });
    }

    private static void paragraphs(XWPFParagraph paragraph, String text) {
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            paragraph.createRun().setText(lines[i]);
        }
    }

    private static byte[] textBox(String text) throws IOException {
        return zip(Map.of("[Content_Types].xml", utf("<Types/>"), "word/document.xml", utf("<?xml version=\"1.0\"?>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>"
                + split(text, "<w:r><w:rPr><w:b/></w:rPr><w:t>", "</w:t></w:r>", "</w:p><w:p>")
                + "</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p></w:body></w:document>")));
    }

    private static byte[] embedded(String text) throws IOException {
        return zip(Map.of("[Content_Types].xml", utf("<Types/>"), "word/document.xml", utf("<w:document/>"),
                "word/embeddings/sheet.xlsx", sheet(new XSSFWorkbook(), text)));
    }

    /** Every character in an element of its own, lines parted. */
    private static String split(String text, String open, String close, String line) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(c -> xml.append(c == '\n' ? line : open + Character.toString(c) + close));
        return xml.toString();
    }

    private static byte[] sheet(Workbook book, String text) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var row = book.createSheet("表一").createRow(3);
            for (int i = 0; i < 400; i++) {
                row.getSheet().createRow(10 + i).createCell(0).setCellValue("值班电话记录第" + i + "条，内容正常");
            }
            row.createCell(2).setCellValue(text);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] head(Workbook book, String text) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("表一");
            sheet.createRow(0).createCell(0).setCellValue("正常");
            sheet.getHeader().setRight(text);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pptx(String text) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText(text);
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] ppt(String text) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSLFTextBox box = show.createSlide().createTextBox();
            box.setAnchor(new Rectangle(10, 10, 300, 100));
            box.setText(text);
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] odf(String text, String part) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf("application/vnd.oasis.opendocument.text"));
        parts.put("META-INF/manifest.xml", utf("<?xml version=\"1.0\"?><manifest:manifest/>"));
        parts.put("content.xml", utf("<?xml version=\"1.0\"?><office:document-content/>"));
        parts.put(part, utf("<?xml version=\"1.0\"?><office:body><text:p>"
                + split(text, "<text:span>", "</text:span>", "</text:p>\n  <text:p>") + "</text:p></office:body>"));
        return zip(parts);
    }

    private static byte[] ofd(String text) throws IOException {
        StringBuilder page = new StringBuilder(
                "<?xml version=\"1.0\"?><ofd:Page xmlns:ofd=\"o\"><ofd:Content><ofd:Layer>");
        int y = 20;
        int x = 10;
        for (int c : text.codePoints().toArray()) {
            if (c == '\n') {
                y += 10;
                x = 10;
            } else {
                page.append(
                        "<ofd:TextObject ID=\"1\" Boundary=\"" + x + " " + y + " 5 5\"><ofd:TextCode X=\"0\" Y=\"4\">"
                                + Character.toString(c) + "</ofd:TextCode></ofd:TextObject>\n");
                x += 5;
            }
        }
        page.append("</ofd:Layer></ofd:Content></ofd:Page>");
        return zip(Map.of("OFD.xml", utf("<?xml version=\"1.0\"?><ofd:OFD/>"), "Doc_0/Document.xml", utf("<a/>"),
                "Doc_0/Pages/Page_0/Content.xml", utf(page.toString())));
    }

    private static byte[] rtf(String text) {
        StringBuilder rtf = new StringBuilder(
                "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 \\'cb\\'ce\\'cc\\'e5;}}{\\*\\generator x;}\\pard ");
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                rtf.append("\\par\r\n");
            } else if (c < 0x80) {
                rtf.append((char) c);
            } else {
                rtf.append("\\b\\fs22 ");
                for (byte one : Character.toString(c).getBytes(GB18030)) {
                    rtf.append(String.format("\\'%02x", one & 0xff));
                }
            }
        });
        return rtf.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] rtfWide(String text) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\uc1{\\header \\pard ");
        text.chars().forEach(c -> rtf.append(c == '\n' ? "\\par " : c < 0x80 ? String.valueOf((char) c)
                : "\\u" + (short) c + "?"));
        return rtf.append("\\par}}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream();
             InputStream font = Maker.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            PDType0Font noto = PDType0Font.load(pdf, font);
            pdf.addPage(new PDPage());
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(noto, 16);
                content.newLineAtOffset(70, 700);
                for (String line : text.split("\n")) {
                    content.showText(line);
                    content.newLineAtOffset(0, -28);
                }
                content.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** A Word document of 1997 as small as can be: the text in one piece. @param part 0 body, 2 header, 4 comment */
    private static byte[] doc(String text, int part) throws IOException {
        String body = (part == 0 ? text : "值班安排") + "\r";
        String other = part == 0 ? "" : text;
        String all = body.replace('\n', '\r') + other.replace('\n', '\r');
        ByteBuffer word = ByteBuffer.allocate(2048 + all.length() * 2).order(ByteOrder.LITTLE_ENDIAN);
        word.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(0x0A, (short) 0x0200);
        word.putInt(0x4C, body.length());
        if (part > 0) {
            word.putInt(0x4C + part * 4, other.length());
        }
        word.putInt(0x1A2, 0).putInt(0x1A6, 5 + 16);
        word.put(2048, all.getBytes(StandardCharsets.UTF_16LE));
        ByteBuffer table = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 2).putInt(16).putInt(0).putInt(all.length()).putShort((short) 0).putInt(2048)
                .putShort((short) 0);
        return ole(root -> {
            root.createDocument("WordDocument", new ByteArrayInputStream(word.array()));
            root.createDocument("1Table", new ByteArrayInputStream(table.array()));
        });
    }

    private static byte[] msg(String text) throws IOException {
        return ole(root -> {
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            root.createDocument("__substg1.0_1000001F",
                    new ByteArrayInputStream("见附件".getBytes(StandardCharsets.UTF_16LE)));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__substg1.0_3707001F",
                    new ByteArrayInputStream("附件.txt".getBytes(StandardCharsets.UTF_16LE)));
            attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(utf(text)));
        });
    }

    interface Tree {
        void fill(DirectoryEntry root) throws IOException;
    }

    static byte[] ole(Tree tree) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            tree.fill(files.getRoot());
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            for (String name : new String[] {"值班/一.txt", "值班/二.txt"}) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                byte[] bytes = name.contains("二") ? content : utf("正常");
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] gz(byte[] content) throws IOException {
        return packed(content, GZIPOutputStream::new);
    }

    interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] content, Packer packer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream stream = packer.over(out)) {
            stream.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] seven(byte[] content) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile seven = new SevenZOutputFile(channel)) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("内/附件.docx");
            seven.putArchiveEntry(entry);
            seven.write(content);
            seven.closeArchiveEntry();
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }
}
