package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a leader says of a document in the leader's view stands as its 批示 in the register. */
class DocumentInstructionsTest {
    @Test
    void aLeadersWordIsTheDocumentsInstruction() {
        try (TestBureau test = new TestBureau("2026-11-22T09:00")) {
            Bureau bureau = test.bureau;
            Actor officer = test.actor(Role.DUTY_OFFICER);
            Actor leader = new Actor(officer.accountId(), "zhou", "周建国", Set.of(Role.LEADER), null);
            DocumentView document = bureau.documents.register(officer, new NewDocument(null, Channel.ELECTRONIC, "市政府办",
                    "", "关于做好信息报送的通知", "", Urgency.ORDINARY, 1, ""));

            bureau.instructions.give(leader, new NewInstruction("请办公室阅办。", Registers.DOCUMENT, document.id(), "来文",
                    true, null, "办公室", null));

            DocumentView after = bureau.documents.one(officer, document.id());
            assertThat(after.steps()).singleElement().satisfies(step -> {
                assertThat(step.kind()).isEqualTo(StepKind.INSTRUCTION);
                assertThat(step.who()).isEqualTo("周建国");
                assertThat(step.content()).isEqualTo("请办公室阅办。");
            });
            assertThat(bureau.followUps.of(Registers.DOCUMENT, document.id())).hasSize(1);
        }
    }
}
