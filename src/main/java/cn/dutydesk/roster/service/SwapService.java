package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapChanged;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapStep;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.TakeOvers;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.domain.SwapHold;
import cn.dutydesk.roster.domain.SwapStepRow;
import cn.dutydesk.roster.store.SwapStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Swapping duties: 串班 and 代班 are asked for, agreed to by the colleague and approved by the leader on duty or the
 * roster keeper; 紧急顶班 holds at once and is confirmed afterwards. Every step looks again at whether the duties are
 * still where they were, have not begun, and whether the rules of the roster hold for both.
 *
 * <p>An account that belongs to a person acts for that person. The roster keeper may act for somebody absent, and a
 * shared account at the desk may ask for somebody; both are recorded as such. Nobody decides on a swap he is part of or
 * has spoken for. Blocks; background thread.
 */
public final class SwapService implements TakeOvers {
    private final Acts acts;
    private final SwapStore store = new SwapStore();
    private final People people;
    private final SwapChecks checks;
    private final Replacing replacing;
    private final SwapNews news;

    SwapService(Acts acts, People people, SwapChecks checks, Replacing replacing, SwapNews news) {
        this.acts = acts;
        this.people = people;
        this.checks = checks;
        this.replacing = replacing;
        this.news = news;
    }

    /**
     * Asks a colleague to trade duties or to take one.
     *
     * @return number of the request
     * @throws Refusal when a duty has begun or is not held by its person, a rule forbids it, another request speaks of
     *                 one of the duties, or there is no reason
     */
    public long ask(Actor who, SwapTerms terms, String reason) {
        if (terms.kind() == SwapKind.EMERGENCY) {
            throw new IllegalArgumentException("a take-over is not asked for");
        }
        MarkingGuard.check(reason);
        return acts.write(who, Permission.SWAP_ASK, "roster.swap.ask", act -> {
            long behalf = behalf(act, terms.askerId(), true);
            demandKnown(terms);
            Swap swap = new Swap(terms, reason);
            Holders now = checks.holders(act.session(), terms.boardId());
            checks.demand(terms, now, false);
            swap.seats().forEach(seat -> refuseHeld(act, now, seat));
            act.session().persist(swap);
            swap.seats().forEach(seat -> act.session().persist(new SwapHold(swap.id(), seat)));
            return step(act, swap, now, SwapStep.ASK, behalf, swap.reason());
        });
    }

    private void demandKnown(SwapTerms terms) {
        for (long id : new long[] {terms.askerId(), terms.otherId()}) {
            if (people.byId(id).isEmpty()) {
                throw new Refusal("roster.refused.no-person", id);
            }
        }
    }

    private void refuseHeld(Act act, Holders now, Seat seat) {
        store.hold(act.session(), seat).ifPresent(hold -> {
            SwapTerms other = store.get(act.session(), hold.swapId()).terms();
            throw new Refusal("swap.refused.overlap", Remark.of("swap.duty", seat.day(), SwapChecks.post(now, seat)),
                    now.name(other.askerId()), now.name(other.otherId()));
        });
    }

    /** The colleague agrees. @throws Refusal as {@link #ask}, and when it is not the colleague who speaks */
    public void consent(Actor who, long swapId) {
        acts.write(who, Permission.SWAP_ASK, "roster.swap.consent", act -> {
            Swap swap = store.get(act.session(), swapId);
            long behalf = behalf(act, swap.terms().otherId(), false);
            swap.consent();
            Holders now = checks.holders(act.session(), swap.terms().boardId());
            checks.demand(swap.terms(), now, false);
            return step(act, swap, now, SwapStep.CONSENT, behalf, "");
        });
    }

    /** The colleague does not agree. */
    public void decline(Actor who, long swapId, String reason) {
        MarkingGuard.check(reason);
        acts.write(who, Permission.SWAP_ASK, "roster.swap.decline", act -> {
            Swap swap = store.get(act.session(), swapId);
            long behalf = behalf(act, swap.terms().otherId(), false);
            swap.decline();
            return end(act, swap, SwapStep.DECLINE, behalf, Swap.clean(reason));
        });
    }

    /** The asker takes the request back before it is approved. */
    public void withdraw(Actor who, long swapId) {
        acts.write(who, Permission.SWAP_ASK, "roster.swap.withdraw", act -> {
            Swap swap = store.get(act.session(), swapId);
            long behalf = behalf(act, swap.terms().askerId(), true);
            swap.withdraw();
            return end(act, swap, SwapStep.WITHDRAW, behalf, "");
        });
    }

    /** Puts the swap in force. @throws Refusal as {@link #ask}, and when the actor is part of it */
    public void approve(Actor who, long swapId) {
        acts.write(who, Permission.SWAP_DECIDE, "roster.swap.approve", act -> {
            Swap swap = store.get(act.session(), swapId);
            demandImpartial(act, swap);
            swap.approve();
            Holders now = checks.holders(act.session(), swap.terms().boardId());
            checks.demand(swap.terms(), now, false);
            replacing.put(act, swap, now);
            return end(act, swap, SwapStep.APPROVE, 0, "");
        });
    }

    public void refuse(Actor who, long swapId, String reason) {
        MarkingGuard.check(reason);
        acts.write(who, Permission.SWAP_DECIDE, "roster.swap.refuse", act -> {
            Swap swap = store.get(act.session(), swapId);
            demandImpartial(act, swap);
            swap.refuse();
            return end(act, swap, SwapStep.REFUSE, 0, Swap.clean(reason));
        });
    }

    /** Takes back what is in force, while none of its duties has begun; the trace stays. */
    public void undo(Actor who, long swapId, String reason) {
        MarkingGuard.check(reason);
        acts.write(who, Permission.SWAP_DECIDE, "roster.swap.undo", act -> {
            Swap swap = store.get(act.session(), swapId);
            demandImpartial(act, swap);
            swap.undo();
            Holders now = checks.holders(act.session(), swap.terms().boardId());
            replacing.takeBack(act, swap, now, false, Swap.clean(reason));
            return step(act, swap, now, SwapStep.UNDO, 0, Swap.clean(reason));
        });
    }

    /**
     * 紧急顶班: somebody takes a duty over at once, also one that runs. The leader confirms it afterwards.
     *
     * @param acknowledged whether the rules it breaks were seen; what cannot wait may break them
     * @return number of the record
     */
    public long takeOver(Actor who, SwapTerms terms, String reason, boolean acknowledged) {
        MarkingGuard.check(reason);
        return acts.write(who, Permission.SWAP_ASK, "roster.swap.take-over",
                act -> takeOver(act, terms, reason, acknowledged));
    }

    private long takeOver(Act act, SwapTerms terms, String reason, boolean acknowledged) {
        demandKnown(terms);
        Swap swap = new Swap(terms, reason);
        Holders now = checks.holders(act.session(), terms.boardId());
        checks.demand(terms, now, acknowledged);
        act.session().persist(swap);
        replacing.put(act, swap, now);
        return step(act, swap, now, SwapStep.TAKE_OVER, 0, swap.reason());
    }

    /** Who sits at the desk serves, whatever the rules would have said before. */
    @Override
    public void takenOver(Act act, OnDuty duty, long takerId, String reason) {
        if (duty.version() > 0) {
            takeOver(act, SwapTerms.takeOver(duty.boardId(), new Seat(duty.day(), duty.postId(), duty.seat()),
                    duty.personId(), takerId), reason, true);
        }
    }

    /** The leader's word that a take-over was right. */
    public void confirm(Actor who, long swapId) {
        acts.write(who, Permission.SWAP_DECIDE, "roster.swap.confirm", act -> {
            Swap swap = store.get(act.session(), swapId);
            demandImpartial(act, swap);
            swap.confirm();
            return step(act, swap, checks.holders(act.session(), swap.terms().boardId()), SwapStep.CONFIRM, 0, "");
        });
    }

    /** The leader does not accept a take-over: a duty not over goes back from now on; who served until now, served. */
    public void object(Actor who, long swapId, String reason) {
        MarkingGuard.check(reason);
        acts.write(who, Permission.SWAP_DECIDE, "roster.swap.object", act -> {
            Swap swap = store.get(act.session(), swapId);
            demandImpartial(act, swap);
            swap.object();
            Holders now = checks.holders(act.session(), swap.terms().boardId());
            Standing standing = now.at(swap.terms().given());
            if (standing != null && Holders.published(standing) && standing.shift().to().isAfter(now.now())) {
                replacing.takeBack(act, swap, now, true, Swap.clean(reason));
            }
            return step(act, swap, now, SwapStep.OBJECT, 0, Swap.clean(reason));
        });
    }

    private long end(Act act, Swap swap, SwapStep step, long behalf, String words) {
        store.release(act.session(), swap.id());
        return step(act, swap, checks.holders(act.session(), swap.terms().boardId()), step, behalf, words);
    }

    private long step(Act act, Swap swap, Holders now, SwapStep step, long behalf, String words) {
        act.session().persist(new SwapStepRow(swap.id(), step, act.actor().user(), act.actor().name(), behalf, words,
                act.now()));
        act.record("swap", swap.id(), null, state(swap, now, behalf, words));
        news.of(act, swap, step, now, words);
        act.signal(new SwapChanged());
        return swap.id();
    }

    private static Map<String, Object> state(Swap swap, Holders now, long behalf, String words) {
        SwapTerms terms = swap.terms();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("kind", terms.kind().name());
        state.put("state", swap.state().name());
        state.put("given", terms.given().day() + " " + SwapChecks.post(now, terms.given()));
        state.put("asker", now.name(terms.askerId()));
        state.put("other", now.name(terms.otherId()));
        if (terms.taken() != null) {
            state.put("taken", terms.taken().day() + " " + SwapChecks.post(now, terms.taken()));
        }
        if (behalf != 0) {
            state.put("onBehalfOf", now.name(behalf));
        }
        if (!words.isEmpty()) {
            state.put("words", words);
        }
        return state;
    }

    /** @return 0 for the person's own act, else the person, for whom the actor may act */
    private long behalf(Act act, long personId, boolean shared) {
        Actor who = act.actor();
        if (who.personId() != null && who.personId() == personId) {
            return 0;
        }
        if (acts.allows(who, Permission.ROSTER_EDIT) || shared && who.personId() == null) {
            return personId;
        }
        throw new Refusal("swap.refused.not-yours", people.byId(personId).map(PersonCard::name).orElse(""));
    }

    private void demandImpartial(Act act, Swap swap) {
        Actor who = act.actor();
        if (who.personId() != null && swap.concerns(who.personId())) {
            throw new Refusal("swap.refused.own");
        }
        boolean spoke = store.steps(act.session(), List.of(swap)).getOrDefault(swap.id(), List.of()).stream()
                .anyMatch(step -> step.forPerson() != 0 && step.byAccount().equals(who.user()));
        if (spoke) {
            throw new Refusal("swap.refused.spoke");
        }
    }

    /** Looks again at every open request after a roster was published; what no longer fits stays and is marked. */
    void recheck(Act act, long boardId) {
        for (Swap swap : store.open(act.session())) {
            SwapTerms terms = swap.terms();
            if (terms.boardId() == boardId && !swap.flagged()) {
                Holders now = checks.holders(act.session(), boardId);
                var check = checks.of(terms, now);
                if (!check.passes()) {
                    swap.flag();
                    Remark why = check.moved().isEmpty() ? check.hard().getFirst().why() : check.moved().getFirst();
                    act.session().persist(new SwapStepRow(swap.id(), SwapStep.FLAG, act.actor().user(),
                            act.actor().name(), 0, "", act.now()));
                    news.flagged(act, swap, now, why);
                }
            }
        }
    }
}
