package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.ui.DeskUi;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Typist;
import cn.dutydesk.kit.View;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.register.service.RegisterReads;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A log entry and an incident, by keyboard alone, on a real (headless) window. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class KeyboardTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 10));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private IncidentUi incidentUi;
    private View home;

    @Start
    void start(Stage stage) {
        Texts texts = desk.texts;
        Layers layers = new Layers();
        Dialogs dialogs = new Dialogs(texts, layers);
        DirectWork work = new DirectWork(new Problems(texts));
        Ticker ticker = new Ticker(desk.clock);
        incidentUi = new IncidentUi(incidents, IncidentFixture.handling(desk),
                new ContactService(desk.rosters, desk.people, desk.settings),
                desk.drafts,
                new RegisterReads(desk.database.tx(), new PhoneService(desk.acts, desk.log, desk.texts, desk.clock),
                        new DocumentService(desk.acts, desk.log, desk.texts, desk.clock), desk.texts),
                who -> List.of(), IncidentFixture.papers(desk),
                new IncidentUi.Window(texts, desk.clock, work, desk.signals, () -> DeskFixture.DESK,
                        dialogs, ticker, id -> {}),
                List.of(), List.of());
        DeskUi deskUi = new DeskUi(new DeskUi.Services(desk.watches, desk.signIns, desk.todays, desk.log, desk.items,
                desk.records(), desk.drafts, desk.shifts, desk.people, List.of()),
                new DeskUi.Window(texts, desk.clock, work, desk.signals,
                        () -> DeskFixture.DESK, dialogs, ticker, id -> {}),
                new DeskUi.Parts(List.of(incidentUi.panel()),
                        incidentUi.command(), List.of(), List.of(), null, null));
        home = deskUi.screens().getFirst().factory().get();
        layers.content(home.node());
        Scene scene = new Scene(layers, 1256, 812);
        new Theme(desk.clock, Theme.Choice.NIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
        home.shown();
        home.focus();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void press(Typist robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.press(key).release(key);
        }
    }

    private List<EntryView> entries() {
        return desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 18)), null, 0, 9);
    }

    @Test
    void anIncidentIsOnRecordWithTypeWhatWhereAndEnter(Typist robot) {
        robot.interact(() -> incidentUi.command().run().run());
        press(robot, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.TAB);
        robot.write("smoke in the kitchen");
        press(robot, KeyCode.TAB);
        robot.write("ground floor");
        press(robot, KeyCode.TAB, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(incidents.list(DeskFixture.DESK, IncidentFilter.ALL)).singleElement().satisfies(incident -> {
            assertThat(incident.type().name()).isEqualTo("火灾");
            assertThat(incident.what()).isEqualTo("smoke in the kitchen");
            assertThat(incident.place()).isEqualTo("ground floor");
            assertThat(incident.level()).isEqualTo(IncidentLevel.ORDINARY);
        });
        assertThat(robot.lookup("逾期 0:00").tryQuery()).isEmpty();
        assertThat(robot.lookup("5:00").tryQuery()).as("the limit runs on the home screen").isPresent();
    }

    @Test
    void anEntryIsWrittenWithEnterAndItsKindChosenWithArrows(Typist robot) {
        robot.write("all quiet");
        press(robot, KeyCode.TAB, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.TAB);
        robot.write("second floor");
        press(robot, KeyCode.ENTER);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.content()).isEqualTo("all quiet");
            assertThat(entry.kind()).isEqualTo(LogKind.PATROL);
            assertThat(entry.origin()).isEqualTo("second floor");
        });
    }

    @Test
    void shiftAndEnterMakeALineAndEnterStores(Typist robot) {
        robot.write("one");
        robot.press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
        robot.write("two");
        press(robot, KeyCode.ENTER);
        assertThat(entries()).extracting(EntryView::content).containsExactly("one\ntwo");
    }

    @Test
    void incidentsAreFoundByThePalette(Typist robot) {
        robot.interact(() -> incidents.report(DeskFixture.DESK, NewIncident.of(6, null, "冒烟", "食堂")));
        assertThat(incidentUi.finder().find("食堂")).singleElement()
                .satisfies(hit -> assertThat(hit.title()).isEqualTo("2026-0001 冒烟"));
    }
}
