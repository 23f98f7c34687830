package cn.dutydesk.playbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.DrillFixture;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrillServiceTest {
    private final TestBureau at = new TestBureau("2026-02-17T09:00");
    private final Library library = at.bureau.playbooks.library;
    private final DrillService drills = new DrillService(at.bureau.acts, library, () -> DrillFixture.ROLL,
            new DrillMaker(at.bureau.clock, new Texts(Texts.CHINESE), day -> false));
    private final Actor keeper = at.actor(Role.ROSTER_KEEPER);

    DrillServiceTest() {
        library.installBuiltIns();
    }

    @AfterEach
    void close() {
        at.close();
    }

    private long held(String code, String notes) {
        DrillSession session = drills.begin(keeper, code, DrillFixture.nightScript());
        session.run().finish();
        return drills.keep(keeper, session.report(), DrillMode.SCRIPT, 0, "夜间拥堵", notes);
    }

    @Test
    void whatIsKeptIsReadAsItWas() {
        DrillSession session = drills.begin(keeper, "hall-crowding", DrillFixture.nightScript());
        session.run().finish();
        long id = drills.keep(keeper, session.report(), DrillMode.SCRIPT, 60, "夜间拥堵", "铃声已开");
        DrillService.Kept kept = drills.kept(keeper, id);
        assertThat(kept.report()).isEqualTo(session.report());
        assertThat(kept.card().points()).isEqualTo(session.report().score().points()).isBetween(1, 99);
        assertThat(kept.card().notes()).isEqualTo("铃声已开");
        assertThat(kept.card().heldBy()).isEqualTo(keeper.name());
        assertThat(kept.report().matter()).startsWith("【演练】");
    }

    @Test
    void aDrillLeavesNothingBehindButItsResult() {
        held("hall-crowding", "");
        Instant now = at.bureau.clock.now();
        assertThat(at.bureau.log.between(at.actor(Role.DUTY_OFFICER), new TimeRange(now.minus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(30))), null, 0, 100)).isEmpty();
    }

    @Test
    void theNextDrillIsDueAfterTheLastOneAndAtLeastEveryThreeYears() {
        held("hall-crowding", "");
        at.clock.move(Duration.ofDays(91));
        List<DrillDue> due = drills.due(keeper);
        DrillDue hall = due.stream().filter(one -> one.code().equals("hall-crowding")).findFirst().orElseThrow();
        assertThat(hall.last()).isNotNull();
        assertThat(hall.overdue(at.bureau.clock.now())).isTrue();
        assertThat(due).allSatisfy(one -> assertThat(one.every()).isLessThanOrEqualTo(DrillDue.SELDOMEST));
        DrillTodos todos = new DrillTodos(drills, at.bureau.acts, new Texts(Texts.CHINESE), at.bureau.clock);
        assertThat(todos.todos(keeper, at.bureau.clock.now())).singleElement()
                .satisfies(todo -> assertThat(todo.title()).startsWith("演练到期：办税厅拥堵"));
        held("hall-crowding", "");
        assertThat(drills.due(keeper).stream().filter(one -> one.code().equals("hall-crowding")).findFirst()
                .orElseThrow().overdue(at.bureau.clock.now())).isFalse();
    }

    @Test
    void whatIsDueIsKnownWithoutReadingATextOnceItWasAsked() {
        List<String> names = drills.due(keeper).stream().map(DrillDue::playbook).toList();
        assertThat(names).hasSizeGreaterThan(10).contains("办税厅拥堵");
        at.bureau.acts
                .keep(session -> session.createNativeMutationQuery("update playbook_summary set drill_seconds = 60"
                        + " where name = '办税厅拥堵'").executeUpdate());
        assertThat(drills.due(keeper)).filteredOn(one -> one.every().equals(Duration.ofMinutes(1)))
                .extracting(DrillDue::code).containsExactly("hall-crowding");
    }

    @Test
    void onlyWhoMayDrillsAndOnlyWhatIsPublished() {
        assertThatThrownBy(() -> drills.begin(at.actor(Role.AUDIT_ADMIN), "hall-crowding", Script.PROMPT))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> drills.begin(keeper, "no-such", Script.PROMPT)).isInstanceOf(Refusal.class)
                .extracting(thrown -> ((Refusal) thrown).code()).isEqualTo("drill.refused.not-published");
        assertThatThrownBy(() -> held("hall-crowding", "机密★5年")).isInstanceOf(Refusal.class);
        assertThat(drills.list(keeper)).isEmpty();
    }
}
