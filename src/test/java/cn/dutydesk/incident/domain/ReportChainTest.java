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
        assertThat(ReportChain.verify(chain).whole()).isTrue();
        int at = which % texts.size();
        List<ReportChain.Link> altered = new ArrayList<>(chain);
        ReportView one = chain.get(at).report();
        altered.set(at, new ReportChain.Link(with(one, text -> text + "改", one.issuedAt(), one.place()),
                chain.get(at).files()));
        assertThat(ReportChain.verify(altered).broken()).isEqualTo(at + 1);
        altered.set(at, new ReportChain.Link(with(one, text -> text, one.issuedAt().minusMillis(1), one.place()),
                chain.get(at).files()));
        assertThat(ReportChain.verify(altered).broken()).as("the minute it went out").isEqualTo(at + 1);
        altered.set(at, new ReportChain.Link(one, List.of("another file")));
        assertThat(ReportChain.verify(altered).broken()).isEqualTo(at + 1);
    }

    @Property(tries = 200)
    void reorderingOrLeavingOutIsFoundWhereItBegins(
            @ForAll @Size(min = 2, max = 8) List<@StringLength(max = 20) String> texts,
            @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int two) {
        int a = one % texts.size();
        int b = two % texts.size();
        if (a != b) {
            List<ReportChain.Link> swapped = new ArrayList<>(chain(texts));
            Collections.swap(swapped, a, b);
            assertThat(ReportChain.verify(swapped).broken()).isEqualTo(Math.min(a, b) + 1);
            // Even when somebody corrects the places too.
            for (int i = 0; i < swapped.size(); i++) {
                ReportView it = swapped.get(i).report();
                swapped.set(i, new ReportChain.Link(with(it, text -> text, it.issuedAt(), i + 1), swapped.get(i).files()));
            }
            assertThat(ReportChain.verify(swapped).whole()).isFalse();
        }
        if (a < texts.size() - 1) {
            List<ReportChain.Link> without = new ArrayList<>(chain(texts));
            without.remove(a);
            assertThat(ReportChain.verify(without).broken()).isEqualTo(a + 1);
        }
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
