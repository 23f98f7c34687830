package cn.dutydesk.roster;

import cn.dutydesk.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told about duties.
 *
 * @param personId the reader, 0 when it is for everybody of a role
 * @param role     the role, null when it is for one person
 * @param readAt   null while it is unread
 */
public record DutyNotice(long id, long personId, @Nullable Role role, NoticeKind kind, Remark words, Instant madeAt,
        @Nullable Instant readAt) {
    public boolean unread() {
        return readAt == null;
    }
}
