package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A drill that was held, with everything that happened in it. Never changed. */
@Entity
@Immutable
@Table(name = "playbook_drill")
public class DrillRow extends Row {
    public static final int NOTES = 1000;
    private static final int NAME = 120;

    @Column(nullable = false, length = 40)
    private String code;
    @Column(nullable = false, length = NAME)
    private String playbook;
    @Column(nullable = false)
    private int versionNumber;
    @Column(nullable = false)
    private Instant heldAt;
    @Column(nullable = false, length = 64)
    private String heldBy;
    @Column(nullable = false)
    private Instant simulatedStart;
    @Column(nullable = false)
    private Instant simulatedEnd;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DrillMode mode;
    @Column(nullable = false)
    private int speed;
    @Column(nullable = false, length = NAME)
    private String script;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Ending ending;
    @Column(nullable = false)
    private int points;
    @Column(nullable = false)
    private int findings;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String journal;
    @Column(nullable = false, length = NOTES)
    private String notes;

    protected DrillRow() {
    }

    /**
     * @param speed   simulated seconds in one; 0 for as fast as it goes
     * @param journal the report as JSON
     * @throws cn.dutydesk.core.Refusal when the notes are too long or marked
     */
    public DrillRow(DrillReport report, DrillMode mode, int speed, String script, String journal, String notes,
            Instant heldAt, String heldBy) {
        code = report.code();
        playbook = report.playbook();
        versionNumber = report.version();
        simulatedStart = report.start();
        simulatedEnd = report.end();
        ending = report.ending();
        points = report.score().points();
        findings = report.score().findings().size();
        this.mode = mode;
        this.speed = speed;
        this.script = Wording.clean(script, NAME);
        this.journal = journal;
        this.notes = Wording.clean(notes, NOTES);
        this.heldAt = heldAt;
        this.heldBy = heldBy;
    }

    public String journal() {
        return journal;
    }

    public DrillCard card() {
        return new DrillCard(id() == null ? 0 : id(), code, playbook, versionNumber, heldAt, heldBy, simulatedStart,
                simulatedEnd, mode, speed, script, ending, points, findings, notes);
    }
}
