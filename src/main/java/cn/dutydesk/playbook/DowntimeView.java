package cn.dutydesk.playbook;

import java.time.Instant;
import java.util.List;

/**
 * A time at which nobody looked, a clock that jumped, or a fault.
 *
 * @param from  last sign of life before; of a clock set back, what it showed before
 * @param to    when it was noticed
 * @param words of a fault: what is wrong, in Chinese; else empty
 * @param late  what came due meanwhile and was done late, soonest due first
 */
public record DowntimeView(long id, DowntimeKind kind, Instant from, Instant to, String words, List<LateView> late) {
    public DowntimeView {
        late = List.copyOf(late);
    }
}
