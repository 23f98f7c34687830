package cn.dutydesk.leak;

import java.time.Instant;

/** The first words about a suspected leak: when, where and how it was noticed, and nothing of the content. */
public record NewLeak(Instant noticedAt, String place, String how) {
}
