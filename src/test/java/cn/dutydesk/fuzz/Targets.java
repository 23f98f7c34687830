package cn.dutydesk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.audit.SealLines;
import cn.dutydesk.audit.domain.Marks;
import cn.dutydesk.backup.domain.Container;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.domain.Grams;
import cn.dutydesk.marking.Marking;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.reading.FileGuard;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import cn.dutydesk.sheet.Workbooks;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.warning.domain.CapReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What comes in from outside, and what its reader promises: an input is taken, or refused by one of the exceptions named,
 * within ten seconds. Shared by the tests and by the fuzzer.
 */
final class Targets {
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private final Path folder;

    /** @param folder for readers that want a file */
    Targets(Path folder) {
        this.folder = folder;
    }

    private interface Reader {
        void read(byte[] input) throws IOException;
    }

    /** One reader, with good inputs and the exceptions it may answer a bad one with. */
    record Target(String name, List<byte[]> seeds, Reader reader, Set<Class<? extends Exception>> promised) {
        /** @throws AssertionError what was not promised happened, or it took too long */
        void attempt(byte[] input) {
            long begin = System.nanoTime();
            try {
                reader.read(input);
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                if (promised.stream().noneMatch(kind -> kind.isInstance(e))) {
                    throw new AssertionError("not promised for " + shown(input), e);
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(() -> "time for " + shown(input))
                    .isLessThan(SLOWEST);
        }
    }

    /** @return every reader, in the order of their names in the security page */
    List<Target> all() throws IOException {
        List<byte[]> cap = files(Path.of("src/test/resources/cap"), ".xml");
        CapReader warnings = new CapReader();
        return List.of(
                target("xlsx", List.of(workbook(new XSSFWorkbook())), this::sheet, Refusal.class),
                target("xls", List.of(workbook(new HSSFWorkbook())), this::sheet, Refusal.class),
                target("csv", texts("姓名,部门,手机\n王芳,征管科,13800000000\n\"李,强\",\"a\"\"b\",1\n", "a;b;c\n1;2;3\n",
                        "日期\t值班员\n2026-01-01\t王芳\n"), this::sheet, Refusal.class),
                target("playbook", files(Path.of("resources/playbooks"), ".yaml"),
                        in -> new PlaybookReader().read(text(in))),
                target("condition", texts("{any: [{grade-at-least: 重大}, {key-period: true}]}",
                        "{all: [{type: 舆情}, {not: {time: 22:00-06:00}}]}", "{ask: 上过报, is: 是}"),
                        in -> new PlaybookReader().read(around(text(in)))),
                target("search text", texts("监控 一层", "ABCabc", "\ud83d\ude00机房", ""), in -> {
                    String folded = Grams.fold(text(in));
                    assertThat(Grams.of(folded).count()).isEqualTo(Math.max(0, folded.length() - 1));
                    assertThat(Grams.contains(List.of(text(in)), folded)).isTrue();
                }),
                target("checklist", files(Path.of("resources/selfcheck"), ".yaml"), in -> StandardText.read(text(in)),
                        Refusal.class),
                target("warning", cap, warnings::read, Refusal.class),
                target("marking", texts("机密★10年 通知", "绝密★启用前", "秘密  ★ 长期", "mi mi"), in -> Marking.find(text(in))),
                target("attached file", List.of(workbook(new XSSFWorkbook()), zip(), cap.getFirst()),
                        in -> FileGuard.check("附件.zip", in), Refusal.class),
                target("seals",
                        texts("{\"number\":1,\"series\":1,\"day\":\"2026-11-22\",\"at\":\"2026-11-22T01:00:00Z\","
                                + "\"sequence\":3,\"head\":\"00\",\"previous\":\"00\",\"publicKey\":\"02\",\"nextKey\":\"03\","
                                + "\"signature\":\"30\"}\n"),
                        in -> SealLines.read(text(in)), IllegalArgumentException.class),
                target("marks of rows", texts("account:1=-,2=AAAA;person:7=AAAA"), in -> Marks.read(text(in),
                        (table, row, digest) -> {}), IllegalArgumentException.class),
                target("backup", List.of(zip()), in -> {
                    Path file = Files.write(folder.resolve("a.backup"), in);
                    Container.label(file);
                    Container.keys(file);
                }, Refusal.class, IOException.class),
                target("keys", texts("{\"format\":1,\"id\":\"a\",\"salt\":\"AAAA\",\"ready\":true,\"slots\":[]}"),
                        Keys::of, Refusal.class));
    }

    @SafeVarargs
    private static Target target(String name, List<byte[]> seeds, Reader reader,
            Class<? extends Exception>... promised) {
        assertThat(seeds).isNotEmpty();
        return new Target(name, seeds, reader, Set.of(promised));
    }

    private static String shown(byte[] input) {
        return input.length > 3000 ? input.length + " bytes: " + HexFormat.of().formatHex(input, 0, 500)
                : HexFormat.of().formatHex(input);
    }

    /** A playbook of the house whose one condition is the given text. */
    private static String around(String condition) throws IOException {
        String whole = Files.readString(Path.of("resources/playbooks/collective-petition.yaml"));
        int from = whole.indexOf("{any: [");
        return whole.substring(0, from) + condition + whole.substring(whole.indexOf('\n', from));
    }

    private void sheet(byte[] input) throws IOException {
        Workbooks.read(Files.write(folder.resolve("sheet"), input));
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static List<byte[]> texts(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static List<byte[]> files(Path folder, String ending) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static byte[] workbook(Workbook book) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 3; i++) {
                Row row = book.createSheet().createRow(i);
                row.createCell(0).setCellValue("王芳");
                row.createCell(1).setCellValue(46_000.5);
                row.createCell(2).setCellFormula("1+1");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("label.json", "sheet.json", "dutydesk.keys", "dutydesk.mv.db")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("{\"at\":\"2026-11-22T01:00:00Z\",\"program\":\"0.1.0\",\"sealed\":true}".getBytes());
            }
        }
        return out.toByteArray();
    }
}
