package cn.dutydesk.warning;

/** Colours of warnings (突发事件应对法 art. 63), the gravest first. */
public enum WarningColour {
    /** 红色. */
    RED,
    /** 橙色. */
    ORANGE,
    /** 黄色. */
    YELLOW,
    /** 蓝色. */
    BLUE,
    /** The message names neither a colour nor a severity. */
    NONE;

    /** Whether it stands above everything until somebody at the desk has seen it. */
    public boolean rings() {
        return this == RED || this == ORANGE;
    }
}
