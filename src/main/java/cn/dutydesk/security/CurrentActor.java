package cn.dutydesk.security;

import cn.dutydesk.core.Refusal;
import java.util.Optional;

/** Who sits at this window now. */
@FunctionalInterface
public interface CurrentActor {
    /** @throws cn.dutydesk.core.Refusal when nobody is signed in or the screen is locked */
    Actor get();

    /** The same for what is only drawn: empty while the screen is locked, when screens still stand beneath. */
    default Optional<Actor> sitting() {
        try {
            return Optional.of(get());
        } catch (Refusal nobody) {
            return Optional.empty();
        }
    }
}
