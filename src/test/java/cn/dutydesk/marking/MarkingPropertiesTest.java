package cn.dutydesk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkingPropertiesTest {
    private static final String HARMLESS = "税务局值班员电话记录，关于机关密码钥绝对秘书级年月日一二0123 \n。、";

    @Property(tries = 500)
    void aMarkIsFoundWhereverItStands(@ForAll("harmless") String before, @ForAll("marks") String mark,
            @ForAll("harmless") String after) {
        assertThat(Marking.find(before + "。" + mark + "。" + after))
                .anySatisfy(hit -> assertThat(hit.at()).isEqualTo(before.length() + 1));
    }

    @Property(tries = 500)
    void withoutAStarThereIsNoMark(@ForAll("harmless") String text) {
        assertThat(Marking.find(text)).isEmpty();
    }

    @Property(tries = 500)
    void anyTextIsRead(@ForAll String text) {
        assertThat(Marking.find(text)).allSatisfy(hit -> assertThat(hit.at()).isBetween(0, text.length() - 1));
    }

    @Provide
    Arbitrary<String> harmless() {
        return Arbitraries.strings().withChars(HARMLESS.toCharArray()).ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> marks() {
        Arbitrary<String> gap = Arbitraries.of("", " ", "　", "\u200B", "\u00A0");
        return Combinators.combine(Arbitraries.of("秘密", "机密", "绝密", "机 密"), gap,
                Arbitraries.of("★", "☆", "✩", "✭", "⭐", "★\uFE0F"), gap,
                Arbitraries.of("", "1年", "１０年", "6个月", "长期", "2026年5月1日", "２０２６年５月１日", "会议开始前", "公开前"))
                .as((level, one, star, two, period) -> level + one + star + two + period);
    }
}
