package cn.dutydesk.backup;

import cn.dutydesk.vault.Vault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was brought back.
 *
 * @param directory where its database now lies
 * @param sheet     what it says it is
 * @param vault     its key, open, to be closed by whoever got it; null when the data are plain, or have their key already
 */
public record Restored(Path directory, BackupSheet sheet, @Nullable Vault vault) {
}
