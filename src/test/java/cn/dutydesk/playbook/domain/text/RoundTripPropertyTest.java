package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.domain.definition.Playbook;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoundTripPropertyTest {
    private final PlaybookReader reader = new PlaybookReader();
    private final PlaybookWriter writer = new PlaybookWriter();

    @Property(tries = 500)
    void whatIsWrittenIsReadAsItWas(@ForAll long seed) {
        Playbook playbook = new Playbooks(seed).next();
        String yaml = writer.write(playbook);
        Reading reading = reader.read(yaml);
        assertThat(reading.findings()).as(yaml).isEmpty();
        assertThat(reading.playbook()).as(yaml).isEqualTo(playbook);
        assertThat(writer.write(reading.playbook())).isEqualTo(yaml);
    }

    @Test
    void theTextIsForPeople() {
        String yaml = writer.write(reader.read(PlaybookReaderTest.tellTale()).playbook());
        assertThat(yaml).startsWith("playbook: tell-tale\nname: 网络攻击演练样本\n")
                .contains("    say: |\n      我是局值班室。\n      {time}，{matter}，请您知悉。\n",
                        "  - {id: police, name: 公安, phone: '110'}\n",
                        "      - {who: [post 带班领导], within: 5m, again: 1}\n",
                        "    limit: 5m from trigger\n    settles: leader\n",
                        "    when: {grade-at-least: 较大, not: {type: [火灾]}}\n")
                .doesNotContain("evidence: none", "optional: false", "\\u");
    }
}
