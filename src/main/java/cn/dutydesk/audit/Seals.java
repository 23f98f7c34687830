package cn.dutydesk.audit;

import java.util.List;
import java.util.Optional;

/** Seals the record. Blocks. */
public interface Seals {
    /** Makes sure there is a key to sign with; begins a new series, and says so in the record, when there is none. */
    void begin();

    /** Seals what is not sealed yet. @return empty when everything is */
    Optional<Seal> seal();

    /** The same, once a day: when the last seal is of another day than today. */
    Optional<Seal> sealDaily();

    /** All seals, oldest first. */
    List<Seal> all();

    /** What of the key of the series now running is printed at set-up: sixteen hex digits in fours. */
    String fingerprint();
}
