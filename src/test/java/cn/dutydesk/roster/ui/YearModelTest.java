package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.RosterYear.State;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class YearModelTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(2, 14);

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void tellsPublishedFromDraftAndSeesGapsAndFollowsEdits() {
        long board = bureau.officers().id();
        RosterMonth october = bureau.desk.generate(bureau.keeper, board, OCTOBER, 1);
        bureau.desk.publish(bureau.keeper, october.version().rosterId(), october.edit(), true);
        RosterMonth november = bureau.desk.generate(bureau.keeper, board, OCTOBER.plusMonths(1), 1);
        BoardModel model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts,
                () -> bureau.keeper, new DirectWork(new Problems(new Texts(Texts.CHINESE))), bureau.signals,
                bureau.clock,
                Set.of(BoardKind.OFFICER), "空缺");
        YearModel years = new YearModel(model);
        model.shown();
        assertThat(years.yearProperty().get()).isNull();
        model.lookProperty().set(Look.YEAR);
        RosterYear year = years.yearProperty().get();
        assertThat(year.months()).hasSize(12);
        assertThat(year.months().get(8).state()).isEqualTo(State.NOTHING);
        assertThat(year.months().get(9).state()).isEqualTo(State.PUBLISHED);
        assertThat(year.months().get(10).state()).isEqualTo(State.DRAFT);
        assertThat(year.months().get(10).open()).isZero();
        assertThat(years.heat()).hasSize(14).first().satisfies(
                heat -> assertThat(heat.total()).isGreaterThanOrEqualTo(years.heat().getLast().total()));
        assertThat(years.heat().stream().mapToInt(YearModel.Heat::total).sum()).isEqualTo(october.fairness().rows()
                .stream().mapToInt(row -> row.monthTotal()).sum()
                + november.fairness().rows().stream()
                        .mapToInt(row -> row.monthTotal()).sum());

        bureau.desk.assign(bureau.second, november.version().rosterId(),
                november.days().getFirst().seats().getFirst().seat(), 0, november.edit());
        assertThat(years.yearProperty().get().months().get(10).open()).isEqualTo(1);

        years.open(OCTOBER);
        assertThat(model.lookProperty().get()).isEqualTo(Look.PEOPLE);
        assertThat(model.dataProperty().get().month()).isEqualTo(OCTOBER);
    }
}
