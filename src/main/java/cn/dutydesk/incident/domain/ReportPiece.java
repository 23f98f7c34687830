package cn.dutydesk.incident.domain;

import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.ReportPart;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A part of a report, as it is kept. */
@Embeddable
public class ReportPiece {
    static final int HEADING = 80;
    static final int CONTENT = 8000;

    @Column(nullable = false, length = HEADING)
    private String heading;
    @Column(nullable = false, length = CONTENT)
    private String content;

    protected ReportPiece() {
    }

    /** @throws cn.dutydesk.core.Refusal when it is too long or marked as a state secret */
    ReportPiece(ReportPart part) {
        heading = Wording.clean(part.heading(), HEADING);
        content = Wording.clean(part.text(), CONTENT);
    }

    ReportPart view() {
        return new ReportPart(heading, content);
    }
}
