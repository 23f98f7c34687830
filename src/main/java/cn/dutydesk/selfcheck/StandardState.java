package cn.dutydesk.selfcheck;

/** 草稿, 已发布. */
public enum StandardState {
    DRAFT, PUBLISHED
}
