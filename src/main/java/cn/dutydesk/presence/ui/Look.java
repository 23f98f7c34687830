package cn.dutydesk.presence.ui;

/** What the part shows. */
public enum Look {
    /** 本班. */
    SHIFT,
    /** 历史. */
    HISTORY,
    /** 考勤评议. */
    EVALUATION
}
