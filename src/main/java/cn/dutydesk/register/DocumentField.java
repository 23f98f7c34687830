package cn.dutydesk.register;

/** Words of a registered document that can be put right. */
public enum DocumentField {
    /** 来文单位. */
    UNIT(100),
    /** 文号. */
    REFERENCE(100),
    /** 标题. */
    TITLE(300),
    /** 签收人. */
    RECEIVER(64);

    private final int limit;

    DocumentField(int limit) {
        this.limit = limit;
    }

    /** Longest that can be stored, in characters. */
    public int limit() {
        return limit;
    }
}
