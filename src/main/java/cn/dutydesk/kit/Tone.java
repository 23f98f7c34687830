package cn.dutydesk.kit;

/** What a colour means. Red is for what is urgent only. Colour never stands alone: the words say it too. */
public enum Tone {
    NEUTRAL, ACCENT, OK, WARN, URGENT, HOLIDAY;

    /** Style class in base.css. */
    public String style() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
