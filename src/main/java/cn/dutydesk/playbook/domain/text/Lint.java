package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Playbook;
import java.util.List;

/** Looks a playbook over for what could not work as written. Pure; any thread. */
public final class Lint {
    private Lint() {
    }

    /** The reading with what was found in the playbook beside it; the same where there is no playbook. */
    public static Reading over(Reading reading, Known known) {
        return reading.playbook() == null ? reading
                : reading.with(check(reading.playbook(), reading.places(), known));
    }

    /** @param places where the parts stand in the text, as the reader gave them */
    public static List<Finding> check(Playbook playbook, Places places, Known known) {
        Flow flow = new Flow(playbook);
        Notes notes = new Notes(places);
        new LintFlow(playbook, flow, notes).check();
        new LintConditions(playbook, flow, notes).check();
        new LintTimes(playbook, flow, notes, known).check();
        new LintPeople(playbook, flow, notes, known).check();
        new LintWords(playbook, flow, notes).check();
        return notes.all();
    }
}
