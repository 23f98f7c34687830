package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One month's self-check in a line.
 *
 * @param planId    the checklist that is gone through month by month
 * @param edition   1, or more for a correction
 * @param formerId  the edition it replaces, or null
 * @param reason    why it was corrected, or empty
 * @param due       last day to sign it
 * @param dealt     whether items were dealt out; not for a month that passed while nobody ran the program
 * @param missed    whether the month ended without signature (缺); it stays so
 * @param lateDays  days from the last day to the signature; 0 when in time or unsigned
 * @param available frozen figures; null before the signature
 * @param digest    SHA-256 of the signed text; empty before
 */
public record CampaignView(long id, long planId, YearMonth month, int edition, @Nullable Long formerId, String reason,
        long standardVersionId, Instant openedAt, LocalDate due, CampaignState state, boolean dealt, boolean missed,
        @Nullable Instant submittedAt, String submittedBy, @Nullable Instant signedAt, String signedBy, int lateDays,
        @Nullable BigDecimal available,
        @Nullable BigDecimal got, @Nullable BigDecimal rate, @Nullable ScoreGrade grade, String digest) {
    public boolean signed() {
        return state == CampaignState.SIGNED;
    }
}
