package cn.dutydesk.marking;

import org.jspecify.annotations.Nullable;

/** The three grades of state secrets (保守国家秘密法, art. 14), lowest first, named as its official English text does. */
public enum Level {
    CONFIDENTIAL("秘密"),
    SECRET("机密"),
    TOP_SECRET("绝密");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The word as it stands in a mark. It is a legal term and is not translated. */
    public String word() {
        return word;
    }

    /** @param first first character of the grade, simplified or traditional; @return null when it begins no grade */
    static @Nullable Level beginningWith(int first) {
        return switch (first) {
            case '秘', '祕' -> CONFIDENTIAL;
            case '机', '機' -> SECRET;
            case '绝', '絕', '絶' -> TOP_SECRET;
            default -> null;
        };
    }
}
