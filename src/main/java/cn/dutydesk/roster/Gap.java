package cn.dutydesk.roster;

import java.util.List;

/** A seat nobody fills, with what keeps each person of the directory from it. */
public record Gap(Seat seat, String post, List<Barred> barred) {
    /** One person and the rule that bars them. */
    public record Barred(long personId, String person, String rule, Remark why) {
    }

    public Gap {
        barred = List.copyOf(barred);
    }
}
