package cn.dutydesk.incident;

/** Whom to call now; {@link Contact#NONE} where nobody is known. */
public record Contacts(Contact leader, Contact chief, Contact tax, Contact government) {
    public static final Contacts NONE = new Contacts(Contact.NONE, Contact.NONE, Contact.NONE, Contact.NONE);

    /** Whom a clock is about. A written report has no number to call. */
    public Contact of(ClockView clock) {
        return switch (clock.step()) {
            case LEADER -> leader;
            case CHIEF -> chief;
            case PHONE -> line(clock.line());
            case STATEMENT, BRIEFING -> Contact.NONE;
            case WRITTEN, FOLLOW_UP, FINAL, SUMMARY -> new Contact(line(clock.line()).name(), "");
        };
    }

    private Contact line(ClockLine line) {
        return line == ClockLine.TAX ? tax : line == ClockLine.GOVERNMENT ? government : Contact.NONE;
    }
}
