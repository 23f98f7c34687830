package cn.dutydesk.desk;

/** How far a follow-up item is, as the board shows it. */
public enum ItemStage {
    /** 待接: nobody has taken it on. */
    WAITING,
    /** 办理中. */
    DOING,
    /** 待审: answered; waits for the word of who gave it. */
    ANSWERED,
    /** 办结. */
    DONE
}
