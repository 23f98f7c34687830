package cn.dutydesk.roster.engine;

import java.util.List;

/**
 * The best roster found.
 *
 * @param seats   filled seats, fixed ones included, by day, post and seat
 * @param hard    violations; empty seats count as one each
 * @param soft    points, fairness counted above its bound
 * @param bound   no roster has fewer points than these
 * @param seconds searched
 * @param first   seconds until the first roster without violations, negative when there was none
 */
public record Answer(List<Instance.Place> seats, int hard, long soft, long bound, double seconds, double first) {
    public Answer {
        seats = List.copyOf(seats);
    }
}
