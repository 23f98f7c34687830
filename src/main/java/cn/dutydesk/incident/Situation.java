package cn.dutydesk.incident;

/** How far an incident is under control; follow-up reports go by it. */
public enum Situation {
    /** 未得到控制. */
    UNCONTROLLED,
    /** 已得到控制. */
    CONTROLLED,
    /** 处置结束: the final report is due. */
    OVER
}
