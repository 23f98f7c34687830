package cn.dutydesk.roster.engine;

import java.util.List;
import java.util.Optional;

/**
 * The best roster found.
 *
 * @param seats   filled seats, fixed ones included, by day, post and seat
 * @param hard    violations; empty seats count as one each
 * @param soft    points, fairness counted above its bound
 * @param bound   no roster has fewer points than these
 * @param leastSquares what {@link Score#soft} takes off the squares: the fairest counts there can be
 * @param seconds searched
 * @param first   seconds until the first roster without violations, negative when there was none
 * @param open    seats that are open, with what keeps each person from them
 * @param proof   first and last day that no roster can fill, when that is proven
 */
public record Answer(List<Instance.Place> seats, int hard, long soft, long bound, long leastSquares, double seconds,
        double first,
        List<Obstacle> open, Optional<Instance.Span> proof) {
    public Answer {
        seats = List.copyOf(seats);
        open = List.copyOf(open);
    }
}
