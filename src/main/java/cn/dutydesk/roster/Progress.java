package cn.dutydesk.roster;

/** Listens to a search for a roster and may end it early. Called on the thread that searches. */
public interface Progress {
    /** Listens to nothing and never stops. */
    Progress NONE = new Progress() {
        @Override
        public void report(Step step) {
            // nobody asked
        }

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /**
     * How far the search is.
     *
     * @param seconds since it began
     * @param hard    hard rules the best roster so far breaks, open seats included; 0 is a roster that can be published
     * @param soft    points of the best so far; lower is better
     * @param bound   points no roster can be below
     */
    record Step(double seconds, int hard, long soft, long bound) {
    }

    void report(Step step);

    /** Whether the search should end now with the best it has. */
    boolean stopped();
}
