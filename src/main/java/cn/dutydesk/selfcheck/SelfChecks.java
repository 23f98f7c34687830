package cn.dutydesk.selfcheck;

import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What other rooms may ask about self-checks. Blocks; background threads only. */
public interface SelfChecks {
    /** Stands for the checklist the office began with, where one of several is named by its plan. */
    long MAIN = 0;

    /** A month as it stands, or as it was signed; its newest edition. @param plan which checklist, or {@link #MAIN} */
    MonthBoard month(Actor who, long plan, YearMonth month);

    /** The same of the checklist the office began with. */
    default MonthBoard month(Actor who, YearMonth month) {
        return month(who, MAIN, month);
    }

    Optional<CampaignView> campaign(Actor who, long id);

    /** Every department's part of a month. */
    List<DepartmentLine> departments(Actor who, long campaignId);

    YearRound year(Actor who, long plan, int year);

    /** A year of the checklist the office began with. */
    default YearRound year(Actor who, int year) {
        return year(who, MAIN, year);
    }

    /**
     * The whole of a month: the frozen text of the newest signed edition, or, when none is signed, what it would be now.
     *
     * @throws cn.dutydesk.core.Refusal when the month has no self-check
     */
    CheckText text(Actor who, long plan, YearMonth month);

    /** A month of the checklist the office began with. */
    default CheckText text(Actor who, YearMonth month) {
        return text(who, MAIN, month);
    }
}
