package cn.dutydesk.people;

/** What a person is doing in general; decides whether a roster may count on them. */
public enum PersonStatus {
    /** 在岗. */
    ON_POST,
    /** 借调. */
    SECONDED,
    /** 驻村. */
    VILLAGE,
    /** 孕期. */
    PREGNANT,
    /** 哺乳期. */
    NURSING,
    /** 长期病假. */
    SICK,
    /** 脱产学习. */
    TRAINING,
    /** 调离、退休. */
    LEFT,
    /** Anything else the office writes beside a name. */
    OTHER;

    /** Whether a person of this status can be put on duty. */
    public boolean available() {
        return this == ON_POST;
    }
}
