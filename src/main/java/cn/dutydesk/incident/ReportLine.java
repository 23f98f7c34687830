package cn.dutydesk.incident;

/** The two lines a bureau reports on (DOMAIN.md 3.2). */
public enum ReportLine {
    /** 上级税务机关 办公室. */
    TAX,
    /** 当地党委政府 总值班室. */
    GOVERNMENT
}
