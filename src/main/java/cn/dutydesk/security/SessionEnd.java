package cn.dutydesk.security;

/** How a session ended. */
public enum SessionEnd {
    /** Its person signed out. */
    SIGNED_OUT,
    /** The program was closed. */
    CLOSED,
    /** A security administrator, or its person from elsewhere, ended it. */
    ENDED,
    /** What the account may do was changed, or its password taken away. */
    ACCOUNT_CHANGED,
    /** The program stopped without a word; found at the next sign-in. */
    INTERRUPTED
}
