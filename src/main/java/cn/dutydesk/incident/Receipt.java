package cn.dutydesk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report arrived.
 *
 * @param by     who took it
 * @param at     when
 * @param way    by which way it was confirmed
 * @param number the number they gave it, or empty
 * @param noted  who put it down here
 */
public record Receipt(String by, @Nullable Instant at, @Nullable ReportWay way, String number, String noted) {
}
