package cn.dutydesk.backup.domain;

import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The file of a backup: a zip with the database file and the sheet {@code about.properties}. Blocks. */
public final class Container {
    private static final String SHEET = "about.properties";
    private static final int MOST_SHEET_BYTES = 10_000;

    private Container() {
    }

    /** Puts a database file and its sheet into a new file. */
    public static void pack(Path database, BackupSheet sheet, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(SHEET));
            OutputStreamWriter words = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            properties(sheet).store(words, null);
            words.flush();
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Database.FILE));
            Files.copy(database, zip);
            zip.closeEntry();
        }
    }

    /**
     * Takes the database out of the copy H2 made.
     *
     * @return its SM3 hash
     */
    public static String unpackCopy(Path copy, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return take(zip, directory, Long.MAX_VALUE);
        }
    }

    /**
     * Reads what a backup says it is.
     *
     * @throws Refusal {@code backup.refused.not-one} when the file is no backup of this program
     */
    public static BackupSheet sheet(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return sheet(zip, file);
        }
    }

    /**
     * Takes the database out of a backup into a directory and compares it with the sheet.
     *
     * @throws Refusal when the file is no backup, or the database in it is not what was put in
     */
    public static BackupSheet unpack(Path file, Path directory) throws IOException {
        try (ZipFile zip = open(file)) {
            BackupSheet sheet = sheet(zip, file);
            String hash;
            try {
                hash = take(zip, directory, sheet.bytes());
            } catch (ZipException e) {
                throw new Refusal("backup.refused.damaged", file.getFileName());
            }
            if (!hash.equals(sheet.hash())) {
                Files.deleteIfExists(directory.resolve(Database.FILE));
                throw new Refusal("backup.refused.damaged", file.getFileName());
            }
            return sheet;
        }
    }

    /**
     * Reads a whole backup and compares the database in it with the sheet; writes nothing.
     *
     * @throws Refusal when the file is no backup, or the database in it is not what was put in
     */
    public static BackupSheet check(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            BackupSheet sheet = sheet(zip, file);
            try {
                if (hash(zip, OutputStream.nullOutputStream(), sheet.bytes()).equals(sheet.hash())) {
                    return sheet;
                }
            } catch (ZipException e) {
                throw new Refusal("backup.refused.damaged", file.getFileName());
            }
            throw new Refusal("backup.refused.damaged", file.getFileName());
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("backup.refused.no-file", file);
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Refusal("backup.refused.not-one", file.getFileName());
        }
    }

    private static String take(ZipFile zip, Path directory, long most) throws IOException {
        Path to = directory.resolve(Database.FILE);
        try (OutputStream out = Files.newOutputStream(to)) {
            return hash(zip, out, most);
        } catch (ZipException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }

    /** @param most bytes that may come out: what says it is larger is damaged, or made to fill the disk */
    private static String hash(ZipFile zip, OutputStream out, long most) throws IOException {
        ZipEntry entry = zip.getEntry(Database.FILE);
        if (entry == null) {
            throw new ZipException("no database in it");
        }
        Fingerprint fingerprint = new Fingerprint();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all += n;
                if (all > most) {
                    throw new ZipException("more than the sheet says");
                }
                fingerprint.add(buffer, n);
                out.write(buffer, 0, n);
            }
        }
        return fingerprint.hex();
    }

    private static Properties properties(BackupSheet sheet) {
        Properties lines = new Properties();
        lines.setProperty("at", sheet.at().toString());
        lines.setProperty("bureau", sheet.bureau());
        lines.setProperty("schema", sheet.schema());
        lines.setProperty("records", Long.toString(sheet.records()));
        lines.setProperty("head", sheet.head());
        lines.setProperty("bytes", Long.toString(sheet.bytes()));
        lines.setProperty("hash", sheet.hash());
        lines.setProperty("program", sheet.program());
        return lines;
    }

    private static BackupSheet sheet(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(SHEET);
        if (entry == null || entry.getSize() > MOST_SHEET_BYTES || zip.getEntry(Database.FILE) == null) {
            throw new Refusal("backup.refused.not-one", file.getFileName());
        }
        Properties lines = new Properties();
        try (InputStreamReader words = new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8)) {
            lines.load(words);
            return new BackupSheet(Instant.parse(text(lines, "at")), text(lines, "bureau"), text(lines, "schema"),
                    Long.parseLong(text(lines, "records")), text(lines, "head"), Long.parseLong(text(lines, "bytes")),
                    text(lines, "hash"), text(lines, "program"));
        } catch (IllegalArgumentException | DateTimeException | ZipException e) {
            throw new Refusal("backup.refused.not-one", file.getFileName());
        }
    }

    private static String text(Properties lines, String name) {
        String text = lines.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }
}
