package cn.dutydesk.vault;

import cn.dutydesk.core.Refusal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A way to open keys: what somebody knows, or a key that is open already. Blocks for tenths of a second. */
@FunctionalInterface
public interface Unlock {
    /**
     * @param keys what is to be opened
     * @param home where changes of them are written; null when they may not be changed, as in a backup
     * @throws Refusal {@code vault.refused.wrong} and the like when this does not open them
     */
    Vault open(Keys keys, @Nullable Path home);

    /** By an account's name and password. */
    static Unlock password(String user, char[] password) {
        return (keys, home) -> Vault.open(keys, home, user, password);
    }

    /** By the recovery key. */
    static Unlock recovery(char[] key) {
        return (keys, home) -> Vault.recover(keys, home, key);
    }

    /** By the key of the same data, open already. */
    static Unlock with(Vault open) {
        return (keys, home) -> open.same(keys, home);
    }

    /** The first of two ways that opens; the second one's refusal when neither does. */
    default Unlock or(Unlock other) {
        return (keys, home) -> {
            try {
                return open(keys, home);
            } catch (Refusal first) {
                return other.open(keys, home);
            }
        };
    }
}
