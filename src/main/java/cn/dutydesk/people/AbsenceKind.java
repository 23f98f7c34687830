package cn.dutydesk.people;

/** Why a person is away: 请假 or 外出报备. */
public enum AbsenceKind {
    LEAVE, OUTING
}
