package cn.dutydesk.security;

/** Who sits at this window now. */
@FunctionalInterface
public interface CurrentActor {
    /** @throws cn.dutydesk.core.Refusal when nobody is signed in or the screen is locked */
    Actor get();
}
