package cn.dutydesk.roster;

/** Sent after a swap was asked for, answered, decided, undone or taken over: whoever shows duties reads again. */
public record SwapChanged() {
}
