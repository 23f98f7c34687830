package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import java.time.YearMonth;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A month can be worked from the keyboard: the keyboard goes to the search and comes back to the board. */
@ResourceLock("window")
class BoardFocusTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(2, 12);

    @AfterEach
    void close() {
        bureau.close();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void typeAName_EnterSeats_KeyboardIsBackOnTheBoard() {
        RosterMonth month = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        Texts texts = new Texts(Texts.CHINESE);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Scene scene = new Scene(layers, 1256, 812);
            new Theme(bureau.clock, Theme.Choice.LIGHT).apply(scene);
            BoardModel model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts,
                    () -> bureau.keeper, new DirectWork(new Problems(texts)), bureau.signals, bureau.clock,
                    Set.of(BoardKind.OFFICER), "空缺");
            BoardView view = new BoardView(model, texts, bureau.clock, new Dialogs(texts, layers), BoardKind.OFFICER,
                    () -> {});
            layers.content(view.node());
            view.shown();
            model.turn(OCTOBER);
            layers.applyCss();
            layers.layout();
            view.focus();
            Node grid = scene.getFocusOwner();
            assertThat(grid).isInstanceOf(MonthGrid.class);

            RosterSeat seat = month.days().get(9).seats().getFirst();
            view.choose(new Choice(seat.seat().day(), seat.personId(), seat.seat()));
            Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_TYPED, "人", "", KeyCode.UNDEFINED, false, false, false,
                    false));
            assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class);
            TextField search = (TextField) scene.getFocusOwner();
            assertThat(search.getText()).isEqualTo("人");
            String wanted = month.people().stream().map(RosterMonth.Person::name)
                    .filter(name -> !name.equals(seat.person()) && name.startsWith("人员1")).findFirst().orElseThrow();
            search.setText(wanted);
            press(search, KeyCode.ENTER);
            assertThat(model.dataProperty().get().days().get(9).seats().getFirst().person()).isEqualTo(wanted);
            assertThat(scene.getFocusOwner()).isSameAs(grid);

            press(grid, KeyCode.DELETE);
            assertThat(model.dataProperty().get().days().get(9).seats().getFirst().open()).isTrue();
            assertThat(scene.getFocusOwner()).isSameAs(grid);
        });
    }
}
