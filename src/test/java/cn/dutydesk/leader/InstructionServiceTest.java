package cn.dutydesk.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.service.DeskBrief;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.service.IncidentBrief;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.leader.service.BriefService;
import cn.dutydesk.leader.service.InstructionHandover;
import cn.dutydesk.leader.service.InstructionService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstructionServiceTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 0));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private final InstructionService instructions = new InstructionService(desk.database.tx(), desk.acts, desk.log,
            desk.items, List.of(incidents), desk.texts, desk.clock);
    private final BriefService briefs = new BriefService(List.of(new DeskBrief(desk.log, desk.items, desk.texts),
            new IncidentBrief(incidents, instructions, desk.texts)), instructions, desk.clock);

    @AfterEach
    void close() {
        desk.close();
    }

    private Brief brief() {
        return briefs.read(DeskFixture.LEADER);
    }

    private IncidentView incident() {
        return incidents.report(DeskFixture.DESK, new NewIncident(2, IncidentLevel.SERIOUS, "系统全部无法登录",
                "第一税务分局办税服务厅", null, null, "第一税务分局 赵敏", ""));
    }

    @Test
    void aWordBecomesAnItemAndComesBackWithItsAnswer() {
        instructions.give(DeskFixture.LEADER, new NewInstruction("请核实南门监控，报我。", "", null, "", true,
                DeskFixture.LI.id(), "李晓雨", desk.at(2026, 2, 17, 18, 0)));

        assertThat(desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 17)), null, 0, 10))
                .extracting(EntryView::content)
                .containsExactly("周建国批示：请核实南门监控，报我。承办：李晓雨，时限 2月17日 18:00");
        assertThat(brief().open()).extracting(BriefLine::words).containsExactly("请核实南门监控，报我。（承办：李晓雨）");
        assertThat(brief().needsWord()).isEmpty();

        long item = desk.items.open().getFirst().id();
        desk.items.finish(DeskFixture.LI_HERSELF, item, "画面正常，已拍照");
        assertThat(brief().needsWord()).extracting(BriefLine::words)
                .containsExactly("请核实南门监控，报我。——回复：画面正常，已拍照");
        assertThat(brief().instructions().getFirst().item().state()).isEqualTo(ItemState.REPLIED);

        desk.items.accept(DeskFixture.LEADER, item, "");
        assertThat(brief().needsWord()).isEmpty();
        assertThat(brief().open()).isEmpty();
        assertThat(brief().instructions().getFirst().item().state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void anUnansweredWordStaysInSightHoweverOld() {
        instructions.give(DeskFixture.LEADER, new NewInstruction("请摸清底数。", "", null, "", true, null, "信息中心", null));
        desk.time.forward(Duration.ofDays(90));
        assertThat(brief().instructions()).hasSize(1);
    }

    @Test
    void aRunningIncidentNeedsAWordUntilOneIsGiven() {
        IncidentView incident = incident();
        BriefLine line = brief().needsWord().getFirst();
        assertThat(line.words()).contains(incident.number()).contains("系统全部无法登录");

        instructions.give(DeskFixture.LEADER, new NewInstruction("请按规定上报，并随时报告进展。", line.subject(),
                line.subjectId(), line.words(), true, null, "信息中心", null));

        assertThat(brief().needsWord()).isEmpty();
        assertThat(brief().open()).extracting(BriefLine::subject).contains("incident", "item");
        assertThat(incidents.file(DeskFixture.LEADER, incident.id()).course())
                .anySatisfy(note -> {
                    assertThat(note.kind()).isEqualTo(NoteKind.INSTRUCTION);
                    assertThat(note.content()).isEqualTo("请按规定上报，并随时报告进展。");
                    assertThat(note.author()).isEqualTo("周建国");
                });
    }

    @Test
    void whatHappenedIsTheTellingNotTheRoutine() {
        desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.PATROL, "", "巡查正常"));
        desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.CALL, "市委办", "要求报送节日值班表"));
        assertThat(brief().happened()).extracting(BriefLine::words).containsExactly("市委办：要求报送节日值班表");
        desk.time.forward(Duration.ofDays(2));
        assertThat(brief().happened()).isEmpty();
    }

    @Test
    void aWordThatWantsNoAnswerIsHandedOnForADay() {
        InstructionHandover source = new InstructionHandover(instructions, desk.texts);
        instructions.give(DeskFixture.LEADER, new NewInstruction("今晚注意门窗。", "", null, "", false, null, "", null));
        instructions.give(DeskFixture.LEADER, new NewInstruction("请摸清底数。", "", null, "", true, null, "信息中心", null));
        assertThat(source.lines(DeskFixture.DESK, desk.clock.now())).singleElement().satisfies(line -> {
            assertThat(line.part()).isEqualTo(HandoverLine.Part.INSTRUCTION);
            assertThat(line.words()).isEqualTo("周建国批示：今晚注意门窗。");
        });
        desk.time.forward(Duration.ofDays(2));
        assertThat(source.lines(DeskFixture.DESK, desk.clock.now())).isEmpty();
    }

    @Test
    void refusesAWordNobodyAnswersAndOneWithASecretMark() {
        assertThatThrownBy(() -> instructions.give(DeskFixture.LEADER, new NewInstruction("请办。", "", null, "", true,
                null, " ", null))).isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("leader.refused.owner"));
        assertThatThrownBy(() -> instructions.give(DeskFixture.LEADER, new NewInstruction("见 机 密 ★ 3 年 件", "", null,
                "", false, null, "", null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> instructions.give(DeskFixture.LI_HERSELF, new NewInstruction("已阅。", "", null, "",
                false, null, "", null))).as("only leaders instruct").isInstanceOf(Refusal.class);
        assertThat(brief().instructions()).isEmpty();
        assertThat(desk.items.open()).isEmpty();
    }
}
