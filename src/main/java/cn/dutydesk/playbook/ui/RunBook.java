package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.run.RunState;
import java.util.List;

/** Runs as the screens read and end them. Blocks; background threads. */
public interface RunBook {
    /** What the list shows. */
    enum Shown {
        /** 执行中. */
        RUNNING,
        /** 已结束. */
        OVER,
        /** 全部. */
        ALL
    }

    /** A run opened. @param course oldest first; @param active soonest limit first; @param files evidence given */
    record Sight(RunCard card, Playbook playbook, RunState state, List<CourseLine> course, List<ActiveStep> active,
            List<RunFile.Evident> files) {
        public Sight {
            files = List.copyOf(files);
            course = List.copyOf(course);
            active = List.copyOf(active);
        }
    }

    /** Newest first. */
    List<RunCard> list(Shown shown);

    Sight sight(long runId);

    void stop(long runId, String reason);

    boolean mayStop();

    /** Opens a copy of a file given as evidence with the desktop's own program. */
    void open(RunFile.Evident file);
}
