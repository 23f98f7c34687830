package cn.dutydesk.roster;

import java.util.List;

/**
 * What a change of seats does to the rules.
 *
 * @param broken rules broken by it that are kept now
 * @param mended rules broken now that would be kept
 */
public record Effect(List<Conflict> broken, List<Conflict> mended) {
    public Effect {
        broken = List.copyOf(broken);
        mended = List.copyOf(mended);
    }

    /** Whether a rule would be broken that may only be broken knowingly. */
    public boolean hard() {
        return broken.stream().anyMatch(Conflict::hard);
    }
}
