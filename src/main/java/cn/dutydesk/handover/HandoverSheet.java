package cn.dutydesk.handover;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover that is being prepared: the part that writes itself, fresh at every reading, and what was filled in.
 *
 * @param shift     the shift that ends
 * @param next      the shift that follows
 * @param opensAt   from when it may be signed without a reason
 * @param entries   what the next officer must know
 * @param lines     of the checklist
 * @param outgoing  who may sign as 交班人
 * @param incoming  who may sign as 接班人
 * @param signed    the record when it is signed already, else null
 */
public record HandoverSheet(TimeRange shift, TimeRange next, Instant opensAt, List<HandoverText.Watcher> watchers,
        List<HandoverText.Count> counts, int unfinished, List<HandoverText.Entry> entries, List<CheckLine> lines,
        HandoverForm form, List<Signer> outgoing, List<Signer> incoming, List<HandoverText.Refused> refusals,
        @Nullable HandoverView signed) {
    public HandoverSheet {
        watchers = List.copyOf(watchers);
        counts = List.copyOf(counts);
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        refusals = List.copyOf(refusals);
    }

    /** Somebody who may sign. @param user the person's own account, or empty @param present whether signed in */
    public record Signer(long personId, String name, String post, String user, boolean present) {
    }

    /** What the incoming officer must still tick. */
    public List<HandoverText.Entry> unread() {
        return entries.stream().filter(HandoverText.Entry::mustRead)
                .filter(entry -> !form.ticks().contains(entry.key())).toList();
    }
}
