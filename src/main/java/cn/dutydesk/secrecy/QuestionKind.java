package cn.dutydesk.secrecy;

/** 单选, 多选, 判断. */
public enum QuestionKind {
    SINGLE, MULTIPLE, JUDGE
}
