package cn.dutydesk.secrecy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.QuestionView;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Papers are drawn by their seed. */
class DrawTest {
    private static List<QuestionView> bank(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new QuestionView(i, "Q" + i, QuestionKind.JUDGE, "题" + i, List.of(),
                        "T", "", true, false))
                .toList();
    }

    @Property
    void theSameSeedGivesTheSamePaperWithoutRepeats(@ForAll @IntRange(min = 1, max = 80) int size,
            @ForAll @IntRange(min = 1, max = 100) int many, @ForAll long seed) {
        List<QuestionView> paper = Draw.of(bank(size), many, seed);
        assertThat(paper).hasSize(Math.min(size, many)).doesNotHaveDuplicates();
        assertThat(Draw.of(bank(size), many, seed)).isEqualTo(paper);
    }

    @Test
    void otherSeedsGiveOtherPapers() {
        assertThat(IntStream.range(0, 20).mapToObj(seed -> Draw.of(bank(60), 10, seed)).distinct())
                .hasSizeGreaterThan(15);
    }
}
