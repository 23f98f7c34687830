package cn.dutydesk.playbook.domain.drill;

/** Who answered in a drill. */
public enum DrillMode {
    /** 现场作答: people at the window. */
    LIVE,
    /** 按脚本. */
    SCRIPT,
    /** 自动参演: fixed participants who answer in time. */
    AUTO
}
