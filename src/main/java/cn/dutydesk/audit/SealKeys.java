package cn.dutydesk.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the private key of the next seal lies: outside the database, and in no backup. */
public interface SealKeys {
    /**
     * @param current pair the next seal is signed with
     * @param next    pair of the seal after it while that one is being made; null otherwise
     */
    record Kept(Pair current, @Nullable Pair next) {
    }

    /** An SM2 pair. @param publicKey compressed point in hex @param privateKey number in hex */
    record Pair(String publicKey, String privateKey) {
        @Override
        public String toString() {
            return publicKey;
        }
    }

    /** What is kept; empty when there is nothing or it cannot be read, as on another machine. */
    Optional<Kept> load();

    /** Replaces what is kept, at once or not at all, and destroys what was there as far as the disk allows. */
    void store(Kept keys);
}
