package cn.dutydesk.roster;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import java.util.List;
import java.util.Map;

/**
 * One person's duties and what waits there.
 *
 * @param ahead   the duty that runs and those to come, soonest first
 * @param past    those that ended, latest first
 * @param counts  duties that ended this year, by kind of day
 * @param year    which year was counted
 * @param answers requests that wait for this person's answer
 * @param swaps   the person's own and other swaps, newest first, without those that wait for the answer
 */
public record MyDuties(long personId, String person, List<Mine> ahead, List<Mine> past, int year,
        Map<DayKind, Integer> counts, List<SwapView> answers, List<SwapView> swaps) {
    /**
     * One duty.
     *
     * @param with    who else is on this board that day; for a leader, the officers too
     * @param leaders who leads in these hours, on the boards for that
     * @param waits   whether an open request speaks of it
     */
    public record Mine(OnDuty duty, Day day, List<Companion> with, List<Companion> leaders, boolean running,
            boolean waits) {
        public Mine {
            with = List.copyOf(with);
            leaders = List.copyOf(leaders);
        }
    }

    /** Somebody on duty at the same time. @param phone mobile number, "" if none is known */
    public record Companion(long personId, String name, String post, String phone) {
    }

    public MyDuties {
        ahead = List.copyOf(ahead);
        past = List.copyOf(past);
        counts = Map.copyOf(counts);
        answers = List.copyOf(answers);
        swaps = List.copyOf(swaps);
    }
}
