package cn.dutydesk.handover;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;

/**
 * A signed handover in a line.
 *
 * @param shift        the shift that ended
 * @param handedAt     when it was handed over, face to face
 * @param signedAt     when both signed
 * @param reservations what the incoming officer did not agree with, or empty
 * @param openItems    how many open items were handed over
 * @param digest       SHA-256 of the record, in hexadecimal digits
 */
public record HandoverView(long id, TimeRange shift, Instant handedAt, Instant signedAt, String outgoing,
        String incoming, String reservations, int openItems, String digest) {
}
