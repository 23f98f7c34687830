package cn.dutydesk.playbook.domain.text;

import java.util.List;

/** The text cannot be read on from here. */
final class BadText extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BadText(Places.Place place, String code, Object... args) {
        super(code);
        finding = new Finding(Severity.ERROR, place.line(), place.column(), "", code, List.of(args));
    }

    Finding finding() {
        return finding;
    }
}
