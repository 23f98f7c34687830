package cn.dutydesk.roster;

import cn.dutydesk.calendar.DayKind;

/** The hours of a board's duties by kind of day. */
public record ShiftPlan(Shift workday, Shift restday, Shift holiday) {
    /** The same hours on every day. */
    public static ShiftPlan always(Shift shift) {
        return new ShiftPlan(shift, shift, shift);
    }

    public Shift on(DayKind kind) {
        return switch (kind) {
            case WORKDAY -> workday;
            case RESTDAY -> restday;
            case HOLIDAY -> holiday;
        };
    }
}
