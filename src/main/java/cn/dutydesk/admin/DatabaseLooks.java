package cn.dutydesk.admin;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.Glance;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two ways to look at a database: from outside while it is closed, and from the program that has it open. */
public final class DatabaseLooks {
    private DatabaseLooks() {
    }

    /**
     * Looks into the closed database of a directory without changing it.
     *
     * @param held   whether another program holds the directory
     * @param unlock opens the keys of encrypted data; null when nobody gave a password
     */
    public static DatabaseLook closed(Path directory, boolean held, @Nullable Unlock unlock, Texts texts) {
        if (!Database.exists(directory)) {
            return DatabaseLook.none();
        }
        if (held) {
            return DatabaseLook.held();
        }
        DataState state = DataState.of(directory);
        if (state == DataState.PLAIN) {
            return closed(directory, null, texts);
        }
        if (state != DataState.CLOSED || unlock == null) {
            return DatabaseLook.sealed();
        }
        try (Vault vault = unlock.open(Keys.read(directory), null)) {
            return closed(directory, vault.filePassword(), texts);
        } catch (Refusal wrong) {
            return DatabaseLook.failed(wrong.words(texts));
        }
    }

    private static DatabaseLook closed(Path directory, char @Nullable [] password, Texts texts) {
        try (Glance glance = Glance.into(directory, password)) {
            return DatabaseLook.answered(glance.schema(), glance.latest("audit_entry", "written_at").orElse(null));
        } catch (DataUnavailable e) {
            return e.code().equals("data.locked") ? DatabaseLook.held() : DatabaseLook.failed(e.words(texts));
        }
    }

    /** Asks the database this program has open. */
    public static DatabaseLook open(Database database, Audit audit, Texts texts) {
        if (!database.alive()) {
            return DatabaseLook.failed(texts.of("data.unreachable", database.place()));
        }
        List<AuditRecord> newest = audit.search("", Long.MAX_VALUE, 1);
        return DatabaseLook.answered(database.schema(), newest.isEmpty() ? null : newest.getFirst().at());
    }
}
