package cn.dutydesk.desk;

import java.time.Instant;

/**
 * Moves what has come due. Called every few seconds on a background thread, whoever is signed in, and first of all
 * after every start: what came due while the program did not run is then found and done once.
 */
@FunctionalInterface
public interface DuePass {
    /**
     * Reads first and writes only when something is due.
     *
     * @return how many things were moved; 0 when nothing was due
     */
    int pass(Instant now);
}
