package cn.dutydesk.app.cli;

import cn.dutydesk.core.Refusal;

/** The command cannot run because nobody could be signed in: exit code 3, with the refusal's words. */
public final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public NotSignedIn(Refusal refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
