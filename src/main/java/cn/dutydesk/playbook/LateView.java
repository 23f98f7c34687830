package cn.dutydesk.playbook;

import java.time.Duration;
import java.time.Instant;

/** Something of a run that was done late because nobody looked. @param what in words, in Chinese */
public record LateView(String what, Instant due, Instant doneAt, Duration late, long runId) {
}
