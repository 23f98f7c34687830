package cn.dutydesk.handover.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.marking.Marking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked of a form before it can be signed, and what of it may be kept as a draft. */
public final class FormRules {
    /** Longest text of a field, in characters. */
    public static final int TEXT = 1000;
    /** Longest remark on a line. */
    public static final int REMARK = 200;

    private FormRules() {
    }

    /** The form with its texts cleaned. @throws Refusal when one is too long or carries the mark of a state secret */
    public static HandoverForm clean(HandoverForm form) {
        Map<Long, Mark> marks = new HashMap<>();
        form.marks().forEach((line, mark) -> marks.put(line, new Mark(mark.normal(),
                Wording.clean(mark.remark(), REMARK))));
        return new HandoverForm(marks, Wording.clean(form.files(), TEXT), Wording.clean(form.anomalies(), TEXT),
                Wording.clean(form.remarks(), TEXT), Wording.clean(form.earlyReason(), REMARK), form.ticks(),
                Wording.clean(form.reservations(), TEXT));
    }

    /**
     * The checklist as it goes into the record.
     *
     * @throws Refusal when a line has no mark, or one that is not in order has no remark
     */
    public static List<HandoverText.Checked> checked(HandoverForm form, List<CheckLine> lines) {
        return lines.stream().map(line -> {
            Mark mark = form.marks().get(line.id());
            if (mark == null) {
                throw new Refusal("handover.refused.unmarked", line.words());
            }
            if (!mark.normal() && mark.remark().isBlank()) {
                throw new Refusal("handover.refused.no-remark", line.words());
            }
            return new HandoverText.Checked(line.part(), line.words(), mark.normal(), mark.remark());
        }).toList();
    }

    /** What may be kept while it is typed: texts that are too long or carry a mark are left out, not stored. */
    public static HandoverForm keepable(HandoverForm form) {
        Map<Long, Mark> marks = new HashMap<>();
        form.marks().forEach((line, mark) -> marks.put(line, new Mark(mark.normal(), keepable(mark.remark(), REMARK))));
        return new HandoverForm(marks, keepable(form.files(), TEXT), keepable(form.anomalies(), TEXT),
                keepable(form.remarks(), TEXT), keepable(form.earlyReason(), REMARK), form.ticks(),
                keepable(form.reservations(), TEXT));
    }

    private static String keepable(String text, int limit) {
        return text.length() <= limit && Marking.find(text).isEmpty() ? text : "";
    }
}
