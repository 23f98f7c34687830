package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.CaseReview;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.OpenThing;
import java.util.ArrayList;
import java.util.List;

/** When an incident may be closed, and when its review may be signed. */
public final class Closing {
    private Closing() {
    }

    /** @throws Refusal when something is open, and how many things */
    public static void demand(String number, List<OpenThing> open) {
        if (!open.isEmpty()) {
            throw new Refusal("incident.refused.open-things", number, open.size());
        }
    }

    /**
     * What must be done before a leader signs the review.
     *
     * @param others what other gates found
     * @param whole  whether the course stands as it was written
     */
    public static List<OpenThing> beforeSigning(IncidentStatus status, CaseReview review, List<OpenThing> others,
            boolean whole) {
        List<OpenThing> open = new ArrayList<>();
        if (status == IncidentStatus.RUNNING) {
            open.add(new OpenThing("incident.gate.running", List.of(), ""));
        }
        if (review.causes().isEmpty()) {
            open.add(new OpenThing("incident.gate.causes", List.of(), ""));
        }
        if (review.lessons().isEmpty()) {
            open.add(new OpenThing("incident.gate.lessons", List.of(), ""));
        }
        if (!whole) {
            open.add(new OpenThing("incident.gate.broken", List.of(), ""));
        }
        open.addAll(others);
        return open;
    }
}
