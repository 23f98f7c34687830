package cn.dutydesk.secrecy;

/** Where a device is: 在用, 借出, 携带外出, 维修, 待销毁, 已销毁, 丢失. */
public enum DeviceState {
    IN_USE, LENT, OUTSIDE, REPAIR, TO_DESTROY, DESTROYED, LOST;

    /** Whether it belongs to the register that is counted. */
    public boolean counted() {
        return this != DESTROYED && this != LOST;
    }

    /** Whether it is not where it is kept, and the register knows why. */
    public boolean away() {
        return this == LENT || this == OUTSIDE || this == REPAIR;
    }
}
