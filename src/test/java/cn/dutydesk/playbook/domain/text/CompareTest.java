package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.Difference;
import cn.dutydesk.playbook.Difference.Change;
import cn.dutydesk.playbook.Difference.Kind;
import cn.dutydesk.playbook.domain.definition.Playbook;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompareTest {
    private static final String HEAD = "playbook: a-b\nname: 名称\nfor: incident\nsteps:\n";

    private static Playbook read(String yaml) {
        Reading reading = new PlaybookReader().read(yaml);
        assertThat(reading.findings()).isEmpty();
        return reading.playbook();
    }

    private static Playbook checks(String... ids) {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (String id : ids) {
            yaml.append("  - {check: ").append(id).append(", title: x}\n");
        }
        return read(yaml.toString());
    }

    private static String words(List<Difference> differences) {
        return differences.stream().map(d -> d.kind() + " " + d.step()).collect(Collectors.joining(", "));
    }

    @Test
    void stepsAreAddedRemovedAndMoved() {
        assertThat(words(Compare.of(checks("a", "b", "c"), checks("a", "d", "c")))).isEqualTo("ADDED d, REMOVED b");
        assertThat(words(Compare.of(checks("a", "b", "c", "d"), checks("b", "c", "d", "a")))).isEqualTo("MOVED a");
        assertThat(words(Compare.of(checks("a", "b", "c"), checks("n", "a", "b", "c")))).isEqualTo("ADDED n");
    }

    @Test
    void aStepThatGoesIntoABranchHasMovedAndThoseWithinAnotherStay() {
        String flat = HEAD
                + "  - {check: a, title: x}\n  - {repeat: r, title: y, every: 1h, steps: [{check: b, title: z}]}\n";
        String deep = HEAD
                + "  - {repeat: r, title: y, every: 2h, steps: [{check: b, title: z}, {check: a, title: x}]}\n";
        List<Difference> found = Compare.of(read(flat), read(deep));
        assertThat(words(found)).isEqualTo("CHANGED r, MOVED a");
        assertThat(found.getFirst().changes()).containsExactly(new Change("every", "1h", "2h"));
    }

    @Test
    void fieldsSayWhatTheyWereAndWhatTheyAre() {
        Playbook before = read(PlaybookReaderTest.tellTale());
        Playbook after = read(PlaybookReaderTest.tellTale().replace("lead: 信息中心", "lead: 办公室")
                .replace("limit: 5m from trigger", "limit: 4m from trigger")
                .replace("    fallback: [desk, contact police]\n", "")
                .replace("answer: 未恢复\n                steps", "answer: 没有恢复\n                steps"));
        List<Difference> found = Compare.of(before, after);
        assertThat(found.getFirst().kind()).isEqualTo(Kind.HEAD);
        assertThat(found.getFirst().changes()).containsExactly(new Change("lead", "信息中心", "办公室"));
        assertThat(found.get(1).step()).isEqualTo("tell-leader");
        assertThat(found.get(1).changes()).containsExactlyInAnyOrder(
                new Change("limit", "5m from trigger", "4m from trigger"),
                new Change("fallback", "[desk, contact police]", ""));
        assertThat(found).filteredOn(d -> d.step().equals("solved")).singleElement()
                .satisfies(d -> assertThat(d.changes()).containsExactly(
                        new Change("branches", "[已恢复, 未恢复]", "[已恢复, 没有恢复]")));
    }

    @Property(tries = 100)
    void nothingDiffersFromItselfAndEveryOtherStepIsNamed(@ForAll long seed) {
        Playbook one = new Playbooks(seed).next();
        Playbook other = new Playbooks(seed + 1).next();
        assertThat(Compare.of(one, one)).isEmpty();
        List<Difference> found = Compare.of(one, other);
        new Flow(other).spots().forEach(spot -> {
            Flow.Spot was = new Flow(one).find(spot.id());
            boolean named = found.stream().anyMatch(d -> d.step().equals(spot.id()));
            assertThat(named || was != null && PlaybookWriter.fields(was.step())
                    .equals(PlaybookWriter.fields(spot.step()))).isTrue();
        });
    }
}
