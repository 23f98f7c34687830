package cn.dutydesk.desk;

import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/** A room that knows of things the next shift must take over. Blocks; any background thread. */
@FunctionalInterface
public interface HandoverSource {
    List<HandoverLine> lines(Actor who, Instant at);
}
