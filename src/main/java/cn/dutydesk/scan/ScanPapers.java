package cn.dutydesk.scan;

import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/** The result of a scan as a workbook. Blocks; background threads only. */
public interface ScanPapers {
    /** A name for the file, with its ending. */
    String fileName(ScanView scan);

    /** @throws cn.dutydesk.core.Refusal when it cannot be written */
    void write(Actor who, ScanView scan, Path file);
}
