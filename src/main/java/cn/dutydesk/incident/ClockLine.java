package cn.dutydesk.incident;

/** To whom a clock reports: within the house, or on one of the two lines upward (DOMAIN.md 3.2). */
public enum ClockLine {
    /** 本单位. */
    HOUSE,
    /** 上级税务机关. */
    TAX,
    /** 地方党委政府. */
    GOVERNMENT;

    /** The line of a report. */
    public static ClockLine of(ReportLine line) {
        return line == ReportLine.TAX ? TAX : GOVERNMENT;
    }
}
