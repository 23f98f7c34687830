package cn.dutydesk.playbook;

import org.jspecify.annotations.Nullable;

/** Which runs to list, newest first. @param status null for every one; @param limit at most so many */
public record RunFilter(@Nullable RunStatus status, int limit) {
}
