package cn.dutydesk.shell;

import java.util.List;

/**
 * Something that must be seen now.
 *
 * @param id     showing another with the same id replaces it
 * @param title  what is late or has happened
 * @param todo   what to do, one sentence
 * @param whom   whom to call, "" for nobody
 * @param number the number to call, shown large, "" for none
 * @param ways   buttons, the main one first; usable when the screen is not locked
 */
public record Alarm(String id, String title, String todo, String whom, String number, List<Way> ways) {
    /** @param words names the action; @param run on the FX thread */
    public record Way(String words, Runnable run) {
    }

    public Alarm {
        ways = List.copyOf(ways);
    }
}
