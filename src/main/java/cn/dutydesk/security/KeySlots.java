package cn.dutydesk.security;

import java.util.function.Consumer;

/**
 * The keys that open the data, kept true to the accounts. A new password's key is made first and written beside the old
 * one before the account's change is committed; the old one goes after. Then whoever may sign in can always open, and a
 * fall of the machine between two steps leaves at most one key too many, which the next good sign-in takes away.
 */
public interface KeySlots {
    /** For data that are not encrypted. */
    KeySlots NONE = new KeySlots() {
        private final Key nothing = new Key() {
            @Override
            public void add(String user) {
            }

            @Override
            public void alone() {
            }

            @Override
            public void withdraw() {
            }
        };

        @Override
        public boolean encrypted() {
            return false;
        }

        @Override
        public Key cut(char[] password) {
            return nothing;
        }

        @Override
        public Key cutRecovery(char[] key) {
            return nothing;
        }

        @Override
        public Runnable closing(String user) {
            return () -> {};
        }

        @Override
        public Consumer<char[]> settling(String user) {
            return password -> {};
        }
    };

    /** Whether there is anything to open. */
    boolean encrypted();

    /** A key made from a password. Slow on purpose; writes nothing. */
    Key cut(char[] password);

    /** A key made from the recovery key; it is nobody's. */
    Key cutRecovery(char[] key);

    /**
     * Called while an account is being closed.
     *
     * @return to be run after the commit: no password of the account opens any more. Never fails
     */
    Runnable closing(String user);

    /**
     * Called before a password is looked at.
     *
     * @return to be given the password when it was right: its key is left alone, and made when it is missing. Slow the
     *         first time in a run of the program; never fails
     */
    Consumer<char[]> settling(String user);

    /** A key that was made. */
    interface Key {
        /** Writes it beside those there are, under the account's sign-in name. Last thing before the commit. */
        void add(String user);

        /** After the commit: the account's other keys go. Never fails. */
        void alone();

        /** There was no commit, for certain. Never fails. */
        void withdraw();
    }
}
