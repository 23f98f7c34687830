package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.domain.EngineGenerator;
import cn.dutydesk.roster.service.RosterKeeping;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A search that is watched, ended early, or given up. */
@ResourceLock("window")
class GenerateModelTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(2, 14);
    private final List<GenerateModel.Run> seen = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();
    /** Searches until it is told to stop; never longer than a hundred steps. */
    private final RosterKeeping desk = new RosterKeeping(bureau.acts, bureau.clock, bureau.people, bureau.calendars,
            (problem, options, progress) -> {
                for (int step = 0; step < 100 && !progress.stopped(); step++) {
                    progress.report(new Progress.Step(step / 10.0, 0, 600 - step, 450));
                }
                return new EngineGenerator().generate(problem, options, Progress.NONE);
            });
    private final BoardModel model = new BoardModel(desk, bureau.history, bureau.people, bureau.acts,
            () -> bureau.keeper, new DirectWork(new Problems(new Texts(Texts.CHINESE))), bureau.signals, bureau.clock,
            Set.of(BoardKind.OFFICER), "空缺");
    private final EditModel edits = new EditModel(model);
    private final GenerateModel generation = new GenerateModel(model, edits, GenerateOptions::repeatable);

    GenerateModelTest() {
        model.shown();
        model.turn(OCTOBER);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    /** Does something at a step of the search, as a person at the window would. */
    private void at(double seconds, Runnable act) {
        generation.runProperty().addListener((property, old, now) -> {
            if (now != null) {
                seen.add(now);
                if (now.step() != null && now.step().seconds() == seconds) {
                    assertThat(model.editing()).isFalse();
                    act.run();
                }
            }
        });
    }

    @Test
    void stoppingKeepsTheBest() {
        at(1.2, generation::stop);
        generation.start(List.of(OCTOBER), filled::add, problems::add);
        assertThat(problems).isEmpty();
        assertThat(filled).containsExactly(1);
        assertThat(seen.getLast().step().soft()).isEqualTo(588);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(model.editing()).isTrue();
        assertThat(generation.running()).isFalse();
        assertThat(edits.canUndoProperty().get()).isTrue();
    }

    @Test
    void givingUpLeavesEverythingAsItWas() {
        at(1.2, generation::cancel);
        generation.start(List.of(OCTOBER), filled::add, problems::add);
        assertThat(problems).singleElement().satisfies(
                problem -> assertThat(problem.code()).isEqualTo(GenerateModel.CANCELLED));
        assertThat(filled).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NO_ROSTER);
        assertThat(generation.runProperty().get()).isNull();
    }

    @Test
    void fillsMonthAfterMonth() {
        generation.start(List.of(OCTOBER, OCTOBER.plusMonths(1)), filled::add, problems::add);
        assertThat(problems).isEmpty();
        assertThat(filled).containsExactly(2);
        assertThat(desk.month(bureau.keeper, bureau.officers().id(), OCTOBER.plusMonths(1)).gaps()).isEmpty();
    }
}
