package cn.dutydesk.incident;

/** The four classes of 突发事件应对法 (2024), art. 2. */
public enum LegalClass {
    /** 自然灾害. */
    NATURAL,
    /** 事故灾难. */
    ACCIDENT,
    /** 公共卫生事件. */
    HEALTH,
    /** 社会安全事件. */
    SOCIAL,
    /** 未归类: not one of the four until somebody decides (其他), or ruled by a law of its own (失泄密: 保密法). */
    UNCLASSED;

    /** Whether the law gives grades (art. 3): it gives none for 社会安全事件. */
    public boolean graded() {
        return this != SOCIAL;
    }
}
