package cn.dutydesk.playbook.store;

import cn.dutydesk.playbook.domain.definition.Playbook;

/** A version of a playbook as a run is pinned to it. */
public record Pinned(long versionId, int number, Playbook playbook) {
}
