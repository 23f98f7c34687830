package cn.dutydesk.people.domain;

/**
 * Something in a row that was read but that a person should look at.
 *
 * @param row   number of the row as the office program shows it
 * @param name  the person in the row
 * @param about the number, remark or other row in question, "" if there is nothing more to say
 */
public record Doubt(String sheet, int row, String name, Kind kind, String about) {
    /** What is doubtful. */
    public enum Kind {
        PHONE_MISSING("phone"), PHONE_LENGTH("phone"), PHONE_TWICE("phone"), REMARK_UNKNOWN("remark"),
        DEPARTMENT_MISSING("department"), REPEATED("name");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** The field in question, as the command line names it. */
        public String field() {
            return field;
        }
    }
}
