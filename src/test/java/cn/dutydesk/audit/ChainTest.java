package cn.dutydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.audit.domain.Chain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static List<AuditRecord> chain(int length) {
        List<AuditRecord> links = new ArrayList<>();
        String previous = Chain.START;
        for (int i = 1; i <= length; i++) {
            AuditRecord open = new AuditRecord(i, Instant.ofEpochMilli(1_770_000_000_000L + i), "李晓雨", "desk-1",
                    "log.append", "log", "" + i, "", "{\"text\":\"巡查正常" + i + "\"}", AuditOutcome.DONE, "", previous,
                    "");
            previous = Chain.hash(open);
            links.add(withHash(open, previous));
        }
        return links;
    }

    private static AuditRecord withHash(AuditRecord r, String hash) {
        return new AuditRecord(r.sequence(), r.at(), r.actor(), r.workstation(), r.action(), r.subject(),
                r.subjectId(), r.before(), r.after(), r.outcome(), r.rows(), r.previousHash(), hash);
    }

    private static AuditRecord withAfter(AuditRecord r, String after) {
        return new AuditRecord(r.sequence(), r.at(), r.actor(), r.workstation(), r.action(), r.subject(),
                r.subjectId(), r.before(), after, r.outcome(), r.rows(), r.previousHash(), r.hash());
    }

    private static ChainCheck check(List<AuditRecord> links, long headSequence, String head) {
        Chain chain = new Chain();
        links.forEach(chain::next);
        return chain.end(headSequence, head);
    }

    /** SM3 of "abc", from GB/T 32905-2016 annex A. */
    @Test
    void theHashIsSm3() {
        var digest = new org.bouncycastle.crypto.digests.SM3Digest();
        digest.update(new byte[] {'a', 'b', 'c'}, 0, 3);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        assertThat(java.util.HexFormat.of().formatHex(out))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void anUntouchedChainIsWhole() {
        List<AuditRecord> links = chain(20);
        assertThat(check(links, 20, links.getLast().hash()).whole()).isTrue();
        assertThat(check(List.of(), 0, Chain.START).whole()).isTrue();
    }

    @Property
    void anAlteredLinkIsNamed(@ForAll @IntRange(min = 0, max = 19) int at) {
        List<AuditRecord> links = chain(20);
        links.set(at, withAfter(links.get(at), "{\"text\":\"巡查正常0\"}"));
        assertThat(check(links, 20, links.getLast().hash()).broken()).isEqualTo(at + 1);
    }

    /** Even who recomputes the altered link's own hash breaks the next one. */
    @Property
    void anAlteredLinkWithANewHashBreaksTheNext(@ForAll @IntRange(min = 0, max = 19) int at) {
        List<AuditRecord> links = chain(20);
        String head = links.getLast().hash();
        AuditRecord altered = withAfter(links.get(at), "{}");
        links.set(at, withHash(altered, Chain.hash(altered)));
        assertThat(check(links, 20, head).broken()).isEqualTo(at + 2);
    }

    @Property
    void aMissingLinkIsNamed(@ForAll @IntRange(min = 0, max = 19) int at) {
        List<AuditRecord> links = chain(20);
        String head = links.getLast().hash();
        links.remove(at);
        assertThat(check(links, 20, head).broken()).isEqualTo(at + 1);
    }

    @Test
    void textCannotMoveFromOneFieldToTheNext() {
        AuditRecord one = new AuditRecord(1, Instant.EPOCH, "ab", "c", "", "", "", "", "", AuditOutcome.DONE,
                "", Chain.START, "");
        AuditRecord other = new AuditRecord(1, Instant.EPOCH, "a", "bc", "", "", "", "", "", AuditOutcome.DONE,
                "", Chain.START, "");
        assertThat(Chain.hash(one)).isNotEqualTo(Chain.hash(other));
    }
}
