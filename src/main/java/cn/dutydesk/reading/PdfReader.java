package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** PDF with text: pages, annotations, forms, bookmarks, properties and attached files. Scanned pictures have no text. */
final class PdfReader {
    private static final int MOST_BOOKMARKS = 10_000;

    private final Documents documents;

    PdfReader(Documents documents) {
        this.documents = documents;
    }

    void read(Look look, byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                IOUtils.createMemoryOnlyStreamCache())) {
            Pages pages = new Pages(look);
            int count = pdf.getNumberOfPages();
            int number = 0;
            for (PDPage page : pdf.getPages()) {
                look.time();
                number++;
                Place place = Place.of(Place.Kind.PAGE, number);
                if (page.hasContents()) {
                    pages.setStartPage(number);
                    pages.setEndPage(number);
                    look.text(pages.getText(pdf), place);
                }
                annotations(look, page.getAnnotations());
                if (number >= count) {
                    break;
                }
            }
            around(look, pdf);
        } catch (InvalidPasswordException e) {
            throw new Stop(Unread.Reason.ENCRYPTED);
        }
    }

    /** Gives up in the middle of a page that takes too long. */
    private static final class Pages extends PDFTextStripper {
        private final Look look;
        private int glyphs;
        private @Nullable Stop stop;

        Pages(Look look) {
            this.look = look;
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if ((++glyphs & 0x3ff) == 0) {
                try {
                    look.time();
                } catch (Stop late) {
                    stop = late;
                    throw new Late();
                }
            }
            super.processTextPosition(text);
        }

        @Override
        public String getText(PDDocument pdf) throws IOException {
            try {
                return super.getText(pdf);
            } catch (Late e) {
                throw stop;
            }
        }
    }

    private static final class Late extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Late() {
            super(null, null, false, false);
        }
    }

    private void annotations(Look look, List<PDAnnotation> annotations) throws IOException {
        for (PDAnnotation annotation : annotations) {
            look.text(annotation.getContents(), Place.of(Place.Kind.ANNOTATION));
            if (annotation instanceof PDAnnotationFileAttachment attached
                    && attached.getFile() instanceof PDComplexFileSpecification file) {
                attached(look, file);
            }
        }
    }

    private void around(Look look, PDDocument pdf) throws IOException {
        StringBuilder properties = new StringBuilder();
        for (String key : pdf.getDocumentInformation().getMetadataKeys()) {
            Object value = pdf.getDocumentInformation().getPropertyStringValue(key);
            properties.append(value).append('\n');
        }
        look.text(properties.toString(), Place.of(Place.Kind.PROPERTIES));
        if (pdf.getDocumentCatalog().getMetadata() != null) {
            try (InputStream xmp = pdf.getDocumentCatalog().getMetadata().createInputStream()) {
                byte[] bytes = look.counted(xmp, -1).readAllBytes();
                XmlReader.read(look, bytes, bytes.length, Place.of(Place.Kind.PROPERTIES), Parts.Flow.FIELDS);
            }
        }
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                look.text(field.getPartialName() + "\n" + field.getValueAsString(), Place.of(Place.Kind.FORM));
            }
        }
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            bookmarks(look, outline.children(), new int[1], 0);
        }
        if (pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.NAMES)) {
            PDEmbeddedFilesNameTreeNode files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
            if (files != null) {
                embedded(look, files, 0);
            }
        }
    }

    private static void bookmarks(Look look, Iterable<PDOutlineItem> items, int[] count, int depth) throws Stop {
        for (PDOutlineItem item : items) {
            if (++count[0] > MOST_BOOKMARKS || depth > look.limits().depth()) {
                return;
            }
            look.time();
            look.text(item.getTitle(), Place.of(Place.Kind.BOOKMARK));
            bookmarks(look, item.children(), count, depth + 1);
        }
    }

    private void embedded(Look look, PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        if (depth > look.limits().depth()) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (PDComplexFileSpecification file : names.values()) {
                attached(look, file);
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                embedded(look, kid, depth + 1);
            }
        }
    }

    private void attached(Look look, PDComplexFileSpecification file) throws IOException {
        PDEmbeddedFile embedded = file.getEmbeddedFileUnicode() != null ? file.getEmbeddedFileUnicode()
                : file.getEmbeddedFile();
        if (embedded != null) {
            look.dive();
            try (InputStream stream = look.counted(embedded.createInputStream(), -1)) {
                documents.entry(look, file.getFilename() == null ? "attachment" : file.getFilename(), stream, -1);
            }
        }
    }
}
