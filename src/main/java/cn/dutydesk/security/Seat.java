package cn.dutydesk.security;

import cn.dutydesk.core.Refusal;
import org.jspecify.annotations.Nullable;

/** The chair at this window: who sits in it, and whether the screen is locked. Any thread. */
public final class Seat implements CurrentActor {
    private volatile @Nullable Actor actor;
    private volatile boolean locked;

    @Override
    public Actor get() {
        Actor now = actor;
        if (now == null || locked) {
            throw new Refusal("security.refused.nobody");
        }
        return now;
    }

    /** Who signed in, locked or not; null when nobody. */
    public @Nullable Actor occupant() {
        return actor;
    }

    public void take(@Nullable Actor who) {
        actor = who;
        locked = false;
    }

    public void leave() {
        actor = null;
        locked = false;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    public boolean locked() {
        return locked;
    }
}
