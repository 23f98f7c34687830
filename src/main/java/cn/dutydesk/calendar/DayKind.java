package cn.dutydesk.calendar;

/**
 * What a day counts as in rosters and fairness.
 *
 * <p>The notice of the State Council names one run of days as the holiday; which of them are statutory and which are
 * weekend days moved beside them is not visible to the people on duty. So every day of the announced run is
 * {@link #HOLIDAY}, and a weekend day worked instead (补班) is {@link #WORKDAY}.
 */
public enum DayKind {
    /** 工作日, make-up workdays included. */
    WORKDAY,
    /** 休息日: Saturday or Sunday outside an announced holiday. */
    RESTDAY,
    /** 法定节假日: any day of an announced holiday, or a statutory day of a year without notice. */
    HOLIDAY
}
