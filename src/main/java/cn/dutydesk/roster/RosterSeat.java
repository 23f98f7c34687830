package cn.dutydesk.roster;

/**
 * One seat in a month on screen.
 *
 * @param personId who fills it, 0 when nobody does
 * @param person   the name, "" when nobody does
 * @param locked   whether it can no longer be edited: the version is published, or the day is over
 * @param source   PUBLISHED, or SWAP / STAND_IN where such a row lies over the published version
 */
public record RosterSeat(Seat seat, String post, String mark, long personId, String person, boolean locked,
        DutySource source) {
    public boolean open() {
        return personId == 0;
    }
}
