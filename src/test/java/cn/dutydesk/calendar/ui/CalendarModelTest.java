package cn.dutydesk.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.CalendarFixture;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class CalendarModelTest {
    private final CalendarFixture bureau = new CalendarFixture();
    private final List<Problem> problems = new ArrayList<>();
    private final CalendarModel model = model(() -> bureau.keeper);

    private CalendarModel model(CurrentActor actor) {
        return new CalendarModel(bureau.service, bureau.imports, actor,
                new DirectWork(new Problems(new Texts(Texts.CHINESE))), bureau.signals, bureau.clock);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void beginsWithThisYearAndFollowsChanges() {
        model.shown();
        assertThat(model.viewProperty().get().year()).isEqualTo(2026);
        assertThat(model.editableProperty().get()).isTrue();
        model.setDay(LocalDate.of(2026, 3, 8), DayKind.HOLIDAY, "妇女节", () -> {}, problems::add);
        assertThat(problems).isEmpty();
        assertThat(model.viewProperty().get().entered()).containsExactly(LocalDate.of(2026, 3, 8));
    }

    @Test
    void hearsNothingWhenHidden() {
        model.shown();
        model.hidden();
        bureau.service.setDay(bureau.keeper, LocalDate.of(2026, 3, 8), DayKind.HOLIDAY, "");
        assertThat(model.viewProperty().get().entered()).isEmpty();
    }

    @Test
    void turnsToTheImportedYear() {
        model.shown();
        model.importYear(Path.of("2027.csv"), imported -> {}, problems::add);
        assertThat(model.yearProperty().get()).isEqualTo(2027);
        assertThat(model.viewProperty().get().imported()).isTrue();
        model.forgetYear(() -> {}, problems::add);
        assertThat(model.viewProperty().get().official()).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void saysInWordsWhyAPeriodIsRefused() {
        model.shown();
        model.keepPeriod(new KeyPeriod(0, " ", LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4), 0, ""),
                () -> problems.clear(), problems::add);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.refusal()).isTrue();
            assertThat(problem.words()).contains("名称");
        });
    }

    @Test
    void aReaderSeesButDoesNotEdit() {
        CalendarModel reader = model(() -> bureau.officer);
        reader.shown();
        assertThat(reader.viewProperty().get().holidays()).hasSize(7);
        assertThat(reader.editableProperty().get()).isFalse();
    }

    @Test
    void keepsTheYearOnScreenWhenAnotherCannotBeRead() {
        model.shown();
        model.turn(1800);
        assertThat(model.problemProperty().get().words()).contains("1800");
        model.turn(2025);
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.viewProperty().get().year()).isEqualTo(2025);
    }
}
