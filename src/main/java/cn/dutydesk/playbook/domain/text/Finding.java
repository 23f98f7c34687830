package cn.dutydesk.playbook.domain.text;

import java.util.List;

/**
 * Something in a playbook that is wrong, or looks so.
 *
 * @param line   from 1
 * @param column from 1, in characters
 * @param step   id of the step it is about, or empty
 * @param code   key of the sentence: {@code playbook.finding.…}
 * @param args   what the sentence names
 */
public record Finding(Severity severity, int line, int column, String step, String code, List<Object> args) {
    public Finding {
        args = List.copyOf(args);
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }
}
