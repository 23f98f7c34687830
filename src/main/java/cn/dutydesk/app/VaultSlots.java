package cn.dutydesk.app;

import cn.dutydesk.security.KeySlots;
import cn.dutydesk.vault.Vault;
import java.util.function.Consumer;

/** The accounts' keys in the vault. */
final class VaultSlots implements KeySlots {
    private final Vault vault;

    VaultSlots(Vault vault) {
        this.vault = vault;
    }

    @Override
    public boolean encrypted() {
        return true;
    }

    @Override
    public Key cut(char[] password) {
        return key(vault.cut(password));
    }

    @Override
    public Key cutRecovery(char[] key) {
        return key(vault.cutRecovery(key));
    }

    private static Key key(Vault.Key cut) {
        return new Key() {
            @Override
            public void add(String user) {
                cut.add(user);
            }

            @Override
            public void alone() {
                cut.alone();
            }

            @Override
            public void withdraw() {
                cut.withdraw();
            }
        };
    }

    @Override
    public Runnable closing(String user) {
        return vault.closing(user);
    }

    @Override
    public Consumer<char[]> settling(String user) {
        return vault.settling(user);
    }
}
