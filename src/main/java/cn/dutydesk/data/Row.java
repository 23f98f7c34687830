package cn.dutydesk.data;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What every stored thing has: a number that never changes, and a version that a second editor cannot overlook. */
@MappedSuperclass
public abstract class Row {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row")
    @SequenceGenerator(name = "row", sequenceName = "row_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    /** Null until stored. */
    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }
}
