package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Taking back, doing again, and two people at one draft. */
@ResourceLock("window")
class EditModelTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(4, 14);
    private final List<Problem> problems = new ArrayList<>();
    private final Texts texts = new Texts(Texts.CHINESE);
    private final BoardModel model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts,
            () -> bureau.keeper, new DirectWork(new Problems(texts)), bureau.signals, bureau.clock,
            Set.of(BoardKind.OFFICER), "空缺");
    private final EditModel edits = new EditModel(model);
    private final SeatModel seats = new SeatModel(model, edits);

    @BeforeEach
    void generate() {
        model.shown();
        model.turn(OCTOBER);
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        assertThat(problems).isEmpty();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private RosterMonth month() {
        return model.dataProperty().get();
    }

    private RosterSeat at(int day, int index) {
        return month().days().get(day - 1).seats().get(index);
    }

    private Choice field(int day, int index) {
        return new Choice(at(day, index).seat().day(), at(day, index).personId(), at(day, index).seat());
    }

    private long idle(int day) {
        return month().people().stream().map(RosterMonth.Person::id).filter(id -> month().days().get(day - 1).seats()
                .stream().noneMatch(seat -> seat.personId() == id)).findFirst().orElseThrow();
    }

    @Test
    void aTradeIsTakenBackAndDoneAgainAsRecordedEdits() {
        long first = at(10, 0).personId();
        long other = at(20, 0).personId();
        int edit = month().edit();
        seats.move(field(10, 0), field(20, 0));
        assertThat(at(10, 0).personId()).isEqualTo(other);
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.exchange");
        assertThat(edits.undo()).isTrue();
        assertThat(at(10, 0).personId()).isEqualTo(first);
        assertThat(at(20, 0).personId()).isEqualTo(other);
        assertThat(edits.canUndoProperty().get()).isFalse();
        assertThat(edits.redo()).isTrue();
        assertThat(at(10, 0).personId()).isEqualTo(other);
        assertThat(month().edit()).isEqualTo(edit + 3);
        seats.assign(at(12, 1).seat(), 0);
        assertThat(edits.canRedoProperty().get()).isFalse();
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.assign");
    }

    @Test
    void aWholeGenerationIsTakenBack() {
        seats.assign(at(5, 0).seat(), 0);
        GenerateModel generation = new GenerateModel(model, edits, GenerateOptions::repeatable);
        generation.start(List.of(OCTOBER), filled -> {}, problems::add);
        assertThat(problems).isEmpty();
        RosterMonth generated = month();
        assertThat(generated.gaps()).isEmpty();
        edits.put(Map.of(at(6, 0).seat(), 0L, at(7, 0).seat(), 0L));
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.rearrange");
        assertThat(month().gaps()).hasSize(2);
        assertThat(edits.undo()).isTrue();
        assertThat(month().days()).isEqualTo(generated.days());
        assertThat(edits.undo()).isTrue();
        assertThat(month().gaps()).singleElement().satisfies(gap -> assertThat(gap.seat()).isEqualTo(at(5, 0).seat()));
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotTakenBack() {
        long before = at(9, 0).personId();
        seats.assign(at(9, 0).seat(), 0);
        bureau.desk.assign(bureau.second, month().version().rosterId(), at(9, 0).seat(), idle(9), month().edit());
        assertThat(at(9, 0).personId()).isNotIn(0L, before);
        assertThat(edits.undo()).isTrue();
        assertThat(edits.problemProperty().get().words()).contains("后来被改过");
        assertThat(at(9, 0).personId()).isNotIn(0L, before);
    }

    @Test
    void theSecondOfTwoEditorsSeesTheChangeAndStoresHisOwnOverIt() {
        RosterMonth seen = month();
        model.hidden();
        RosterSeat theirs = at(21, 0);
        bureau.desk.assign(bureau.second, seen.version().rosterId(), theirs.seat(), 0, seen.edit());
        long mine = idle(5);
        seats.assign(at(5, 0).seat(), mine);
        Clash clash = edits.clashProperty().get();
        assertThat(clash.by()).isEqualTo("另一排班员");
        assertThat(clash.theirs()).singleElement().satisfies(changed -> {
            assertThat(changed.seat()).isEqualTo(theirs.seat());
            assertThat(changed.from()).isEqualTo(theirs.person());
            assertThat(changed.to()).isEmpty();
        });
        assertThat(clash.mine()).singleElement().satisfies(
                changed -> assertThat(changed.to()).isEqualTo(seats.name(mine)));
        assertThat(clash.same()).isFalse();
        assertThat(at(21, 0).open()).isTrue();
        assertThat(at(5, 0).personId()).isNotEqualTo(mine);
        clash.again().run();
        assertThat(at(5, 0).personId()).isEqualTo(mine);
        assertThat(at(21, 0).open()).isTrue();
    }

    @Test
    void saysWhatADropWouldBreakWithoutStoringIt() {
        Drops drops = new Drops(model, seats, texts);
        RosterSeat eighteenth = at(18, 0);
        Seat next = at(19, 0).seat();
        Drop drop = drops.of(new Choice(null, eighteenth.personId(), null), field(19, 0));
        assertThat(drop.possible()).isTrue();
        assertThat(drop.effect().broken()).anyMatch(conflict -> conflict.rule().equals("rest")
                && conflict.seat().equals(next));
        assertThat(month().conflicts()).noneMatch(conflict -> conflict.rule().equals("rest"));
        assertThat(drops.of(field(18, 0), new Choice(next.day(), idle(19), null)).possible()).isFalse();
        assertThat(drops.of(field(18, 0), null).words()).isEmpty();

        seats.assign(next, eighteenth.personId());
        Drop back = drops.of(new Choice(null, idle(19), null), field(19, 0));
        assertThat(back.effect().mended()).anyMatch(conflict -> conflict.rule().equals("rest"));
    }
}
