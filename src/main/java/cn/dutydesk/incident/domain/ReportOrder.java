package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.playbook.ReportKind;
import java.util.List;

/** In which order reports go out on a line: 首报 (by phone, then in writing), any number of 续报, 终报, and nothing more. */
public final class ReportOrder {
    private ReportOrder() {
    }

    /**
     * @param issued those that went out on the line, in their order
     * @throws Refusal when a report of this kind may not follow them
     */
    public static void demand(List<ReportView> issued, ReportKind kind, boolean oral) {
        if (issued.stream().anyMatch(report -> report.kind() == ReportKind.FINAL)) {
            throw new Refusal("chain.refused.after-final");
        }
        boolean begun = issued.stream().anyMatch(report -> report.kind() == ReportKind.FIRST);
        switch (kind) {
            case FIRST -> {
                // A phone call is followed by one first report in writing; both are first reports.
                if (oral && !issued.isEmpty() || issued.stream().anyMatch(report -> report.kind() == kind
                        && !report.oral())) {
                    throw new Refusal("chain.refused.first-twice");
                }
            }
            case FOLLOW_UP -> {
                if (!begun) {
                    throw new Refusal("chain.refused.no-first");
                }
            }
            case FINAL -> {
                if (!begun) {
                    throw new Refusal("chain.refused.no-first");
                }
                if (oral) {
                    throw new Refusal("chain.refused.final-oral");
                }
            }
            default -> throw new IllegalStateException(kind.name());
        }
    }

    /** Which one of its kind the next one is: 续报二 is 2; there is one 首报 and one 终报. */
    public static int ordinal(List<ReportView> issued, ReportKind kind) {
        return kind != ReportKind.FOLLOW_UP ? 1
                : 1 + (int) issued.stream().filter(report -> report.kind() == kind).count();
    }
}
