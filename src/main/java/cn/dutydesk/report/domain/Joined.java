package cn.dutydesk.report.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words put in a row, empty ones left out. */
final class Joined {
    private Joined() {
    }

    static String by(String between, String... words) {
        return by(between, List.of(words));
    }

    static String by(String between, Collection<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(between));
    }
}
