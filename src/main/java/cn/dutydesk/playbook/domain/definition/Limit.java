package cn.dutydesk.playbook.domain.definition;

import java.time.Duration;

/** By when a step must be done. @param after longer than nothing; @param from since what */
public record Limit(Duration after, From from) {
}
