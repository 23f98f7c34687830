package cn.dutydesk.shell;

import java.util.List;

/**
 * The bureau cannot be opened.
 *
 * @param words what is the matter and what to do, for example another program holds the data
 * @param ways  buttons, the most useful first
 */
public record Failure(String words, List<Way> ways) {
    /** @param words names the action */
    public record Way(String words, Runnable run) {
    }

    public Failure {
        ways = List.copyOf(ways);
    }
}
