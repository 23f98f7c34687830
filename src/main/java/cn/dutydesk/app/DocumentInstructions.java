package cn.dutydesk.app;

import cn.dutydesk.leader.InstructionSink;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.security.Act;

/** A leader's word about a document received is its 批示. */
final class DocumentInstructions implements InstructionSink {
    private final DocumentService documents;

    DocumentInstructions(DocumentService documents) {
        this.documents = documents;
    }

    @Override
    public String subject() {
        return Registers.DOCUMENT;
    }

    @Override
    public void instructed(Act act, long documentId, String leader, String words) {
        documents.step(act, documentId, new NewStep(StepKind.INSTRUCTION, leader, null, words, null));
    }
}
