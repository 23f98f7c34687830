package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.OpenThing;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.store.ReportStore;
import cn.dutydesk.playbook.ReportKind;
import java.util.ArrayList;
import java.util.List;

/** What of its reports stands before the closing of an incident. */
public final class ReportGates {
    private ReportGates() {
    }

    /** On every line on which something was reported the final report must have gone out, and every call be confirmed. */
    public static Gate finals(Texts texts) {
        return (session, id) -> {
            String number = session.find(Incident.class, id).number();
            List<OpenThing> open = new ArrayList<>();
            for (ReportLine line : ReportLine.values()) {
                List<ReportView> issued = ReportStore.issued(session, id, number, line);
                if (!issued.isEmpty() && issued.stream().noneMatch(report -> report.kind() == ReportKind.FINAL)) {
                    open.add(new OpenThing("chain.gate.final", List.of(texts.of("chain.line." + line)), ""));
                }
                if (issued.stream().anyMatch(report -> report.oral() && report.approver().isEmpty())) {
                    open.add(new OpenThing("chain.gate.confirm", List.of(texts.of("chain.line." + line)), ""));
                }
            }
            return open;
        };
    }

    /** Every limit that was missed has its reason. */
    public static Gate reasons(Clocks clocks, Texts texts) {
        return (session, id) -> clocks.of(session, id).stream().filter(ClockView::unexplained)
                .map(clock -> new OpenThing("chain.gate.reason", List.of(ClockWords.of(clock, texts)), "")).toList();
    }
}
