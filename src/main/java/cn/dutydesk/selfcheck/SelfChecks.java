package cn.dutydesk.selfcheck;

import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What other rooms may ask about self-checks. Blocks; background threads only. */
public interface SelfChecks {
    /** A month as it stands, or as it was signed; its newest edition. */
    MonthBoard month(Actor who, YearMonth month);

    Optional<CampaignView> campaign(Actor who, long id);

    /** Every department's part of a month. */
    List<DepartmentLine> departments(Actor who, long campaignId);

    YearRound year(Actor who, int year);

    /**
     * The whole of a month: the frozen text of the newest signed edition, or, when none is signed, what it would be now.
     *
     * @throws cn.dutydesk.core.Refusal when the month has no self-check
     */
    CheckText text(Actor who, YearMonth month);
}
