package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.LedgerView;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.RuleLine;
import cn.dutydesk.roster.Wish;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.util.List;

/**
 * Rules, exemptions, wishes and the ledger of a board. Every method checks the actor's permission, blocks, and belongs
 * on a background thread. A rule that says no is a {@link cn.dutydesk.core.Refusal}; nothing is stored then.
 */
public interface RuleDesk {
    /** Every rule of a board as it holds now, those without a switch too. Read by all. */
    List<RuleLine> rules(Actor who, long boardId);

    /** Stores rules as edited; those not named stay. Refused when a number is out of bounds. */
    List<RuleLine> saveRules(Actor who, long boardId, List<RuleLine> edited);

    /** People named for a rule: 主要负责人, 正职与主持副职, 新值班员, 熟手. Read by all. */
    List<PersonMark> marks(Actor who, long boardId);

    /** Stores the people named; those not in the list are no longer named. */
    List<PersonMark> saveMarks(Actor who, long boardId, List<PersonMark> marks);

    /** The exemption register as it touches the days. For the roster keeper: reasons are personal. */
    List<Exemption> exemptions(Actor who, LocalDate from, LocalDate to);

    /** Enters an exemption. @return as stored */
    Exemption exempt(Actor who, Exemption entry);

    /** Ends an exemption on a day; a day before its first takes it out of the register. */
    void endExemption(Actor who, long id, LocalDate last);

    /** Wishes for the days: everybody's for the roster keeper, one's own for others. */
    List<Wish> wishes(Actor who, LocalDate from, LocalDate to);

    /** Enters or changes a wish for a day. Anybody may for themselves, the roster keeper for everybody. */
    Wish wish(Actor who, long personId, LocalDate day, boolean wanted, int weight);

    /** Takes a wish back. */
    void dropWish(Actor who, long personId, LocalDate day);

    /**
     * Anybody's account on a board, as the month after this one would begin with it. Read by all: what is fair has to
     * be seen.
     */
    LedgerView ledger(Actor who, long boardId, long personId);

    /**
     * Corrects the ledger by hand.
     *
     * @param hundredths of a duty, above 0 in the person's favour: they are put on duty so much less
     */
    LedgerView correct(Actor who, long boardId, long personId, DayKind kind, int hundredths, String reason);
}
