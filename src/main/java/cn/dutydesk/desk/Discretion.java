package cn.dutydesk.desk;

import cn.dutydesk.security.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which things only named people may know of, for rooms that hold something about them. Blocks; background threads. */
public interface Discretion {
    /** Nothing is kept from anybody. */
    Discretion NONE = new Discretion() {
        @Override
        public Set<Long> restricted(String subject) {
            return Set.of();
        }

        @Override
        public boolean sees(Actor who, String subject, long id) {
            return true;
        }
    };

    /** Numbers of the things of a kind that only named people may know of. */
    Set<Long> restricted(String subject);

    /** Whether the actor may know of one. */
    boolean sees(Actor who, String subject, long id);

    /** Whether only named people may know of a thing. @param id null for none */
    default boolean restricted(String subject, @Nullable Long id) {
        return id != null && restricted(subject).contains(id);
    }

    /** Whether a thing is kept from the actor. @param id null for none */
    default boolean keeps(Actor who, String subject, @Nullable Long id) {
        return id != null && restricted(subject, id) && !sees(who, subject, id);
    }
}
