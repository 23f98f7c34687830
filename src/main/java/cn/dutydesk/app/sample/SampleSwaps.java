package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Swaps in the invented bureau's last weeks, and some that still wait today. */
final class SampleSwaps {
    private static final String MAIN = "值班员主班";

    private final Bureau bureau;
    private final Actor keeper;

    SampleSwaps(Bureau bureau, Actor keeper) {
        this.bureau = bureau;
        this.keeper = keeper;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        plan.accept(today.minusDays(33).atTime(10, 12), () -> inForce(today.minusDays(28), "参加省局业务培训"));
        plan.accept(today.minusDays(19).atTime(15, 40), () -> inForce(today.minusDays(12), "带孩子就医"));
        plan.accept(today.minusDays(9).atTime(21, 35), () -> takenOver("突发肠胃炎送医"));
        plan.accept(today.minusDays(2).atTime(9, 5), () -> inForce(today.plusDays(4), "赴上级局参加检查组"));
        plan.accept(today.minusDays(1).atTime(16, 20), () -> agreed(today.plusDays(7), "执法资格考试"));
        plan.accept(today.atTime(8, 52), () -> asked(today));
    }

    private Actor person(long id, Role role) {
        String name = bureau.directory.byId(id).map(PersonCard::name).orElse("");
        return new Actor(0, "sample-" + id, name, Set.of(role), id);
    }

    private Optional<OnDuty> main(LocalDate day) {
        return bureau.rosters.duties(day, day).stream().filter(duty -> duty.post().equals(MAIN)).findFirst();
    }

    private static Seat seat(OnDuty duty) {
        return new Seat(duty.day(), duty.postId(), duty.seat());
    }

    private Optional<SwapTerms> standIn(LocalDate day) {
        return main(day).flatMap(duty -> bureau.roster.swapReads().candidates(keeper, duty.boardId(), seat(duty))
                .stream().filter(CandidateView::free).findFirst().map(other -> SwapTerms.standIn(duty.boardId(),
                        seat(duty), duty.personId(), other.personId())));
    }

    private Optional<Long> agreed(LocalDate day, String reason) {
        return standIn(day).map(terms -> {
            long id = bureau.roster.swaps().ask(person(terms.askerId(), Role.DUTY_OFFICER), terms, reason);
            bureau.roster.swaps().consent(person(terms.otherId(), Role.DUTY_OFFICER), id);
            return id;
        });
    }

    private void inForce(LocalDate day, String reason) {
        agreed(day, reason).ifPresent(id -> bureau.roster.swaps().approve(leader(), id));
    }

    private Actor leader() {
        Set<Long> leading = Set.copyOf(bureau.rosters.boards().stream()
                .filter(board -> board.kind() == BoardKind.LEADER).map(board -> board.id()).toList());
        return bureau.rosters.onDutyAt(bureau.clock.now()).stream().filter(duty -> leading.contains(duty.boardId()))
                .findFirst().map(duty -> person(duty.personId(), Role.LEADER)).orElse(keeper);
    }

    private void takenOver(String reason) {
        bureau.rosters.onDutyAt(bureau.clock.now()).stream().filter(duty -> duty.post().equals(MAIN)).findFirst()
                .ifPresent(duty -> bureau.roster.swapReads().candidates(keeper, duty.boardId(), seat(duty)).stream()
                        .filter(CandidateView::free).findFirst().ifPresent(taker -> {
                            long id = bureau.roster.swaps().takeOver(keeper, SwapTerms.takeOver(duty.boardId(),
                                    seat(duty), duty.personId(), taker.personId()), reason, false);
                            bureau.roster.swaps().confirm(leader(), id);
                        }));
    }

    /** Somebody asks who is on duty today to take a duty of his. */
    private void asked(LocalDate today) {
        main(today).ifPresent(now -> List.of(9, 10, 12, 13, 15).stream().map(today::plusDays).map(this::main)
                .flatMap(Optional::stream).filter(duty -> duty.personId() != now.personId())
                .map(duty -> SwapTerms.standIn(duty.boardId(), seat(duty), duty.personId(), now.personId()))
                .filter(terms -> bureau.roster.swapReads().check(keeper, terms).passes()).findFirst()
                .ifPresent(terms -> bureau.roster.swaps().ask(person(terms.askerId(), Role.DUTY_OFFICER), terms,
                        "家中老人住院，需要陪护")));
    }
}
