package cn.dutydesk.playbook.domain.definition;

/** Where a span begins. @param step id of the step at whose end it begins; empty unless the kind is STEP */
public record From(Kind kind, String step) {
    /** What a span is counted from. */
    public enum Kind {
        /** When the duty room learned of the matter. */
        TRIGGER,
        /** When the run began. */
        START,
        /** When the step itself began. */
        HERE,
        /** When another step ended. */
        STEP
    }

    public static final From TRIGGER = new From(Kind.TRIGGER, "");
    public static final From START = new From(Kind.START, "");
    public static final From HERE = new From(Kind.HERE, "");

    public static From end(String step) {
        return new From(Kind.STEP, step);
    }
}
