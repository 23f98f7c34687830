package cn.dutydesk.roster.ui;

/** The ways to look at a board: a month by people or by posts, or a whole year. */
public enum Look {
    PEOPLE, POSTS, YEAR
}
