package cn.dutydesk.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A signed statement of where the chain ended.
 *
 * @param number    1, 2, 3 … without gaps, across all series
 * @param series    counts the chains of keys: a new one begins where the key was lost, as after bringing back a backup
 * @param day       day, in the bureau's zone, of the last link it covers
 * @param at        when it was made
 * @param sequence  last link it covers
 * @param head      hash of that link, 64 hex digits
 * @param previous  SM3 of the seal before, 64 hex digits; zeros for the first
 * @param publicKey SM2 key that it is signed with, compressed point, 66 hex digits
 * @param nextKey   key that the next seal of the series is signed with
 * @param signature SM2 signature (GB/T 32918.2) over all of the above, DER in hex
 */
public record Seal(long number, int series, LocalDate day, Instant at, long sequence, String head, String previous,
        String publicKey, String nextKey, String signature) {
    public Seal signed(String by) {
        return new Seal(number, series, day, at, sequence, head, previous, publicKey, nextKey, by);
    }
}
