package cn.dutydesk.app;

/** Which program this is. */
public final class Version {
    /** Written on screens, papers and backups. */
    public static final String NUMBER = "0.1.0";

    private Version() {
    }
}
