package cn.dutydesk.register;

/** What was written beside a record afterwards. */
public enum NoteKind {
    /** 更正: another wording of one field, with its reason. */
    CORRECTION,
    /** 补充: something more. */
    ADDITION
}
