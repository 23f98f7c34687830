package cn.dutydesk.admin.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the program writes its logs. Blocks. */
public final class LogFolder {
    private static final String NAME = "dutydesk.*\\.log";
    private static final String SHOWN = "cn.dutydesk.";
    private static final int FRAMES = 6;

    private final Path path;

    public LogFolder(Path path) {
        this.path = path;
    }

    /** The logs beside the data; those of a start without data when there are none. */
    public static LogFolder of(@Nullable Path directory) {
        Path beside = directory == null ? null : directory.resolve("logs");
        return new LogFolder(beside != null && Files.isDirectory(beside) ? beside : Path.of(System.getProperty(
                "dutydesk.logs", Path.of(System.getProperty("java.io.tmpdir"), "dutydesk-logs").toString())));
    }

    public Path path() {
        return path;
    }

    /** Its files, newest first; none when it is not there. */
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.getFileName().toString().matches(NAME) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(LogFolder::changed).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /**
     * What the logs have under the code of a failure.
     *
     * @param times how often it happened
     * @param last  beginning of the newest line, with its time; empty for never
     * @param place what failed then and where in the program, a line each
     */
    public record Found(int times, String last, List<String> place) {
    }

    /** Looks for a code in all files. */
    public Found find(String code) {
        int times = 0;
        String last = "";
        List<String> place = List.of();
        for (Path file : files().reversed()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(" " + code)) {
                    times++;
                    last = lines.get(i).strip();
                    place = place(lines, i + 1);
                }
            }
        }
        return new Found(times, last, place);
    }

    /** Kinds of failures and the frames of this program, until the next line of the log. */
    private static List<String> place(List<String> lines, int from) {
        List<String> place = new ArrayList<>();
        for (int i = from; i < lines.size() && !lines.get(i).matches("\\d{4}-\\d\\d-\\d\\d .*"); i++) {
            String line = lines.get(i).strip();
            boolean frame = line.startsWith("at ");
            if (place.size() < FRAMES && !line.isEmpty() && (!frame || line.contains(SHOWN))) {
                place.add(line);
            }
        }
        return place;
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
