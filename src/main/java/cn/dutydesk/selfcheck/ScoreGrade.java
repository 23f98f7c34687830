package cn.dutydesk.selfcheck;

/** 符合要求, 基本符合要求, 不符合要求. */
public enum ScoreGrade {
    MEETS, MOSTLY, FAILS
}
