package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.domain.drill.DrillFinding;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.DrillRun;
import cn.dutydesk.playbook.domain.drill.StepScore;

/** Results of drills in words. */
public final class DrillWords {
    private final Texts texts;
    private final Words words;

    public DrillWords(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
    }

    /** 超过时限 3 分钟：电话首报. */
    public String finding(DrillFinding finding) {
        String what = finding.kind() != DrillFinding.Kind.NOBODY ? finding.what() : switch (finding.what()) {
            case "HEAD" -> texts.of("drill.invented.head");
            case "DESK" -> texts.of("drill.cast.desk");
            default -> finding.what();
        };
        return texts.of("drill.finding." + finding.kind(), what, words.span(finding.late()));
    }

    /** How it ended, with the bound where that is what ended it. */
    public String ending(DrillReport report) {
        return texts.of("drill.ending." + report.ending(), DrillRun.LONGEST.toDays());
    }

    /** The title with its round. */
    public String title(StepScore step) {
        return step.round() == 0 ? step.title() : texts.of("drill.round", step.title(), step.round());
    }

    public String verdict(StepScore.Verdict verdict) {
        return texts.of("drill.verdict." + verdict);
    }

    public Words words() {
        return words;
    }
}
