package cn.dutydesk.playbook.domain.library;

import cn.dutydesk.playbook.domain.definition.Playbook;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the text of a published version says of itself, kept beside it so that lists need not read the text. */
@Entity
@Table(name = "playbook_summary")
public class SummaryRow {
    private static final int NAME = 200;

    @Id
    private long versionId;
    @Column(nullable = false, length = NAME)
    private String name;
    // Asked for by name, in a query.
    @SuppressWarnings("unused")
    private long drillSeconds;

    /** For Hibernate. */
    protected SummaryRow() {
    }

    public SummaryRow(long versionId, Playbook read) {
        this.versionId = versionId;
        name = read.name().substring(0, Math.min(NAME, read.name().length()));
        drillSeconds = read.drillEvery().toSeconds();
    }
}
