package cn.dutydesk.register;

import java.util.List;

/** How a document came. */
public enum Channel {
    /** 纸质公文. */
    PAPER,
    /** 传真. */
    FAX,
    /** 电报. */
    TELEGRAM,
    /** 电子公文. */
    ELECTRONIC;

    /**
     * Grades of urgency in use, gravest first: 特提、特急、加急、平急 on telegrams, 特急、加急 on other documents
     * (党政机关公文处理工作条例, art. 9).
     */
    public List<Urgency> urgencies() {
        return this == TELEGRAM ? List.of(Urgency.TOP, Urgency.URGENT, Urgency.EXPEDITED, Urgency.PROMPT)
                : List.of(Urgency.URGENT, Urgency.EXPEDITED, Urgency.ORDINARY);
    }

    /** What a document is when nothing is said: the lowest. */
    public Urgency usual() {
        return urgencies().getLast();
    }
}
