package cn.dutydesk.security;

/** Stands before every act: whoever's session was ended gets no further. */
public interface SessionGate {
    /** Lets everybody through: for a bureau without sessions. */
    SessionGate OPEN = new SessionGate() {
        @Override
        public boolean ended(Actor who) {
            return false;
        }

        @Override
        public void acted(Actor who) {
            // Nobody asks when.
        }
    };

    /** From memory; any thread. */
    boolean ended(Actor who);

    /** Something was stored by this actor. Outside of any transaction. */
    void acted(Actor who);
}
