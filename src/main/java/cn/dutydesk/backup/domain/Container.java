package cn.dutydesk.backup.domain;

import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Database;
import cn.dutydesk.vault.AlteredException;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
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
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file of a backup: a zip. Of encrypted data it holds, in clear, when and by what program it was made and the closed
 * keys of that time; and sealed with the data key, in one stream, the sheet and the database file, which is encrypted
 * itself. What lies in clear cannot be exchanged either. Of plain data, of earlier versions, it holds sheet and database
 * as they are. Blocks.
 */
public final class Container {
    private static final String SHEET = "about.properties";
    private static final String SEALED = "sealed";
    private static final int MOST_SHEET_BYTES = 10_000;

    private Container() {
    }

    /** What can be read without a key. @param at when it was begun @param sealed whether the rest needs one */
    public record Label(Instant at, String program, boolean sealed) {
    }

    /** What was in a backup. @param vault its open keys, null of plain data */
    public record Content(BackupSheet sheet, @Nullable Vault vault) {
    }

    /**
     * Puts a database file and its sheet into a new file.
     *
     * @param vault seals it; null leaves it plain
     */
    public static void pack(Path database, BackupSheet sheet, @Nullable Vault vault, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (vault == null) {
                put(zip, SHEET, bytes(properties(sheet)));
                zip.putNextEntry(new ZipEntry(Database.FILE));
                Files.copy(database, zip);
                zip.closeEntry();
            } else {
                seal(database, sheet, vault, zip);
            }
        }
    }

    private static void seal(Path database, BackupSheet sheet, Vault vault, ZipOutputStream zip) throws IOException {
        // What is encrypted cannot be made smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        byte[] label = bytes(label(sheet));
        byte[] keys = vault.keysFile();
        put(zip, SHEET, label);
        put(zip, Keys.FILE, keys);
        zip.putNextEntry(new ZipEntry(SEALED));
        try (DataOutputStream sealed = new DataOutputStream(vault.sealing(new LeftOpen(zip), both(label, keys)))) {
            byte[] words = bytes(properties(sheet));
            sealed.writeInt(words.length);
            sealed.write(words);
            Files.copy(database, sealed);
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] both(byte[] label, byte[] keys) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((label.length + ":").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(label);
        all.writeBytes(keys);
        return all.toByteArray();
    }

    /** Closing the sealed stream ends an entry, not the zip. */
    private static final class LeftOpen extends FilterOutputStream {
        private LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Takes the database out of the copy H2 made. @return its SM3 hash */
    public static String unpackCopy(Path copy, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return into(directory, out -> hash(entry(zip, Database.FILE), out, Long.MAX_VALUE));
        }
    }

    /**
     * Reads what a backup says it is without a key.
     *
     * @throws Refusal {@code backup.refused.not-one} when the file is no backup of this program
     */
    public static Label label(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return label(zip, file);
        }
    }

    /** The keys a backup carries, as they were when it was made; null in a plain one. @throws Refusal as {@link #label} */
    public static byte @Nullable [] keys(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return label(zip, file).sealed() ? read(zip, Keys.FILE, Keys.MOST_BYTES, file) : null;
        }
    }

    /**
     * Takes the database out of a backup into a directory and compares it with the sheet. The keys of a sealed one are
     * put beside it.
     *
     * @param unlock not asked for a plain one
     * @throws Refusal when the file is no backup, it is not opened, or the database in it is not what was put in
     */
    public static Content unpack(Path file, Path directory, Unlock unlock) throws IOException {
        try (ZipFile zip = open(file)) {
            Content content = into(directory, out -> read(zip, file, unlock, directory, out));
            if (content.vault() != null) {
                Files.write(Keys.fileIn(directory), read(zip, Keys.FILE, Keys.MOST_BYTES, file));
            }
            return content;
        }
    }

    /**
     * Reads a whole backup and compares the database in it with the sheet; writes nothing.
     *
     * @throws Refusal as {@link #unpack}
     */
    public static BackupSheet check(Path file, @Nullable Unlock unlock) throws IOException {
        try (ZipFile zip = open(file)) {
            Content content = read(zip, file, unlock, null, OutputStream.nullOutputStream());
            if (content.vault() != null) {
                content.vault().close();
            }
            return content.sheet();
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

    /** Writes the database file; when that fails nothing is left of it. */
    private static <T> T into(Path directory, Writing<T> writing) throws IOException {
        Path to = directory.resolve(Database.FILE);
        try (OutputStream out = Files.newOutputStream(to)) {
            return writing.to(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        T to(OutputStream out) throws IOException;
    }

    private static Content read(ZipFile zip, Path file, @Nullable Unlock unlock, @Nullable Path home, OutputStream out)
            throws IOException {
        Vault vault = null;
        try {
            if (!label(zip, file).sealed()) {
                BackupSheet sheet = sheet(read(zip, SHEET, MOST_SHEET_BYTES, file), file);
                return compared(sheet, hash(entry(zip, Database.FILE), out, sheet.bytes()), null);
            }
            if (unlock == null) {
                throw new ZipException("sealed, and nothing to open it with");
            }
            byte[] keys = read(zip, Keys.FILE, Keys.MOST_BYTES, file);
            vault = unlock.open(Keys.of(keys), home);
            byte[] label = read(zip, SHEET, MOST_SHEET_BYTES, file);
            try (DataInputStream in = new DataInputStream(vault.unsealing(entry(zip, SEALED), both(label, keys)))) {
                int length = in.readInt();
                if (length < 0 || length > MOST_SHEET_BYTES) {
                    throw new ZipException("no sheet in it");
                }
                BackupSheet sheet = sheet(in.readNBytes(length), file);
                return compared(sheet, hash(in, out, sheet.bytes()), vault);
            }
        } catch (ZipException | EOFException | AlteredException e) {
            close(vault);
            throw new Refusal("backup.refused.damaged", file.getFileName());
        } catch (RuntimeException e) {
            close(vault);
            throw e;
        }
    }

    private static void close(@Nullable Vault vault) {
        if (vault != null) {
            vault.close();
        }
    }

    private static Content compared(BackupSheet sheet, String hash, @Nullable Vault vault) throws ZipException {
        if (!hash.equals(sheet.hash())) {
            throw new ZipException("not what the sheet says");
        }
        return new Content(sheet, vault);
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no " + name + " in it");
        }
        return zip.getInputStream(entry);
    }

    private static byte[] read(ZipFile zip, String name, int most, Path file) throws IOException {
        try (InputStream in = entry(zip, name)) {
            byte[] all = in.readNBytes(most + 1);
            if (all.length > most) {
                throw new Refusal("backup.refused.not-one", file.getFileName());
            }
            return all;
        } catch (ZipException e) {
            throw new Refusal("backup.refused.damaged", file.getFileName());
        }
    }

    /** @param most bytes that may come out: what says it is larger is damaged, or made to fill the disk */
    private static String hash(InputStream from, OutputStream out, long most) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        try (InputStream in = from) {
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

    private static Properties label(BackupSheet sheet) {
        Properties lines = new Properties();
        lines.setProperty("at", sheet.at().toString());
        lines.setProperty("program", sheet.program());
        return lines;
    }

    private static Properties properties(BackupSheet sheet) {
        Properties lines = label(sheet);
        lines.setProperty("bureau", sheet.bureau());
        lines.setProperty("schema", sheet.schema());
        lines.setProperty("records", Long.toString(sheet.records()));
        lines.setProperty("head", sheet.head());
        lines.setProperty("bytes", Long.toString(sheet.bytes()));
        lines.setProperty("hash", sheet.hash());
        return lines;
    }

    private static byte[] bytes(Properties lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStreamWriter words = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        lines.store(words, null);
        words.flush();
        return bytes.toByteArray();
    }

    private static Properties lines(byte[] bytes) throws IOException {
        Properties lines = new Properties();
        lines.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        return lines;
    }

    private static Label label(ZipFile zip, Path file) throws IOException {
        boolean sealed = zip.getEntry(SEALED) != null;
        if (zip.getEntry(SHEET) == null || zip.getEntry(sealed ? Keys.FILE : Database.FILE) == null) {
            throw new Refusal("backup.refused.not-one", file.getFileName());
        }
        try {
            Properties lines = lines(read(zip, SHEET, MOST_SHEET_BYTES, file));
            return new Label(Instant.parse(text(lines, "at")), text(lines, "program"), sealed);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal("backup.refused.not-one", file.getFileName());
        }
    }

    private static BackupSheet sheet(byte[] bytes, Path file) throws IOException {
        try {
            Properties lines = lines(bytes);
            return new BackupSheet(Instant.parse(text(lines, "at")), text(lines, "bureau"), text(lines, "schema"),
                    Long.parseLong(text(lines, "records")), text(lines, "head"), Long.parseLong(text(lines, "bytes")),
                    text(lines, "hash"), text(lines, "program"));
        } catch (IllegalArgumentException | DateTimeException e) {
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
