package cn.dutydesk.desk.service;

import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.store.LogIndexStore;
import cn.dutydesk.security.Acts;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps the index of the log's words: once enough new wordings have gathered, they become a block, which
 * takes the one writer a moment; until then a search looks at the new ones themselves.
 */
public final class LogIndex implements DuePass {
    /** Wordings of a block: two months of a busy desk. */
    public static final int BLOCK = 4096;

    private final Tx tx;
    private final Acts acts;
    private final int block;

    /** @param block wordings of a block; {@link #BLOCK} unless a test says otherwise */
    public LogIndex(Tx tx, Acts acts, int block) {
        if (block < 1 || block > LogIndexStore.MOST) {
            throw new IllegalArgumentException("a block of " + block);
        }
        this.tx = tx;
        this.acts = acts;
        this.block = block;
    }

    /** Makes one block when enough have gathered. @return 1 when it did, else 0 */
    @Override
    public int pass(Instant now) {
        if (tx.read(LogIndexStore::fresh) < block) {
            return 0;
        }
        acts.writeAsSystem("log.index", act -> {
            int number = LogIndexStore.seal(act.session(), block);
            act.record("log-block", number, null, Map.of("wordings", block));
            return null;
        });
        return 1;
    }
}
