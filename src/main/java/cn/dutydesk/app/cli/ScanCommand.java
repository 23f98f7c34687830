package cn.dutydesk.app.cli;

import cn.dutydesk.core.Texts;
import cn.dutydesk.reading.Documents;
import cn.dutydesk.reading.FolderScan;
import cn.dutydesk.reading.Found;
import cn.dutydesk.reading.Limits;
import cn.dutydesk.reading.Unread;
import cn.dutydesk.report.service.ScanPaper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code scan}: looks for marks of state secrets in documents. Reads only, needs no account and no data. Exit 1 when
 * there are marks.
 */
@Command(name = "scan", description = "look for classification markings in documents; reads only")
final class ScanCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 64;

    private final Cli cli;

    @Parameters(paramLabel = "PATH", arity = "1..*")
    private List<Path> paths;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE.xlsx")
    private Path report;

    @Option(names = "--threads", paramLabel = "N")
    private Integer threads;

    ScanCommand(Cli cli) {
        this.cli = cli;
    }

    /** What is collected while threads read. */
    private static final class Result implements FolderScan.Watcher {
        private long files;
        private long bytes;
        private final List<Hit> hits = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        private record Hit(String path, Found found) {
        }

        private record Gap(String path, Unread unread) {
        }

        @Override
        public void read(FolderScan.Met file, Documents.Seen seen) {
            files++;
            bytes += file.size();
            seen.found().forEach(found -> hits.add(new Hit(file.path().toString(), found)));
            seen.unread().forEach(unread -> gaps.add(new Gap(file.path().toString(), unread)));
        }

        @Override
        public void closed(Path path) {
            gaps.add(new Gap(path.toString(), new Unread(List.of(), Unread.Reason.DENIED)));
        }

        void sort() {
            hits.sort(Comparator.comparing(Hit::path));
            gaps.sort(Comparator.comparing(Gap::path));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        demandOptions();
        long begun = System.nanoTime();
        Result result = new Result();
        int side = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        new FolderScan(Limits.SCAN, side, result).run(paths);
        result.sort();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (report != null) {
            try (OutputStream out = Files.newOutputStream(report)) {
                write(result, out);
            }
        }
        if (json) {
            cli.json(document(result, seconds));
        } else {
            print(result, seconds);
        }
        return result.hits.isEmpty() ? Cli.DONE : Cli.FOUND;
    }

    private void demandOptions() {
        Texts texts = cli.texts();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new BadInput(texts.of("scan.refused.no-path", path.toString()));
            }
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new BadInput(texts.of("scan.refused.threads", MOST_THREADS));
        }
        if (report != null) {
            Path folder = report.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(report)) {
                throw new BadInput(texts.of("scan.refused.no-folder", report.toString()));
            }
        }
    }

    private Map<String, Object> document(Result result, double seconds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", result.files);
        document.put("bytes", result.bytes);
        document.put("seconds", Math.round(seconds * 1000) / 1000.0);
        document.put("hits", result.hits.stream().map(hit -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", hit.path());
            one.put("inner", hit.found().inner());
            one.put("level", hit.found().level().word());
            one.put("text", hit.found().text());
            one.put("where", hit.found().place().words(cli.texts()));
            return one;
        }).toList());
        document.put("unreadable", result.gaps.stream().map(gap -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", gap.path());
            one.put("why", gap.unread().words(cli.texts()));
            return one;
        }).toList());
        return document;
    }

    private void print(Result result, double seconds) {
        Texts texts = cli.texts();
        result.hits.forEach(hit -> cli.say(texts.of("scan.line.hit", way(hit.path(), hit.found().inner()),
                hit.found().text(), hit.found().place().words(texts))));
        result.gaps.forEach(gap -> cli.say(texts.of("scan.line.unread", gap.path(), gap.unread().words(texts))));
        cli.say(texts.of("scan.line.sum", result.files, String.format(Locale.ROOT, "%.1f", seconds),
                result.hits.stream().map(Result.Hit::path).distinct().count(), result.hits.size(),
                result.gaps.stream().map(Result.Gap::path).distinct().count()));
    }

    private static String way(String path, List<String> inner) {
        return inner.isEmpty() ? path : path + " › " + String.join(" › ", inner);
    }

    private void write(Result result, OutputStream out) throws IOException {
        Texts texts = cli.texts();
        ScanPaper.xlsx(texts, texts.of("scan.paper.about", paths.stream().map(Path::toString)
                .collect(Collectors.joining("、")), result.files, texts.date(cli.clock().today())),
                result.hits.stream().map(hit -> new ScanPaper.Line(hit.path(),
                        String.join(" › ", hit.found().inner()), hit.found().level().word(), hit.found().text(),
                        hit.found().place().words(texts), "")).toList(),
                result.gaps.stream().map(gap -> new ScanPaper.Line(gap.path(),
                        String.join(" › ", gap.unread().inner()), "", "", "",
                        texts.of("reading.why." + gap.unread().reason()))).toList(),
                out);
    }
}
