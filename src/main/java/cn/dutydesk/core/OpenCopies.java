package cn.dutydesk.core;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies in clear that another program is to show or print: the one place where anything of the data lies in a temporary
 * file. Each in a folder of its own that only its owner enters; overwritten and deleted when the program ends, or at the
 * next start when it was killed. A solid-state disk may keep what was overwritten; the disk's own encryption is for that.
 */
public final class OpenCopies {
    private static final String FOLDER = "dutydesk-open-";
    private static final int PIECE = 1 << 16;

    private OpenCopies() {
    }

    /** Where a copy of that name may be written. */
    public static Path place(String name) {
        try {
            Path folder = Files.createTempDirectory(temporary(), FOLDER + ProcessHandle.current().pid() + "-");
            return folder.resolve(Path.of(name).getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away this program's copies, and those of programs that are no longer there. Never fails. */
    public static void clear() {
        clear(temporary());
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    static void clear(Path temporary) {
        List<Path> folders;
        try (Stream<Path> all = Files.list(temporary)) {
            folders = all.filter(OpenCopies::ours).toList();
        } catch (IOException e) {
            return;
        }
        folders.forEach(OpenCopies::remove);
    }

    private static boolean ours(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(FOLDER + "\\d{1,18}-\\d+")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(FOLDER.length(), name.lastIndexOf('-')));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static void remove(Path folder) {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException somebodyElses) {
            return;
        }
        for (Path one : deepestFirst) {
            try {
                if (Files.isRegularFile(one)) {
                    overwrite(one);
                }
                Files.deleteIfExists(one);
            } catch (IOException stillShown) {
                // Another program holds it; the next start tries again.
            }
        }
    }

    /** Writes over all bytes of a file. It stays where it is. */
    public static void overwrite(Path file) throws IOException {
        byte[] nothing = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            for (long left = Files.size(file); left > 0; left -= PIECE) {
                out.write(nothing, 0, (int) Math.min(left, PIECE));
            }
        }
    }
}
