package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillFixture;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.drill.Script.Deed;
import cn.dutydesk.playbook.domain.drill.Script.Line;
import cn.dutydesk.playbook.domain.drill.Script.Otherwise;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {
    private static final Playbook HALL = DrillFixture.builtIn("hall-crowding");

    @Test
    void readsEverythingAScriptCanSay() {
        Script script = ScriptReader.read("""
                script: 夜间拥堵
                start: "2026-02-18 02:00"
                type: 办税厅拥堵
                grade: 重大
                default: silent
                lines:
                  - {step: tell-leader, who: 带班领导, do: not-reached}
                  - {step: tell-leader, do: acknowledge, after: 1m30s, times: 2}
                  - step: eased
                    at: 20m
                    do: answer
                    words: 没有下降
                """, HALL).script();
        assertThat(script).isEqualTo(new Script("夜间拥堵", LocalDateTime.of(2026, 2, 18, 2, 0), "办税厅拥堵", Grade.MAJOR,
                Otherwise.SILENT, java.util.List.of(
                        new Line(7, "tell-leader", "带班领导", null, null, Deed.NOT_REACHED, "", 0),
                        new Line(8, "tell-leader", "", null, Duration.ofSeconds(90), Deed.ACKNOWLEDGE, "", 2),
                        new Line(9, "eased", "", Duration.ofMinutes(20), null, Deed.ANSWER, "没有下降", 0))));
    }

    @Test
    void readsJsonToo() {
        Script script = ScriptReader
                .read("{\"default\": \"silent\", \"lines\": [{\"step\": \"verify\", \"do\": \"done\"}]}",
                        HALL)
                .script();
        assertThat(script.otherwise()).isEqualTo(Otherwise.SILENT);
        assertThat(script.lines()).singleElement().extracting(Line::deed).isEqualTo(Deed.DONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines: [{step: nowhere, do: done}]      | 1 | 16 | drill.script.step
            lines: [{step: verify, do: sing}]       | 1 | 28 | drill.script.do
            lines: [{step: verify, do: done, after: soon}] | 1 | 41 | drill.script.span
            lines: [{at: 3m, do: done}]             | 1 | 14 | drill.script.at
            lines: {step: verify}                   | 1 | 8  | drill.script.not-list
            start: tomorrow                         | 1 | 8  | drill.script.start
            grade: huge                             | 1 | 8  | drill.script.grade
            default: maybe                          | 1 | 10 | drill.script.default
            speed: 3                                | 1 | 1  | drill.script.unknown
            [1, 2]                                  | 1 | 1  | drill.script.not-map
            lines: &a [*a]                          | 1 | 8  | playbook.finding.alias
            """)
    void saysWhatIsWrongAndWhere(String text, int line, int column, String code) {
        ScriptReading reading = ScriptReader.read(text, HALL);
        assertThat(reading.script()).isNull();
        Finding first = reading.findings().getFirst();
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.line()).isEqualTo(line);
        assertThat(first.column()).isEqualTo(column);
        assertThat(new Texts(Texts.CHINESE).of(first.code(), first.args().toArray())).doesNotContain("{");
    }
}
