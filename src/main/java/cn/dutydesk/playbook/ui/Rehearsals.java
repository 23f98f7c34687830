package cn.dutydesk.playbook.ui;

/** What the library says and does about drills; the drills themselves are another part of the room. FX thread. */
public interface Rehearsals {
    /** No drills: nothing is said, and there is no button. */
    Rehearsals NONE = new Rehearsals() {
        @Override
        public String last(String code) {
            return "";
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public void rehearse(String code, long versionId) {
            throw new IllegalStateException("drills are not offered");
        }
    };

    /** When a playbook was last drilled and when next it should be, in words; empty when nothing is known. */
    String last(String code);

    /** Whether a playbook can be drilled from here. */
    boolean offered();

    /** Leads to a drill of a version. */
    void rehearse(String code, long versionId);
}
