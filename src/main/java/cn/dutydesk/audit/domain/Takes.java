package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.AuditRecord;

/**
 * When all rows were taken into the record at once: at the first opening, and after an update that changed tables. A
 * second time for the same tables would give altered rows a good name, so it counts as a fault.
 */
public final class Takes {
    /** Action of such a link; its subject id is the version of the tables. */
    public static final String ACTION = "record.take";
    /** Subject of the last link of a taking; those before it carry only rows. */
    public static final String DONE = "tables";
    /** Subject of the others. */
    public static final String PART = "rows";

    private String taken = "";
    private String open = "";
    private boolean doubled;

    /** Looks at a good link. */
    public void link(AuditRecord link) {
        if (!link.action().equals(ACTION)) {
            return;
        }
        String version = link.subjectId();
        if (!taken.isEmpty() && compare(version, taken) <= 0) {
            doubled = true;
        }
        open = version;
        if (link.subject().equals(DONE)) {
            taken = version;
            open = "";
        }
    }

    /** Whether rows were ever taken as a whole, so that each row must be known. */
    public boolean complete() {
        return !taken.isEmpty() && open.isEmpty();
    }

    /** Whether rows were taken again without a change of the tables. */
    public boolean doubled() {
        return doubled;
    }

    /** Versions are numbers with points between. */
    static int compare(String one, String other) {
        String[] a = one.split("\\.");
        String[] b = other.split("\\.");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int difference = Integer.compare(i < a.length ? number(a[i]) : 0, i < b.length ? number(b[i]) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String word) {
        return word.matches("\\d{1,9}") ? Integer.parseInt(word) : 0;
    }
}
