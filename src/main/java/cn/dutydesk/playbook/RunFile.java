package cn.dutydesk.playbook;

import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.run.RunState;
import java.util.List;

/**
 * Everything about one run.
 *
 * @param playbook the version it is pinned to
 * @param trail    what happened, oldest first
 * @param files    evidence given
 */
public record RunFile(RunCard card, Playbook playbook, RunState state, List<TrailLine> trail, List<Evident> files) {
    public RunFile {
        trail = List.copyOf(trail);
        files = List.copyOf(files);
    }

    /** A file given with a step. @param id to open it by; @param length in bytes */
    public record Evident(long id, String key, String name, long length) {
    }
}
