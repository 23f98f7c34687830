package cn.dutydesk.secrecy;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * The registers as files: xlsx, docx and PDF. Made by the room that prints. Every method checks the actor's permission,
 * blocks, and belongs on a background thread.
 */
public interface SecrecyPapers {
    /** Which paper. The number that goes with it is a year, the number of a thing, or 0. */
    enum Kind {
        /** 涉密人员台账. */
        PEOPLE,
        /** 保密承诺书 of one person of the register. */
        PROMISE,
        /** 设备介质台账. */
        DEVICES,
        /** 盘点表 of one month's count. */
        INVENTORY,
        /** 手机使用保密告知书 with everybody who signed in a year. */
        NOTICE,
        /** 保密教育学时表 of a year. */
        HOURS,
        /** 培训计划与签到 of a year. */
        SESSIONS,
        /** 合格证 for a test passed. */
        CERTIFICATE
    }

    /** A name for the file, without folder. */
    String fileName(Actor who, Kind kind, long number, PaperFormat format);

    /**
     * The file is there whole or not at all; what stood there before is replaced.
     *
     * @throws cn.dutydesk.core.Refusal when there is nothing to write, or the file cannot be written
     */
    void write(Actor who, Kind kind, long number, PaperFormat format, Path file);
}
