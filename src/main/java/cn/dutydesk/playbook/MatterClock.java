package cn.dutydesk.playbook;

import java.time.Duration;

/** By when a thing's own reporting clock is due. @param shortest for the gravest, @param longest for the least grave */
public record MatterClock(Duration shortest, Duration longest) {
}
