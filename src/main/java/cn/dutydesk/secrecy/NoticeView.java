package cn.dutydesk.secrecy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person has signed the year's notice on telephones.
 *
 * @param signedAt null while not signed
 */
public record NoticeView(long personId, String person, String department, @Nullable Instant signedAt) {
}
