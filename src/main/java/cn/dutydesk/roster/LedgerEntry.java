package cn.dutydesk.roster;

import cn.dutydesk.calendar.DayKind;
import java.time.LocalDate;

/**
 * One entry of the ledger (台账): what counts for or against a person when duties are shared out.
 *
 * @param hundredths of a duty: 100 is one duty served or credited
 * @param reason     in words: the post served on, the days away, the office's own words
 * @param by         who entered it; "" for what the program derives from recorded duties and absences
 */
public record LedgerEntry(long personId, DayKind kind, LocalDate day, Source source, Remark reason, int hundredths,
        String by) {
    /** SERVED 已值; LEAVE 请假外出抵扣; EXEMPT 免排抵扣; JOINED 新到按中间水平起算; CORRECTION 人工更正. */
    public enum Source {
        SERVED, LEAVE, EXEMPT, JOINED, CORRECTION
    }
}
