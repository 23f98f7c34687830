package cn.dutydesk.desk;

import java.util.List;

/** A room that holds the other end of links. Blocks; any background thread. */
@FunctionalInterface
public interface Links {
    /** @return what the thing became in that room */
    List<Linked> of(String subject, long id);
}
