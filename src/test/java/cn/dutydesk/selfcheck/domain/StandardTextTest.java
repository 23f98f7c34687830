package cn.dutydesk.selfcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Kind;
import cn.dutydesk.selfcheck.domain.text.BuiltIns;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklists as text, those of the program first. */
class StandardTextTest {
    private static final String SMALL = """
            standard: own
            name: 本单位清单
            areas:
              - code: a
                name: 一
                items:
                  - {code: 1, text: 有制度, points: 100, source: 本单位, steps: [{minus: 1, words: 没有}]}
            """;

    private static List<String> remarks(Standard standard) {
        Texts texts = new Texts(Texts.CHINESE);
        return StandardCheck.of(standard).stream().map(remark -> remark.words().words(texts)).toList();
    }

    @Test
    void theSheetOfFiftyNineIsAsPublished() {
        Standard sheet = BuiltIns.all().getFirst();
        assertThat(sheet.items()).extracting(Standard.Item::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 59).mapToObj(Integer::toString).toList());
        assertThat(sheet.items().subList(0, 4)).extracting(item -> item.points().intValueExact())
                .containsExactly(4, 3, 3, 4);
        assertThat(sheet.areas().getFirst().points()).isEqualByComparingTo("14");
        assertThat(sheet.items().subList(0, 50)).extracting(Standard.Item::kind).containsOnly(Kind.NORMAL);
        assertThat(sheet.items().subList(50, 58)).extracting(Standard.Item::kind).containsOnly(Kind.EXTRA);
        assertThat(sheet.items().subList(50, 57))
                .allSatisfy(item -> assertThat(item.steps().getFirst().minus()).isEqualByComparingTo("4"));
        assertThat(sheet.items().get(57).steps().getFirst().minus()).isEqualByComparingTo("6");
        assertThat(sheet.items().get(58).kind()).isEqualTo(Kind.VETO);
        assertThat(sheet.items().subList(0, 4)).extracting(Standard.Item::origin)
                .containsOnly(Standard.Origin.STANDARD);
        assertThat(sheet.items().subList(4, 50)).extracting(Standard.Item::origin).containsOnly(Standard.Origin.OWN);
    }

    @Test
    void theNewerFramesHaveTheirAreasAndItems() {
        assertThat(BuiltIns.all()).extracting(Standard::code)
                .containsExactly("items-59", "department-34", "person-19");
        assertThat(BuiltIns.all().get(1).areas()).hasSize(11);
        assertThat(BuiltIns.all().get(1).items()).hasSize(34);
        assertThat(BuiltIns.all().get(2).areas()).hasSize(7);
        assertThat(BuiltIns.all().get(2).items()).hasSize(19);
    }

    @Test
    void everySheetIsInOrderNamesItsSourcesAndReadsBackEqual() {
        for (Standard sheet : BuiltIns.all()) {
            assertThat(remarks(sheet)).as(sheet.code()).isEmpty();
            String text = StandardText.write(sheet);
            assertThat(StandardText.read(text)).isEqualTo(sheet);
            MarkingGuard.check(text);
        }
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        Standard bad = StandardText.read("""
                standard: bad
                name: 坏清单
                meets: 70
                questions: [{code: q, text: 有无？}, {code: q, text: 有无？}]
                areas:
                  - code: a
                    name: 一
                    items:
                      - {code: 1, text: 甲, points: 5, question: other, steps: []}
                      - {code: 1, text: 乙, steps: [{words: 有}]}
                      - {code: 2, text: 丙, points: 3, kind: extra, source: 本单位, steps: [{minus: 4, words: 有}]}
                """);
        assertThat(remarks(bad)).containsExactly("“符合”的界限应当不低于“基本符合”的界限，并且不超过 100",
                "项目编号 1 出现了两次", "提问编号 q 出现了两次", "项目 1 没有扣分情形，或者有情形没有写文字",
                "项目 1 依据的提问 other 不存在", "项目 1 没有分值", "项目 1 有扣分情形没有写扣几分",
                "项目 2 是附加扣分或者否决项，不应当有分值", "项目 1 没有写依据", "项目 1 没有写依据",
                "各项分值合计 8 分，不是 100 分");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "- 1", "standard: x", "standard: x\nname: y\nmeets: -1",
            "standard: x\nname: y\nareas: 3", "standard: x\nname: y\nfor: nobody",
            "standard: x\nname: y\nname: z", "standard: x\nname: &a y\nareas: [*a, *a]"})
    void textsThatAreNoChecklistAreRefused(String text) {
        assertThatThrownBy(() -> StandardText.read(text)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).startsWith("standard.refused."));
    }

    @Test
    void versionsAreCompared() {
        Standard older = StandardText.read(SMALL);
        Standard newer = StandardText.read(SMALL.replace("points: 100", "points: 99")
                + "      - {code: 2, text: 有台账, points: 1, source: 本单位, steps: [{minus: 0.5, words: 没有}]}\n");
        assertThat(StandardCompare.of(older, older)).isEmpty();
        assertThat(StandardCompare.of(older, newer)).extracting(StandardCompare.Change::code).containsExactly("1", "2");
        assertThat(StandardCompare.of(older, newer).getFirst().after().points()).isEqualTo(BigDecimal.valueOf(99));
        assertThat(StandardCompare.of(newer, older).getLast().after()).isNull();
    }
}
