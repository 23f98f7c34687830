package cn.dutydesk.register;

/** What a telephone record says in words: the fields of 值班电话记录 (DOMAIN.md 2.2). */
public enum PhoneField {
    /** 单位. */
    UNIT(100),
    /** 姓名. */
    NAME(64),
    /** 职务. */
    POST(64),
    /** 电话. */
    PHONE(40),
    /** 地点. */
    PLACE(200),
    /** 内容: all that a simple call needs. */
    CONTENT(2000),
    /** 起因. */
    CAUSE(1000),
    /** 过程. */
    COURSE(1000),
    /** 措施. */
    MEASURES(1000),
    /** 结果. */
    RESULT(1000),
    /** 影响及趋势. */
    IMPACT(1000);

    private final int limit;

    PhoneField(int limit) {
        this.limit = limit;
    }

    /** Longest that can be stored, in characters. */
    public int limit() {
        return limit;
    }

    /** Whether it belongs to the full form only. */
    public boolean full() {
        return compareTo(CONTENT) > 0;
    }
}
