package cn.dutydesk.sheet;

import cn.dutydesk.core.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * All the text of a file somebody hands in, so that it can be looked through before it is kept: docx, xlsx, pptx, ofd,
 * doc, xls, pdf and plain text. The kind is told by the content, never by the name. Of packed formats every part is
 * read, with headers, notes, text boxes and hidden sheets.
 */
public final class FileText {
    /** Most text a packed file may unfold to; a few pages that unfold to more are no document. */
    private static final int MOST = 64 * 1024 * 1024;
    /** Parts in such a file that end a line, so that words of two paragraphs or cells do not run together. */
    private static final String BREAKS = "</(?:w:p|a:p|si|is|row|c|v|ofd:TextObject)>|<w:(?:br|tab)[^>]*>";

    private FileText() {
    }

    /**
     * @param name of the file, for the words of a refusal
     * @return its text; empty for a picture, a sound, a film, and a document made of pictures
     * @throws Refusal when it is locked by a password, or its text cannot be read and it is no picture or sound
     */
    public static String read(String name, byte[] content) {
        try {
            return switch (Magic.of(content)) {
                case MEDIA -> "";
                case PDF -> pdf(name, content);
                case ZIP -> packed(name, content);
                case OLE -> old(name, content);
                case OTHER -> PlainText.decode(content).filter(FileText::plain)
                        .orElseThrow(() -> new Refusal("sheet.refused.file-text", name));
            };
        } catch (EncryptedDocumentException e) {
            throw new Refusal("sheet.refused.file-locked", name);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // Damaged files make the libraries throw many kinds of unchecked exceptions; all mean the same here.
            throw new Refusal("sheet.refused.file-text", name);
        }
    }

    /** No control characters besides blanks: what a text file has and a program or picture has not. */
    private static boolean plain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static String pdf(String name, byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        } catch (InvalidPasswordException e) {
            throw new Refusal("sheet.refused.file-locked", name);
        }
    }

    private static String old(String name, byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refusal("sheet.refused.file-locked", name);
            }
            if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                try (WordExtractor word = new WordExtractor(files)) {
                    return word.getText() + word.getHeaderText() + word.getFooterText();
                }
            }
            if (files.getRoot().hasEntryCaseInsensitive("Workbook")) {
                try (ExcelExtractor sheets = new ExcelExtractor(files)) {
                    sheets.setIncludeHeadersFooters(true);
                    sheets.setIncludeCellComments(true);
                    return sheets.getText();
                }
            }
            throw new Refusal("sheet.refused.file-text", name);
        }
    }

    /** Office documents of today and ofd are packed XML; anything else that is packed could hold anything. */
    private static String packed(String name, byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean document = false;
        boolean empty = true;
        long left = MOST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                empty = false;
                String path = part.getName().toLowerCase(Locale.ROOT);
                document |= path.equals("[content_types].xml") || path.equals("ofd.xml");
                byte[] bytes = unfold(name, zip, left);
                left -= bytes.length;
                if (path.endsWith(".xml") || path.endsWith(".rels")) {
                    text.append(new String(bytes, StandardCharsets.UTF_8).replaceAll(BREAKS, "\n")
                            .replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                            .append('\n');
                } else if (inside(path)) {
                    text.append(read(name, bytes)).append('\n');
                }
            }
        }
        if (!document) {
            throw new Refusal(empty ? "sheet.refused.file-text" : "sheet.refused.file-packed", name);
        }
        return text.toString();
    }

    /** Documents laid into a document. */
    private static boolean inside(String path) {
        return path.matches(".*\\.(docx|xlsx|pptx|doc|xls|pdf|txt)");
    }

    private static byte[] unfold(String name, InputStream part, long left) throws IOException {
        byte[] bytes = part.readNBytes((int) left + 1);
        if (bytes.length > left) {
            throw new Refusal("sheet.refused.file-text", name);
        }
        return bytes;
    }
}
