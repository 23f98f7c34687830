package cn.dutydesk.presence;

import cn.dutydesk.security.Actor;
import java.time.YearMonth;

/** Counts months, for the screen and for paper. */
public interface Evaluations {
    /** Reads; background thread. @throws cn.dutydesk.core.Refusal when the actor may not */
    Evaluation of(Actor who, YearMonth month);
}
