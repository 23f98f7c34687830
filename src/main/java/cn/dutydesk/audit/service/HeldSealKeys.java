package cn.dutydesk.audit.service;

import cn.dutydesk.audit.SealKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys of a database that lives in memory: they end with it. */
public final class HeldSealKeys implements SealKeys {
    private volatile @Nullable Kept kept;

    @Override
    public Optional<Kept> load() {
        return Optional.ofNullable(kept);
    }

    @Override
    public void store(Kept keys) {
        kept = keys;
    }
}
