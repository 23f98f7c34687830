package cn.dutydesk.roster;

/** What a board is for: officers (值班表), leaders (带班表), or anything else, such as hall duty. */
public enum BoardKind {
    OFFICER, LEADER, OTHER
}
