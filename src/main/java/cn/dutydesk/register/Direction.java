package cn.dutydesk.register;

/** Which way a call went. */
public enum Direction {
    /** 来电. */
    IN,
    /** 去电. */
    OUT
}
