package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock("window")
class HelpTextTest {
    @Test
    void readsHeadingsParagraphsListsAndKeys() {
        HelpText page = HelpText.parse("# T\n\none\ntwo\n\n## H\n1. press `F2` **now**\n- item\n");
        assertThat(page.blocks()).extracting(HelpText.Block::kind).containsExactly(HelpText.Kind.TITLE,
                HelpText.Kind.PARAGRAPH, HelpText.Kind.HEADING, HelpText.Kind.STEP, HelpText.Kind.ITEM);
        assertThat(page.blocks().get(1).spans()).containsExactly(new HelpText.Span(HelpText.Weight.PLAIN, "one two"));
        assertThat(page.blocks().get(3).spans()).containsExactly(new HelpText.Span(HelpText.Weight.PLAIN, "press "),
                new HelpText.Span(HelpText.Weight.KEY, "F2"), new HelpText.Span(HelpText.Weight.PLAIN, " "),
                new HelpText.Span(HelpText.Weight.STRONG, "now"));
        assertThat(page.blocks().get(3).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "roster", "leaders", "log", "incident", "people", "system"})
    void everyScreenHasHelpOfTheSameShapeInBothLanguages(String screen) {
        HelpText chinese = HelpText.of(screen, true);
        HelpText english = HelpText.of(screen, false);
        List<HelpText.Kind> shape = chinese.blocks().stream().map(HelpText.Block::kind).toList();
        assertThat(shape).hasSizeGreaterThan(4).startsWith(HelpText.Kind.TITLE, HelpText.Kind.PARAGRAPH);
        assertThat(english.blocks().stream().map(HelpText.Block::kind).toList()).isEqualTo(shape);
    }

    @Test
    void aScreenWithoutHelpHasNone() {
        assertThat(HelpText.of("nothing", true)).isNull();
    }
}
