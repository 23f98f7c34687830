package cn.dutydesk.secrecy;

/** Why a device leaves its place: 借用, 携带外出, 维修, 销毁. */
public enum MoveKind {
    LEND, OUTSIDE, REPAIR, DESTROY
}
