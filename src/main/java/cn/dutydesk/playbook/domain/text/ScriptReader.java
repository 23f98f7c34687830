package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.drill.Script.Deed;
import cn.dutydesk.playbook.domain.drill.Script.Line;
import cn.dutydesk.playbook.domain.drill.Script.Otherwise;
import cn.dutydesk.playbook.domain.plan.Steps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the script of a drill from YAML or JSON. Never throws for a bad text: what is wrong is in the findings, each
 * with its line and column.
 *
 * <pre>
 * script: 夜间拥堵                 # what it plays; all of the head may be left out
 * start: "2026-02-18 02:00"       # simulated start on the bureau's clock; otherwise the real time
 * type: 办税厅拥堵                  # type of the invented matter; otherwise the playbook's first
 * grade: 较大                      # 一般, 较大, 重大, 特别重大; otherwise 较大
 * default: prompt                 # those about whom no line speaks: prompt (answer in time) or silent
 * lines:                          # the first line that fits is followed
 *   - {step: tell-leader, who: 带班领导, do: silent}
 *   - {step: tell-leader, who: 马志远, do: acknowledge, after: 100s}
 *   - {step: keep-order, do: done, after: 12m, words: 已疏导}
 *   - {step: controlled, do: answer, words: 未恢复, times: 1}
 *   - {at: 40m, step: review, do: skip, words: 另行复盘}
 * </pre>
 *
 * <p>{@code do}: acknowledge, refuse, not-reached, silent (answers to a call), done, answer, skip, silent (how a step
 * ends). {@code after} counts from the call or from the begin of the step, {@code at} once from the start of the drill.
 */
public final class ScriptReader {
    private static final Set<String> HEAD = Set.of("script", "start", "type", "grade", "default", "lines");
    private static final Set<String> LINE = Set.of("step", "who", "do", "after", "at", "words", "times");
    private static final String SPAN = "(\\d{1,4}[dhms])+";
    private static final int MOST_LINES = 500;

    private final Map<String, Step> steps;
    private final List<Finding> findings = new ArrayList<>();
    private final Places places = new Places();

    private ScriptReader(Playbook playbook) {
        steps = Steps.byId(playbook);
    }

    /** @param playbook whose steps the lines name */
    public static ScriptReading read(String text, Playbook playbook) {
        ScriptReader reader = new ScriptReader(playbook);
        Script script = null;
        try {
            script = reader.script(YamlTree.read(text, reader.places));
        } catch (BadText e) {
            reader.findings.add(e.finding());
        }
        return new ScriptReading(reader.findings.isEmpty() ? script : null, reader.findings);
    }

    private @Nullable Script script(JsonNode root) {
        if (!root.isObject()) {
            wrong("", "drill.script.not-map");
            return null;
        }
        known(root, "", HEAD);
        List<Line> lines = new ArrayList<>();
        JsonNode list = root.path("lines");
        if (!list.isMissingNode() && (!list.isArray() || list.size() > MOST_LINES)) {
            wrong("/lines", "drill.script.not-list");
        } else {
            for (int i = 0; i < list.size(); i++) {
                lines.add(line(list.get(i), "/lines/" + i));
            }
        }
        String grade = text(root, "", "grade");
        String other = text(root, "", "default");
        if (!Set.of("", "prompt", "silent").contains(other)) {
            wrong("/default", "drill.script.default", YamlTree.clip(other));
        }
        return new Script(text(root, "", "script"), start(text(root, "", "start")), text(root, "", "type"),
                grade.isEmpty() ? Grade.SERIOUS : grade(grade), other.equals("silent") ? Otherwise.SILENT
                        : Otherwise.PROMPT,
                lines);
    }

    private Line line(JsonNode node, String at) {
        int number = places.at(at).line();
        if (!node.isObject()) {
            wrong(at, "drill.script.line");
            return new Line(number, "", "", null, null, Deed.SILENT, "", 0);
        }
        known(node, at, LINE);
        String step = text(node, at, "step");
        Duration when = span(node, at, "at");
        Duration after = span(node, at, "after");
        if (!step.isEmpty() && !steps.containsKey(step)) {
            wrong(at + "/step", "drill.script.step", YamlTree.clip(step));
        }
        if (when != null && (step.isEmpty() || after != null)) {
            wrong(at + "/at", "drill.script.at");
        }
        JsonNode times = node.path("times");
        if (!times.isMissingNode() && !(times.isIntegralNumber() && times.canConvertToInt() && times.intValue() > 0)) {
            wrong(at + "/times", "drill.script.times");
        }
        return new Line(number, step, text(node, at, "who"), when, after, deed(text(node, at, "do"), at),
                text(node, at, "words"), times.isIntegralNumber() ? times.intValue() : 0);
    }

    private Deed deed(String word, String at) {
        for (Deed deed : Deed.values()) {
            if (word.equals(Kinds.word(deed))) {
                return deed;
            }
        }
        wrong(at + "/do", "drill.script.do", YamlTree.clip(word));
        return Deed.SILENT;
    }

    private Grade grade(String word) {
        for (Grade grade : Grade.values()) {
            if (Kinds.grade(grade).equals(word) || Kinds.word(grade).equals(word.toLowerCase(Locale.ROOT))) {
                return grade;
            }
        }
        wrong("/grade", "drill.script.grade", YamlTree.clip(word));
        return Grade.SERIOUS;
    }

    private @Nullable LocalDateTime start(String word) {
        try {
            return word.isEmpty() ? null : LocalDateTime.parse(word.replace(' ', 'T'));
        } catch (DateTimeException e) {
            wrong("/start", "drill.script.start", YamlTree.clip(word));
            return null;
        }
    }

    private @Nullable Duration span(JsonNode node, String at, String key) {
        String word = text(node, at, key);
        if (word.isEmpty()) {
            return null;
        }
        if (!word.matches(SPAN)) {
            wrong(at + "/" + key, "drill.script.span", YamlTree.clip(word));
            return null;
        }
        return Spans.span(word);
    }

    /** A word; empty when it is not there. Numbers count as words. */
    private String text(JsonNode node, String at, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainer()) {
            wrong(at + "/" + key, "drill.script.word", key);
            return "";
        }
        return value.asString().strip();
    }

    private void known(JsonNode node, String at, Set<String> keys) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                Places.Place place = places.name(Places.below(at, key));
                findings.add(new Finding(Severity.ERROR, place.line(), place.column(), "", "drill.script.unknown",
                        List.of(YamlTree.clip(key))));
            }
        }
    }

    private void wrong(String at, String code, Object... args) {
        Places.Place place = places.at(at);
        findings.add(new Finding(Severity.ERROR, place.line(), place.column(), "", code, List.of(args)));
    }
}
