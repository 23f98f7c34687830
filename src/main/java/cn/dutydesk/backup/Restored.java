package cn.dutydesk.backup;

import java.nio.file.Path;

/** A backup that was brought back. @param directory where its database now lies @param sheet what it says it is */
public record Restored(Path directory, BackupSheet sheet) {
}
