package cn.dutydesk.roster.engine;

/** Is told how the search stands, and may stop it. Called on the searching thread, a few times a second. */
public interface Progress {
    /** Listens to nothing and never stops. */
    Progress NONE = new Progress() {
        @Override
        public void report(double seconds, int hard, long soft, long bound) {
            // nobody asked
        }

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /**
     * @param hard  violations of the best roster so far, empty seats included
     * @param soft  its points
     * @param bound no roster has fewer points than these
     */
    void report(double seconds, int hard, long soft, long bound);

    /** Whether to stop now and keep the best. */
    boolean stopped();
}
