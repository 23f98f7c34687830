package cn.dutydesk.roster.ui;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapCheck;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.service.SwapReads.Offer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A swap while it is being put together: which duty, which kind, with whom, for which duty; and whether it would do. */
public final class SwapModel {
    private final MineModel mine;
    private final Latest latestPeople = new Latest();
    private final Latest latestCheck = new Latest();
    private final ObjectProperty<OnDuty> duty = new SimpleObjectProperty<>();
    private final ObjectProperty<SwapKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<CandidateView> colleague = new SimpleObjectProperty<>();
    private final ObjectProperty<Offer> offer = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<CandidateView>> people = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SwapCheck> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private String filter = "";

    /** @param duty the duty given away; it can be changed for a take-over */
    public SwapModel(MineModel mine, OnDuty duty, SwapKind kind) {
        this.mine = mine;
        this.duty.set(duty);
        this.kind.set(kind);
        this.duty.addListener((property, old, now) -> {
            colleague.set(null);
            loadPeople();
        });
        this.kind.addListener((property, old, now) -> look());
        colleague.addListener((property, old, now) -> look());
        offer.addListener((property, old, now) -> {
            if (now != null) {
                check.set(now.check());
            }
        });
        loadPeople();
    }

    private Seat seat() {
        return new Seat(duty.get().day(), duty.get().postId(), duty.get().seat());
    }

    /** Narrows the colleagues by name, pinyin or initials. */
    public void filter(String text) {
        filter = text.strip();
        loadPeople();
    }

    private void loadPeople() {
        long request = latestPeople.next();
        long board = duty.get().boardId();
        Seat given = seat();
        String text = filter;
        mine.work().read(() -> {
            List<CandidateView> found = mine.services().swapReads().candidates(mine.actor().get(), board, given);
            Set<Long> named = text.isEmpty() ? null : mine.services().people().search(text).stream()
                    .map(PersonCard::id).collect(Collectors.toSet());
            return named == null ? found : found.stream().filter(one -> named.contains(one.personId())).toList();
        }, found -> {
            if (latestPeople.is(request)) {
                people.set(found);
            }
        }, this::failed);
    }

    /** Looks at the swap as it is put together now. */
    private void look() {
        long request = latestCheck.next();
        offer.set(null);
        offers.set(List.of());
        check.set(null);
        problem.set(null);
        CandidateView other = colleague.get();
        if (other == null) {
            return;
        }
        OnDuty given = duty.get();
        if (kind.get() == SwapKind.TRADE) {
            mine.work().read(() -> mine.services().swapReads().offers(mine.actor().get(), given.boardId(), seat(),
                    given.personId(), other.personId()), found -> {
                        if (latestCheck.is(request)) {
                            offers.set(found);
                            found.stream().filter(one -> one.check().passes()).findFirst().ifPresent(offer::set);
                        }
                    }, this::failed);
        } else {
            mine.work().read(() -> mine.services().swapReads().check(mine.actor().get(), terms()), found -> {
                if (latestCheck.is(request)) {
                    check.set(found);
                }
            }, this::failed);
        }
    }

    private void failed(Problem why) {
        problem.set(why);
    }

    private SwapTerms terms() {
        OnDuty given = duty.get();
        return new SwapTerms(kind.get(), given.boardId(), seat(), given.personId(), colleague.get().personId(),
                kind.get() == SwapKind.TRADE ? offer.get().duty().seat() : null);
    }

    /** Whether everything is chosen. */
    public boolean complete() {
        return colleague.get() != null && (kind.get() != SwapKind.TRADE || offer.get() != null);
    }

    /**
     * Sends the request, or records the take-over.
     *
     * @param acknowledged whether the rules a take-over breaks were seen
     */
    public void send(String reason, boolean acknowledged, Runnable done, Consumer<Problem> failed) {
        SwapTerms terms = terms();
        mine.work().write(() -> terms.kind() == SwapKind.EMERGENCY
                ? mine.services().swaps().takeOver(mine.actor().get(), terms, reason, acknowledged)
                : mine.services().swaps().ask(mine.actor().get(), terms, reason), id -> {
                    done.run();
                    mine.reload();
                }, failed);
    }

    public ObjectProperty<OnDuty> dutyProperty() {
        return duty;
    }

    public ObjectProperty<SwapKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<CandidateView> colleagueProperty() {
        return colleague;
    }

    /** The colleague's duty taken in return, of a trade. */
    public ObjectProperty<Offer> offerProperty() {
        return offer;
    }

    /** Best first. */
    public ReadOnlyObjectProperty<List<CandidateView>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /** How it would stand; null until enough is chosen. */
    public ReadOnlyObjectProperty<SwapCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
