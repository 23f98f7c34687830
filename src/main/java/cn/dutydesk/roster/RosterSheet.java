package cn.dutydesk.roster;

import cn.dutydesk.core.TimeRange;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a board as one version has it, for whoever puts it on paper.
 *
 * @param version null when no version was ever made and the duties are recorded history
 * @param duties  every filled seat, by day, post and seat
 */
public record RosterSheet(BoardCard board, YearMonth month, @Nullable VersionCard version, List<Duty> duties) {
    /**
     * One filled seat.
     *
     * @param personId  who holds it, swaps and stand-ins included
     * @param plannedId who the version names; the same person unless a swap or stand-in lies over it
     * @param changes   how many swaps and stand-ins lie over it
     */
    public record Duty(Seat seat, TimeRange shift, long personId, long plannedId, DutySource source, int changes) {
    }

    public RosterSheet {
        duties = List.copyOf(duties);
    }

    public boolean draft() {
        return version != null && version.state() == VersionState.DRAFT;
    }
}
