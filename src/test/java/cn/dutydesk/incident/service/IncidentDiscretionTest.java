package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.service.DeskBrief;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.desk.service.ItemReminders;
import cn.dutydesk.desk.service.ItemTodos;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.leader.service.InstructionHandover;
import cn.dutydesk.leader.service.InstructionService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks and leaders' words about a restricted incident are read by the named people alone. */
class IncidentDiscretionTest {
    private static final String WORDS = "查清涉密载体去向";

    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 9, 0));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private final IncidentDiscretion discretion = new IncidentDiscretion(desk.database.tx());
    private final ItemLimits limits = new ItemLimits(desk.settings, desk.clock);
    private final FollowUpService items = new FollowUpService(desk.database.tx(), desk.acts, desk.log, limits,
            desk.texts, discretion);
    private final InstructionService instructions = new InstructionService(desk.database.tx(), desk.acts, desk.log,
            items, List.of(), desk.texts, desk.clock, discretion);
    private final List<String> sent = new ArrayList<>();
    private final ItemReminders reminders = new ItemReminders(desk.database.tx(), desk.acts, desk.log, limits,
            (act, key, item, person, name, title, body) -> sent.add(title + body), desk.people, desk.texts, discretion);

    @AfterEach
    void close() {
        desk.close();
    }

    /** Known to the one who reported it alone. */
    private long incident() {
        return incidents.report(DeskFixture.LI_HERSELF, new NewIncident(8, IncidentLevel.UNGRADED, "载体去向不明", "档案室",
                null, null, "保密办", "", new IncidentSource("log-entry", 5), IncidentFacts.NONE, true)).id();
    }

    private ItemView task() {
        return items.supervise(DeskFixture.LI_HERSELF, new NewItem(WORDS, "逐册核对", LimitKind.TIMED,
                desk.at(2026, 2, 19, 12, 0), DeskFixture.CHEN.id(), "陈立", "incident", incident(), ""));
    }

    private String logged() {
        return desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 18)), null, 0, 99).stream()
                .map(EntryView::content).toList() + ""
                + desk.log.between(DeskFixture.DESK,
                        desk.day(LocalDate.of(2026, 2, 19)), null, 0, 99).stream().map(EntryView::content).toList();
    }

    @Test
    void othersSeeThatThereIsATaskAndNoMore() {
        ItemView item = task();
        items.progress(DeskFixture.LI_HERSELF, item.id(), "已核对前三册载体");
        assertThat(items.open(DeskFixture.LI_HERSELF)).extracting(ItemView::content).containsExactly(WORDS);
        assertThat(items.open(DeskFixture.LEADER)).singleElement().satisfies(other -> {
            assertThat(other.content()).isEqualTo("限定知悉范围事件的督办 2026-0001");
            assertThat(other.steps()).isEmpty();
            assertThat(other.supervision().demand()).isEmpty();
        });
        assertThat(new ItemTodos(items, desk.texts).todos(DeskFixture.DESK, desk.clock.now())).extracting(Todo::title)
                .singleElement().asString().doesNotContain("载体");
        assertThat(new DeskBrief(desk.log, items, desk.texts).lines(DeskFixture.LEADER, new TimeRange(
                desk.at(2026, 2, 18, 0, 0), desk.at(2026, 2, 20, 0, 0))).toString()).doesNotContain("载体");
        assertThat(logged()).contains("2026-0001").doesNotContain("载体");
        assertThat(desk.audit.search("载体", Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void othersCannotTouchIt() {
        ItemView item = task();
        List<Runnable> acts = List.of(() -> items.progress(DeskFixture.DESK, item.id(), "看看"),
                () -> items.finish(DeskFixture.DESK, item.id(), "好了"), () -> items.take(DeskFixture.LEADER, item.id()),
                () -> items.byId(DeskFixture.LEADER, item.id()));
        assertThat(items.byId(DeskFixture.LI_HERSELF, item.id()).content()).isEqualTo(WORDS);
        acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("desk.refused.item-restricted")));
    }

    @Test
    void remindersAndAlarmsCarryItsNumberAlone() {
        task();
        desk.time.forward(Duration.ofHours(28));
        assertThat(reminders.pass(desk.clock.now())).isEqualTo(1);
        assertThat(sent).singleElement().asString().contains("2026-0001").doesNotContain("载体");
        assertThat(reminders.alarms(desk.texts).at(desk.clock.now())).singleElement()
                .satisfies(told -> assertThat(told.title() + told.todo()).doesNotContain("载体"));
        assertThat(logged()).doesNotContain("载体");
    }

    @Test
    void aLeaderWhoIsNotNamedCannotInstructOnItAndReadsNoWordAboutIt() {
        long id = incident();
        NewInstruction word = new NewInstruction(WORDS, "incident", id, "载体去向不明", false, null, "", null);
        assertThatThrownBy(() -> instructions.give(DeskFixture.LEADER, word)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("leader.refused.restricted"));
        IncidentFixture.cases(desk, new cn.dutydesk.playbook.NoRuns()).restrict(DeskFixture.LI_HERSELF, id,
                List.of(DeskFixture.LI.id(), DeskFixture.ZHOU.id()));
        instructions.give(DeskFixture.LEADER, word);
        assertThat(instructions.lately(DeskFixture.LEADER, desk.clock.now())).hasSize(1);
        assertThat(instructions.lately(DeskFixture.DESK, desk.clock.now())).isEmpty();
        assertThat(new InstructionHandover(instructions, desk.texts).lines(DeskFixture.LEADER, desk.clock.now()))
                .isEmpty();
        assertThat(logged()).contains("限定知悉范围事件").doesNotContain("载体");
        assertThat(desk.audit.search("载体", Long.MAX_VALUE, 9)).isEmpty();
    }
}
