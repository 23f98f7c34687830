package cn.dutydesk.data;

import cn.dutydesk.core.Texts;
import org.jspecify.annotations.Nullable;

/** The data cannot be opened now: held by another instance, read-only, full, damaged, unreachable. Exit code 3. */
public final class DataUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String where;

    /** @param code key of the sentence; @param where the directory or address it speaks of; @param cause may be null */
    public DataUnavailable(String code, String where, @Nullable Throwable cause) {
        super(code + " " + where, cause);
        this.code = code;
        this.where = where;
    }

    public String code() {
        return code;
    }

    public String words(Texts texts) {
        return texts.of(code, where);
    }
}
