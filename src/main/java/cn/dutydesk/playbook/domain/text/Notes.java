package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.text.Places.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects findings of one look over a playbook. */
final class Notes {
    private final Places places;
    private final List<Finding> findings = new ArrayList<>();

    Notes(Places places) {
        this.places = places;
    }

    void error(String pointer, String step, String code, Object... args) {
        add(Severity.ERROR, pointer, step, code, args);
    }

    void warning(String pointer, String step, String code, Object... args) {
        add(Severity.WARNING, pointer, step, code, args);
    }

    private void add(Severity severity, String pointer, String step, String code, Object... args) {
        Place place = places.at(pointer);
        findings.add(new Finding(severity, place.line(), place.column(), step, code, List.of(args)));
    }

    List<Finding> all() {
        return findings;
    }
}
