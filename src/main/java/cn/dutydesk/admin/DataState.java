package cn.dutydesk.admin;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Database;
import cn.dutydesk.vault.Keys;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies in a data directory, as far as it shows without a password. */
public enum DataState {
    /** Nothing yet. */
    NONE,
    /** Data of an earlier version, not encrypted; or a file too damaged to tell, without keys. */
    PLAIN,
    /** Encrypted; a password opens them. */
    CLOSED,
    /** Encrypted, but setting up was not finished: nobody was told a password. */
    UNFINISHED,
    /** Encrypted, and the file of keys is not there. */
    KEYS_MISSING,
    /** Encrypted, and the file of keys says nothing sensible. */
    KEYS_DAMAGED;

    /** What the name of the plain file ends with while the encrypted one takes its place. */
    public static final String OLD = ".plain";

    /** Looks at a directory without changing anything. Reads two small files. */
    public static DataState of(Path directory) {
        if (!Database.exists(directory)) {
            // Between two renames; whoever takes the directory puts it back.
            return Files.exists(directory.resolve(Database.FILE + OLD)) ? PLAIN : NONE;
        }
        // While old data are being encrypted the keys are there before the database is.
        if (Database.plain(directory)) {
            return PLAIN;
        }
        if (!Keys.exist(directory)) {
            return Database.encrypted(directory) ? KEYS_MISSING : PLAIN;
        }
        try {
            Keys keys = Keys.read(directory);
            if (!keys.ready()) {
                return UNFINISHED;
            }
            return keys.count() == 0 && !keys.recoverable() ? KEYS_DAMAGED : CLOSED;
        } catch (Refusal damaged) {
            return KEYS_DAMAGED;
        }
    }
}
