package cn.dutydesk.roster.service;

import cn.dutydesk.roster.AheadFinding;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionDifference;
import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What the roster keeper does. Every method checks the actor's permission, blocks, and belongs on a background thread.
 * A rule that says no is a {@link cn.dutydesk.core.Refusal}; nothing is stored then.
 */
public interface RosterDesk {
    /** All boards in order. */
    List<BoardCard> boards(Actor who);

    /**
     * Makes a board from the template of its kind: OFFICER 值班表 with 值班员主班, 值班员副班, 备勤 and 驾驶员; LEADER 带班表
     * with 带班领导; OTHER an empty board.
     *
     * @param name of the new board; refused when blank or already borne
     */
    BoardCard createBoard(Actor who, BoardKind template, String name);

    /**
     * Stores a board as edited: name, telephone, order, hours, posts and their pools. A post with id 0 is new; a post
     * that is missing from the card is taken off the board, which is refused while a roster stands on it.
     *
     * @param edited carries the version it was read with; refused when someone changed the board since
     */
    BoardCard saveBoard(Actor who, BoardCard edited);

    /** The month as it should be shown: its draft if there is one, else its newest published version, else empty. */
    RosterMonth month(Actor who, long boardId, YearMonth month);

    /** A whole year of a board: how far each day is filled, and who serves when. */
    RosterYear year(Actor who, long boardId, int year);

    /** One version, for looking back. */
    RosterMonth version(Actor who, long rosterId);

    /**
     * Fills the month's draft as fairly and well as can be found, making the draft if there is none. In a draft made
     * from a published version, days already begun stay as they are. Nothing is locked while the search runs.
     *
     * @param progress hears of every better roster and may end the search; the best so far is kept then
     * @throws cn.dutydesk.core.Refusal when the month is published and has no draft: make one with a reason first; or
     *                                  when someone edited the draft while the search ran
     */
    RosterMonth generate(Actor who, long boardId, YearMonth month, GenerateOptions options, Progress progress);

    /** The same with a search short enough to wait for; the same seed gives the same roster. */
    default RosterMonth generate(Actor who, long boardId, YearMonth month, long seed) {
        return generate(who, boardId, month, GenerateOptions.repeatable(seed), Progress.NONE);
    }

    /**
     * The fewest changes after which a version breaks no hard rule on days that have not begun: somebody is ill, on
     * leave or called up since. Changes nothing.
     *
     * @param rosterId a published version, or a draft
     * @return no changes when nothing is broken
     */
    RepairPlan repair(Actor who, long rosterId);

    /**
     * Carries a repair out: over a published version as a new draft with the reason, ready to be published; in a draft
     * as one edit.
     *
     * @param reason why a published version is changed; not looked at for a draft
     * @throws cn.dutydesk.core.Refusal when the version was changed since the plan was made
     */
    RosterMonth applyRepair(Actor who, RepairPlan plan, String reason);

    /** An empty draft of a month that has no version yet, to be filled by hand. */
    RosterMonth startDraft(Actor who, long boardId, YearMonth month);

    /** A new draft that begins as the newest published version stands now, swaps included. */
    RosterMonth newVersion(Actor who, long boardId, YearMonth month, String reason);

    /**
     * Seats one person in a draft. Conflicts do not stop it; they come back in the answer.
     *
     * @param personId 0 leaves the seat open
     * @param edit     as read with the month; refused with what changed when someone edited since
     */
    RosterMonth assign(Actor who, long rosterId, Seat seat, long personId, int edit);

    /** Lets two filled or open seats of a draft trade places; as {@link #assign} otherwise. */
    RosterMonth exchange(Actor who, long rosterId, Seat one, Seat other, int edit);

    /**
     * Changes several seats of a draft in one edit; as {@link #assign} otherwise.
     *
     * @param moves seats with who is to sit there, 0 for nobody
     */
    RosterMonth rearrange(Actor who, long rosterId, Map<Seat, Long> moves, int edit);

    /** Throws a draft away, by its edit count as read. Published versions stay. */
    void discard(Actor who, long rosterId, int edit);

    /**
     * Publishes a draft and freezes it. On a board that asks for approval (审批) a leader does this, once the roster
     * keeper has handed the draft in.
     *
     * @param acknowledged whether the person has seen the conflicts and wants to publish all the same; recorded in the
     *                     audit with each conflict
     * @throws cn.dutydesk.core.Refusal when a seat is open, when there are conflicts not acknowledged, or when swaps
     *                                  were recorded over the old version since the draft was made
     */
    RosterMonth publish(Actor who, long rosterId, int edit, boolean acknowledged);

    /**
     * Hands a draft in for a leader's approval, on boards that ask for it; the next edit takes it back.
     *
     * @param acknowledged as for {@link #publish}
     * @throws cn.dutydesk.core.Refusal as for {@link #publish}
     */
    RosterMonth submit(Actor who, long rosterId, int edit, boolean acknowledged);

    /** A leader gives a draft that was handed in back to the roster keeper, with the reason. */
    RosterMonth giveBack(Actor who, long rosterId, String reason);

    /** What the version changes against the one it replaces: to be looked at before publishing and afterwards. */
    VersionDifference difference(Actor who, long rosterId);

    /** Open seats, broken rules and months not published in the next 30 days, on every board. */
    List<AheadFinding> ahead(Actor who);

    /** Everybody of the directory who could be asked to take the seat, best first, with what speaks against each. */
    List<CandidateView> candidates(Actor who, long rosterId, Seat seat);

    /** Rules, exemptions, wishes and the ledger of the boards. */
    RuleDesk rules();
}
