package cn.dutydesk.kit;

import java.util.List;

/** Finds things of one room for the command palette. */
public interface Finder {
    /** At most about ten hits, best first, for a text of one or more characters. Called on a background thread. */
    List<Hit> find(String text);
}
