package cn.dutydesk.incident.service;

import cn.dutydesk.security.Act;

/** Tells whoever must approve a report that one waits, also where he is not at the desk. */
public interface ReportPost {
    /** Tells nobody. */
    ReportPost NONE = new ReportPost() {
        @Override
        public void submitted(Act act, long reportId, int version, String title, String body) {
            // The brief and the list of things to do still show it.
        }

        @Override
        public void over(Act act, long reportId) {
            // Nothing was sent.
        }
    };

    /**
     * A report was handed in for approval; in the running transaction.
     *
     * @param version of the report then: handed in again it is told again
     */
    void submitted(Act act, long reportId, int version, String title, String body);

    /** It waits no longer: what was not sent yet is not sent any more. */
    void over(Act act, long reportId);
}
