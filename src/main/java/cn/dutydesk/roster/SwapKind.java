package cn.dutydesk.roster;

/** How a duty changes hands: 串班 two people trade two duties, 代班 one takes the other's, 紧急顶班 at once at the desk. */
public enum SwapKind {
    TRADE, STAND_IN, EMERGENCY
}
