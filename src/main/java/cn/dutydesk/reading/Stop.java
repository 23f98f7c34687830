package cn.dutydesk.reading;

import java.io.IOException;

/** Reading this part ends here, for a reason that is listed. */
final class Stop extends IOException {
    private static final long serialVersionUID = 1L;

    private final Unread.Reason reason;
    /** Whether the whole file ends, not just this part of it. */
    private final boolean whole;

    Stop(Unread.Reason reason, boolean whole) {
        super(reason.name());
        this.reason = reason;
        this.whole = whole;
    }

    Stop(Unread.Reason reason) {
        this(reason, false);
    }

    Unread.Reason reason() {
        return reason;
    }

    boolean whole() {
        return whole;
    }
}
