package cn.dutydesk.leak;

import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * 失泄密事件报告表: the form with index data only, to be completed by hand or on a machine for secrets. Made by the room
 * that prints. Blocks; background threads.
 */
public interface LeakPapers {
    /** A name for the file, without folder. @param leakId null for the blank form; @param ending docx or pdf */
    String fileName(Actor who, @Nullable Long leakId, String ending);

    /**
     * Writes the form.
     *
     * @param leakId null for the blank form, which anybody at the desk may print
     * @throws cn.dutydesk.core.Refusal when the actor may not, or the file cannot be written
     */
    void write(Actor who, @Nullable Long leakId, String ending, Path file);
}
