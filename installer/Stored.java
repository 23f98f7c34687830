import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar without compression, entry by entry in the order it has: {@code java Stored.java FROM TO}… in pairs. A
 * package presses all of them together and gets half as large as one of pressed jars. Signatures of the jar are left out:
 * Java checks them class by class at each start and keeps no signed class in its cache. Fonts become files of their own
 * beside the jar, where JavaFX reads them without copying them first.
 */
final class Stored {
    private Stored() {
    }

    static void main(String[] args) throws IOException {
        for (int at = 0; at + 1 < args.length; at += 2) {
            store(Path.of(args[at]), Path.of(args[at + 1]));
        }
    }

    private static void store(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                ZipInputStream jar = new ZipInputStream(in);
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream stored = new ZipOutputStream(out)) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
                    continue;
                }
                byte[] bytes = jar.readAllBytes();
                if (entry.getName().matches("fonts/[^/]+\\.ttf")) {
                    Path font = to.resolveSibling(entry.getName());
                    Files.createDirectories(font.getParent());
                    Files.write(font, bytes);
                    continue;
                }
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(bytes.length);
                copy.setCrc(sum.getValue());
                stored.putNextEntry(copy);
                stored.write(bytes);
                stored.closeEntry();
            }
        }
    }
}
