package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.SwapTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored swap of duties: what was agreed and how far it has come. Who did each step is a {@link SwapStepRow}.
 *
 * <pre>
 * ASKED → CONSENTED → IN_FORCE → UNDONE
 *   ↓ DECLINED  ↓ REFUSED
 *   ↓ WITHDRAWN ↓ WITHDRAWN        a take-over begins IN_FORCE and is confirmed afterwards
 * </pre>
 */
@Entity
@Table(name = "roster_swap")
public class Swap extends Row {
    private static final int REASON = SwapTerms.REASON;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private SwapKind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private SwapState state;
    @Column(nullable = false)
    private long boardId;
    @Column(nullable = false)
    private LocalDate givenDay;
    @Column(nullable = false)
    private long givenPost;
    @Column(nullable = false)
    private int givenSeat;
    @Column(nullable = false)
    private long asker;
    @Column(nullable = false)
    private long other;
    private @Nullable LocalDate takenDay;
    private @Nullable Long takenPost;
    private @Nullable Integer takenSeat;
    @Column(nullable = false, length = REASON)
    private String reason;
    @Column(nullable = false)
    private boolean confirmed;
    @Column(nullable = false)
    private boolean flagged;

    protected Swap() {
    }

    /**
     * A swap that is asked for, or a take-over that is in force at once.
     *
     * @throws Refusal when the two are one person, or there is no reason
     */
    public Swap(SwapTerms terms, String why) {
        if (terms.askerId() == terms.otherId()) {
            throw new Refusal("swap.refused.same-person");
        }
        kind = terms.kind();
        state = kind == SwapKind.EMERGENCY ? SwapState.IN_FORCE : SwapState.ASKED;
        confirmed = kind != SwapKind.EMERGENCY;
        boardId = terms.boardId();
        givenDay = terms.given().day();
        givenPost = terms.given().postId();
        givenSeat = terms.given().seat();
        asker = terms.askerId();
        other = terms.otherId();
        if (terms.taken() != null) {
            takenDay = terms.taken().day();
            takenPost = terms.taken().postId();
            takenSeat = terms.taken().seat();
        }
        reason = clean(why);
    }

    /** @throws Refusal when it is blank or too long */
    public static String clean(String why) {
        String stripped = why == null ? "" : why.strip();
        if (stripped.isEmpty() || stripped.length() > REASON) {
            throw new Refusal("swap.refused.reason", REASON);
        }
        return stripped;
    }

    public void consent() {
        move(SwapState.CONSENTED, SwapState.ASKED);
    }

    public void decline() {
        move(SwapState.DECLINED, SwapState.ASKED);
    }

    public void withdraw() {
        move(SwapState.WITHDRAWN, SwapState.ASKED, SwapState.CONSENTED);
    }

    public void approve() {
        move(SwapState.IN_FORCE, SwapState.CONSENTED);
    }

    public void refuse() {
        move(SwapState.REFUSED, SwapState.ASKED, SwapState.CONSENTED);
    }

    public void undo() {
        move(SwapState.UNDONE, SwapState.IN_FORCE);
    }

    private void move(SwapState to, SwapState... from) {
        if (!Set.of(from).contains(state)) {
            throw new Refusal("swap.refused.state", Remark.of("swap.state." + state));
        }
        state = to;
    }

    /** The leader's word on a take-over. @throws Refusal when none is waited for */
    public void confirm() {
        if (state != SwapState.IN_FORCE || confirmed) {
            throw new Refusal("swap.refused.state", Remark.of("swap.state." + state));
        }
        confirmed = true;
    }

    /** The leader does not accept a take-over. @throws Refusal when no word is waited for */
    public void object() {
        confirm();
        state = SwapState.REFUSED;
    }

    /** Marks that the roster has moved on under it. */
    public void flag() {
        flagged = true;
    }

    public SwapTerms terms() {
        return new SwapTerms(kind, boardId, new Seat(givenDay, givenPost, givenSeat), asker, other, taken());
    }

    private @Nullable Seat taken() {
        return takenDay == null || takenPost == null || takenSeat == null ? null
                : new Seat(takenDay, takenPost, takenSeat);
    }

    /** The duties it speaks of. */
    public List<Seat> seats() {
        Seat taken = taken();
        Seat given = new Seat(givenDay, givenPost, givenSeat);
        return taken == null ? List.of(given) : List.of(given, taken);
    }

    public boolean concerns(long personId) {
        return asker == personId || other == personId;
    }

    public SwapKind kind() {
        return kind;
    }

    public SwapState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public boolean confirmed() {
        return confirmed;
    }

    public boolean flagged() {
        return flagged;
    }
}
