package cn.dutydesk.playbook.domain.library;

import java.time.Duration;
import java.time.Instant;

/**
 * A published version as lists need it.
 *
 * @param code         of the playbook
 * @param at           since when it is in force
 * @param drillSeconds longest time between drills
 */
public record Published(String code, String name, int number, Instant at, long drillSeconds) {
    public Duration drillEvery() {
        return Duration.ofSeconds(drillSeconds);
    }
}
