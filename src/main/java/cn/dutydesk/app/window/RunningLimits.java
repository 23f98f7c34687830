package cn.dutydesk.app.window;

import cn.dutydesk.core.Signals;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Incidents that run, with their limits, for those who look every few seconds: read again when one changed here, and
 * twice a minute for what other workstations did. Any background thread.
 */
final class RunningLimits {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Kept(List<IncidentView> incidents, Instant at, long change) {
    }

    private final Supplier<List<IncidentView>> source;
    private final AtomicLong changes = new AtomicLong();
    private volatile Kept kept = new Kept(List.of(), Instant.MIN, -1);

    /** @param source reads them; blocks */
    RunningLimits(Signals signals, Supplier<List<IncidentView>> source) {
        this.source = source;
        signals.hear(IncidentChanged.class, news -> changes.incrementAndGet());
    }

    List<IncidentView> at(Instant now) {
        Kept known = kept;
        // Whoever changed something has committed before the count goes up, so what is read after it holds the change.
        long change = changes.get();
        boolean fresh = known.change() == change && !now.isBefore(known.at()) && now.isBefore(known.at().plus(FRESH));
        if (!fresh) {
            known = new Kept(List.copyOf(source.get()), now, change);
            kept = known;
        }
        return known.incidents();
    }
}
