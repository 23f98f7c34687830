package cn.dutydesk.incident;

/** How an incident hangs together with another one. */
public enum LinkKind {
    /** 相关. */
    RELATED,
    /** 引起: the first one brought about the other. */
    CAUSED,
    /** 并案: the first one goes on within the other. */
    MERGED
}
