package cn.dutydesk.vault;

import java.io.IOException;

/** Sealed bytes are not what was sealed: a bit changed, a piece missing, added or moved, or another key. */
public final class AlteredException extends IOException {
    private static final long serialVersionUID = 1L;

    AlteredException() {
        super("sealed bytes were altered");
    }
}
