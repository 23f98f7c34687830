package cn.dutydesk.desk;

import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/** A room that knows of things to be done. Asked on a background thread whenever the home screen reads again. */
@FunctionalInterface
public interface TodoSource {
    /** @return what is open at the instant, from stored facts only */
    List<Todo> todos(Actor who, Instant at);
}
