package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.Effect;
import cn.dutydesk.roster.RosterFixture;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The board under the keyboard, with 300 people on it. */
@ResourceLock("window")
class MonthGridTest {
    private final RosterFixture bureau = new RosterFixture(0, 300);
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> picks = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private final MonthGrid.Actions actions = new MonthGrid.Actions() {
        @Override
        public void choose(Choice choice) {
            choices.add(choice);
        }

        @Override
        public void pick(String typed) {
            picks.add(typed);
        }

        @Override
        public void clear() {
            others.add("clear");
        }

        @Override
        public Drop drop(Choice from, Choice to) {
            return new Drop(Map.of(), "", new Effect(List.of(), List.of()));
        }

        @Override
        public void move(Choice from, Choice to) {
            others.add("move");
        }
    };

    @AfterEach
    void close() {
        bureau.close();
    }

    private static void press(MonthGrid grid, KeyCode code, boolean control) {
        Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static void type(MonthGrid grid, String letter) {
        Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false,
                false));
    }

    @Test
    void movesPicksAndClears() {
        bureau.person(301, "最后一人", false, PersonStatus.ON_POST);
        Grid month = Grids.byPeople(bureau.desk.generate(bureau.keeper, bureau.officers().id(),
                YearMonth.of(2026, 10), 1), "空缺");
        FxToolkit.run(() -> {
            MonthGrid grid = new MonthGrid(new Texts(Texts.CHINESE), actions);
            grid.show(month, LocalDate.of(2026, 10, 1));
            new Theme(bureau.clock, Theme.Choice.LIGHT).apply(new Scene(grid, 900, 700));
            grid.resize(900, 700);
            grid.applyCss();
            grid.layout();
            type(grid, "l");
            assertThat(picks).isEmpty();
            press(grid, KeyCode.DOWN, false);
            press(grid, KeyCode.RIGHT, false);
            assertThat(choices.getLast().day()).isEqualTo(LocalDate.of(2026, 10, 2));
            assertThat(choices.getLast().personId()).isEqualTo(month.lines().getFirst().personId());
            press(grid, KeyCode.END, false);
            assertThat(choices.getLast().day()).isEqualTo(LocalDate.of(2026, 10, 31));
            for (int i = 0; i < 40; i++) {
                press(grid, KeyCode.PAGE_DOWN, false);
            }
            assertThat(choices.getLast().personId()).isEqualTo(month.lines().getLast().personId());
            assertThat(grid.getAccessibleText()).contains(month.lines().getLast().title(), "10月31日");
            type(grid, "l");
            press(grid, KeyCode.ENTER, false);
            press(grid, KeyCode.DELETE, false);
            press(grid, KeyCode.DELETE, true);
        });
        assertThat(picks).containsExactly("l", "");
        assertThat(others).containsExactly("clear");
    }
}
