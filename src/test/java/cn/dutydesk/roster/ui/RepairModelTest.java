package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody of a published month goes on leave. */
@ResourceLock("window")
class RepairModelTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(2, 16);
    private final List<Problem> problems = new ArrayList<>();
    private final BoardModel model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts,
            () -> bureau.keeper, new DirectWork(new Problems(new Texts(Texts.CHINESE))), bureau.signals, bureau.clock,
            Set.of(BoardKind.OFFICER), "空缺");
    private final EditModel edits = new EditModel(model);
    private final RepairModel repairs = new RepairModel(model, edits);

    @AfterEach
    void close() {
        bureau.close();
    }

    private RosterSeat away() {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        RosterSeat seat = month.days().get(14).seats().getFirst();
        bureau.desk.publish(bureau.keeper, month.version().rosterId(), month.edit(), true);
        model.shown();
        model.turn(OCTOBER);
        assertThat(repairs.needed()).isFalse();
        bureau.leave(seat.personId(), seat.seat().day(), seat.seat().day());
        model.reload();
        return seat;
    }

    @Test
    void offersTheFewestChangesAndMakesANewVersionOfThem() {
        RosterSeat seat = away();
        assertThat(repairs.troubled()).isEqualTo(1);
        repairs.load();
        RepairPlan plan = repairs.planProperty().get();
        assertThat(plan.changes()).isNotEmpty().anyMatch(change -> change.seat().equals(seat.seat())
                && change.fromId() == seat.personId());
        assertThat(repairs.effect().broken()).noneMatch(conflict -> conflict.hard());
        assertThat(repairs.effect().mended()).anyMatch(conflict -> conflict.seat().equals(seat.seat()));
        repairs.apply("病假", () -> {}, problems::add);
        assertThat(problems).isEmpty();
        RosterMonth now = model.dataProperty().get();
        assertThat(now.draft()).isTrue();
        assertThat(now.version().reason()).isEqualTo("病假");
        assertThat(repairs.needed()).isFalse();
    }

    @Test
    void aSeatCanBeDecidedOtherwise() {
        RosterSeat seat = away();
        repairs.load();
        RepairPlan.Change change = repairs.planProperty().get().changes().stream()
                .filter(one -> one.seat().equals(seat.seat())).findFirst().orElseThrow();
        CandidateView other = repairs.candidates(seat.seat()).stream().filter(CandidateView::free)
                .filter(one -> one.personId() != change.toId() && one.personId() != seat.personId()).findFirst()
                .orElseThrow();
        repairs.decide(seat.seat(), other.personId(), other.person());
        repairs.apply("病假", () -> {}, problems::add);
        assertThat(problems).isEmpty();
        assertThat(model.dataProperty().get().days().get(14).seats().getFirst().personId())
                .isEqualTo(other.personId());
    }
}
