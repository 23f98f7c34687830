package cn.dutydesk.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.playbook.ReportKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReportChainTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T18:10:00Z");

    private static ReportView report(int place, String text, String hash) {
        ReportKind kind = place == 1 ? ReportKind.FIRST : ReportKind.FOLLOW_UP;
        Instant at = BEGIN.plusSeconds(60L * place);
        return new ReportView(place, 3, 7, "2026-0007", ReportLine.TAX, kind, Math.max(1, place - 1), place, 40 + place,
                ReportState.ISSUED, false, "关于断网的报告", "省局办公室", List.of(new ReportPart("最新进展", text)), "李晓雨", at,
                "周建国", at, "", "李晓雨", at, ReportWay.FAX, at.plusSeconds(60), "", hash, null);
    }

    private static List<ReportChain.Link> chain(List<String> texts) {
        List<ReportChain.Link> chain = new ArrayList<>();
        String before = ReportChain.BEGIN;
        for (int place = 1; place <= texts.size(); place++) {
            List<String> files = place % 2 == 0 ? List.of("ab" + place) : List.of();
            String hash = ReportChain.hash(report(place, texts.get(place - 1), ""), files, before);
            chain.add(new ReportChain.Link(report(place, texts.get(place - 1), hash), files));
            before = hash;
        }
        return chain;
    }

    /** @param issued what the head was moved to */
    private static ReportChain.Verdict verify(List<ReportChain.Link> chain, List<ReportChain.Link> issued) {
        return ReportChain.verify(chain, issued.size(), issued.getLast().report().hash());
    }

    private static ReportView with(ReportView r, UnaryOperator<String> text, Instant issued, int place) {
        return new ReportView(r.id(), r.version(), r.incidentId(), r.incidentNumber(), r.line(), r.kind(), r.ordinal(),
                place, r.issue(), r.state(), r.oral(), r.title(), r.recipient(),
                List.of(new ReportPart("最新进展", text.apply(r.parts().getFirst().text()))), r.author(), r.writtenAt(),
                r.approver(), r.approvedAt(), r.sentBack(), r.issuer(), issued, r.way(), r.dueAt(), r.lateReason(),
                r.hash(), r.receipt());
    }

    @Property(tries = 200)
    void whatWasIssuedIsWholeUntilOneWordIsAltered(
            @ForAll @Size(min = 1, max = 8) List<@StringLength(max = 20) String> texts,
            @ForAll @IntRange(max = 7) int which) {
        List<ReportChain.Link> chain = chain(texts);
        assertThat(verify(chain, chain).whole()).isTrue();
        int at = which % texts.size();
        List<ReportChain.Link> altered = new ArrayList<>(chain);
        ReportView one = chain.get(at).report();
        altered.set(at, new ReportChain.Link(with(one, text -> text + "改", one.issuedAt(), one.place()),
                chain.get(at).files()));
        assertThat(verify(altered, chain).broken()).isEqualTo(at + 1);
        altered.set(at, new ReportChain.Link(with(one, text -> text, one.issuedAt().minusMillis(1), one.place()),
                chain.get(at).files()));
        assertThat(verify(altered, chain).broken()).as("the minute it went out").isEqualTo(at + 1);
        altered.set(at, new ReportChain.Link(one, List.of("another file")));
        assertThat(verify(altered, chain).broken()).isEqualTo(at + 1);
    }

    @Property(tries = 200)
    void reorderingOrLeavingOutIsFoundWhereItBegins(
            @ForAll @Size(min = 2, max = 8) List<@StringLength(max = 20) String> texts,
            @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int two) {
        int a = one % texts.size();
        int b = two % texts.size();
        List<ReportChain.Link> chain = chain(texts);
        if (a != b) {
            List<ReportChain.Link> swapped = new ArrayList<>(chain);
            Collections.swap(swapped, a, b);
            assertThat(verify(swapped, chain).broken()).isEqualTo(Math.min(a, b) + 1);
            // Even when somebody corrects the places too.
            for (int i = 0; i < swapped.size(); i++) {
                ReportView it = swapped.get(i).report();
                swapped.set(i,
                        new ReportChain.Link(with(it, text -> text, it.issuedAt(), i + 1), swapped.get(i).files()));
            }
            assertThat(verify(swapped, chain).whole()).isFalse();
        }
        List<ReportChain.Link> without = new ArrayList<>(chain);
        without.remove(a);
        assertThat(verify(without, chain).broken()).as("also the last").isEqualTo(a + 1);
    }

    @Property(tries = 200)
    void theEndIsKnown(@ForAll @Size(min = 1, max = 8) List<@StringLength(max = 20) String> texts,
            @ForAll @IntRange(max = 7) int left, @ForAll @StringLength(max = 20) String more) {
        List<ReportChain.Link> chain = chain(texts);
        int kept = left % texts.size();
        assertThat(verify(chain.subList(0, kept), chain).broken()).as("cut off").isEqualTo(kept + 1);
        List<String> longer = new ArrayList<>(texts);
        longer.add(more);
        assertThat(verify(chain(longer), chain).broken()).as("put in at the end").isEqualTo(texts.size() + 1);
        List<String> other = new ArrayList<>(texts);
        other.set(texts.size() - 1, texts.getLast() + "改");
        assertThat(verify(chain(other), chain).broken()).as("the last written anew, hash and all")
                .isEqualTo(texts.size());
        assertThat(ReportChain.verify(List.of(), 0, ReportChain.BEGIN).whole()).isTrue();
    }

    @Test
    void wordsThatMoveFromOneFieldToTheNextAreSeen() {
        ReportView one = report(1, "甲乙", "");
        ReportView other = new ReportView(one.id(), one.version(), one.incidentId(), one.incidentNumber(), one.line(),
                one.kind(), one.ordinal(), one.place(), one.issue(), one.state(), one.oral(), one.title() + "省局",
                "办公室", one.parts(), one.author(), one.writtenAt(), one.approver(), one.approvedAt(), "", one.issuer(),
                one.issuedAt(), one.way(), one.dueAt(), "", "", null);
        assertThat(ReportChain.hash(one, List.of(), ReportChain.BEGIN))
                .isNotEqualTo(ReportChain.hash(other, List.of(), ReportChain.BEGIN));
    }
}
