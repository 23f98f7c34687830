package cn.dutydesk.bench;

import cn.dutydesk.marking.Marking;
import cn.dutydesk.reading.Documents;
import cn.dutydesk.reading.FolderScan;
import cn.dutydesk.reading.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The workstation scan against its limits: the recogniser over 1 GB of Chinese text in under 2 s, plain text against
 * ripgrep, office documents against tika-app. Makes its files under target/scan-bench; {@code src/bench/scan} runs the
 * other programs on them back to back.
 */
public final class ScanBench {
    private static final Path FOLDER = Path.of("target", "scan-bench");
    private static final int TEXTS = 16;
    private static final int TEXT_BYTES = 32 << 20;
    private static final int DOCUMENTS = 400;
    private static final String[] WORDS = ("值班员 记录 一切正常 来电 内容 为 某单位 询问 办税服务厅 开放时间 税务局 办公室 负责 综合协调 保密工作责任制 落实到人 "
            + "税收征管 第十四条 国家秘密的密级分为绝密、机密、秘密三级 商业秘密 登记 2026年 、 。 ，").split(" ");

    private ScanBench() {
    }

    public static void main(String[] args) throws Exception {
        recogniser();
        make();
        for (String part : List.of("text", "office")) {
            for (int round = 0; round < 3; round++) {
                scan(part);
            }
        }
    }

    /** 1 GB of characters in pieces of 64 MB: what one core needs. */
    private static void recogniser() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 32 << 20) {
            text.append(sentence(random));
        }
        String piece = text.toString();
        for (int round = 0; round < 5; round++) {
            long begun = System.nanoTime();
            int found = 0;
            for (int i = 0; i < 16; i++) {
                found += Marking.find(piece).size();
            }
            say("recogniser, 1 GB of UTF-16 text: %.2f s (%d marks)", (System.nanoTime() - begun) / 1e9, found);
        }
    }

    private static String sentence(Random random) {
        StringBuilder line = new StringBuilder();
        int count = 6 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            // The word 密 stands in one of some hundred words of office text, not in one of twenty.
            int word = random.nextInt(WORDS.length);
            line.append(WORDS[word].indexOf('密') >= 0 && random.nextInt(10) > 0 ? "税务" : WORDS[word]);
        }
        return line.append('\n').toString();
    }

    private static void make() throws IOException {
        if (Files.exists(FOLDER.resolve("office"))) {
            return;
        }
        Files.createDirectories(FOLDER.resolve("text"));
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() * 3 < TEXT_BYTES) {
                text.append(sentence(random));
            }
            Files.writeString(FOLDER.resolve("text/" + i + ".txt"), text.append(i % 4 == 0 ? "秘密★1年\n" : ""));
        }
        Files.createDirectories(FOLDER.resolve("office"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = FOLDER.resolve("office/" + i);
            switch (i % 4) {
                case 0 -> word(Path.of(file + ".docx"), random);
                case 1 -> book(Path.of(file + ".xlsx"), random);
                case 2 -> show(Path.of(file + ".pptx"), random);
                default -> oldBook(Path.of(file + ".xls"), random);
            }
        }
    }

    private static void word(Path file, Random random) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 80; i++) {
                document.createParagraph().createRun().setText(sentence(random));
            }
            document.write(out);
        }
    }

    private static void book(Path file, Random random) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("表一");
            for (int i = 0; i < 300; i++) {
                sheet.createRow(i).createCell(0).setCellValue(sentence(random));
            }
            book.write(out);
        }
    }

    private static void oldBook(Path file, Random random) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("表一");
            for (int i = 0; i < 300; i++) {
                sheet.createRow(i).createCell(0).setCellValue(sentence(random));
            }
            book.write(out);
        }
    }

    private static void show(Path file, Random random) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 8; i++) {
                show.createSlide().createTextBox().setText(sentence(random));
            }
            show.write(out);
        }
    }

    private static void scan(String part) throws InterruptedException {
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        AtomicLong marked = new AtomicLong();
        long begun = System.nanoTime();
        new FolderScan(Limits.SCAN, 2, new FolderScan.Watcher() {
            @Override
            public void read(FolderScan.Met file, Documents.Seen seen) {
                files.incrementAndGet();
                bytes.addAndGet(file.size());
                marked.addAndGet(seen.found().isEmpty() ? 0 : 1);
            }

            @Override
            public void closed(Path path) {
                throw new IllegalStateException("cannot read " + path);
            }
        }).run(List.of(FOLDER.resolve(part)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("%s, two threads: %.2f s, %.0f files/s, %.0f MB/s (%d marked)", part, seconds, files.get() / seconds,
                bytes.get() / 1e6 / seconds, marked.get());
    }

    private static void say(String pattern, Object... values) {
        System.out.printf(Locale.ROOT, pattern + "%n", values);
    }
}
