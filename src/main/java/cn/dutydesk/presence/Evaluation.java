package cn.dutydesk.presence;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * 考勤评议: a month counted for each person.
 *
 * @param rows  in the order of the directory
 * @param facts every fact of the month, oldest first
 */
public record Evaluation(YearMonth month, List<Line> rows, List<FactView> facts) {
    /**
     * One person's month.
     *
     * @param duties      desk duties that began in the month and have begun by now
     * @param inTime      of these, signed in for within the first minute
     * @param facts       how many of each kind
     * @param excused     of all facts
     * @param checks      checks the person answered, or should have
     * @param answered    of these, answered in time
     * @param meanSeconds from call to answer, 0 when none was answered
     * @param patrols     done by the person
     * @param missed      patrols missed in the person's shifts
     */
    public record Line(long personId, String person, String department, int duties, int inTime,
            Map<FactKind, Integer> facts, int excused, int checks, int answered, int meanSeconds, int patrols,
            int missed) {
        public Line {
            facts = Map.copyOf(facts);
        }

        public int count(FactKind kind) {
            return facts.getOrDefault(kind, 0);
        }
    }

    public Evaluation {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }
}
