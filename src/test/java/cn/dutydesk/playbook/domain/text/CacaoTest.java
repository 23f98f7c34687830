package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CacaoTest {
    private static final Schema SCHEMA = schema();
    private static final Cacao.Info SECOND = new Cacao.Info("示例市税务局", 2, Instant.parse("2026-01-05T01:00:00Z"),
            Instant.parse("2026-11-22T01:30:00Z"));
    private final Cacao cacao = new Cacao(new Texts(Texts.CHINESE));

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(
                CacaoTest.class.getResourceAsStream("/cacao/cacao-2.0.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode export(Playbook playbook) {
        return JsonMapper.shared().readTree(cacao.export(playbook, SECOND));
    }

    /** Everything the specification demands that can be seen from outside. */
    private static void valid(JsonNode document) {
        assertThat(SCHEMA.validate(document)).as(document.toPrettyString()).isEmpty();
        JsonNode workflow = document.get("workflow");
        Set<String> reached = new HashSet<>();
        walk(workflow, document.get("workflow_start").asString(), reached);
        assertThat(reached).isEqualTo(Set.copyOf(workflow.propertyNames()));
        Set<String> ends = new HashSet<>();
        workflow.forEach(step -> branches(step).forEach(
                first -> assertThat(ends.add(end(workflow, first))).as("every branch has an end of its own").isTrue()));
        workflow.forEach(step -> {
            if (step.has("agent")) {
                assertThat(document.get("agent_definitions").has(step.get("agent").asString())).isTrue();
            }
            if (step.has("condition")) {
                String condition = step.get("condition").asString();
                assertThat(form(condition)).as(condition).isEqualTo("test");
            }
            step.path("commands").forEach(command -> {
                if (command.has("playbook_activity")) {
                    assertThat(document.get("playbook_activities")).contains(command.get("playbook_activity"));
                }
            });
        });
        uuidsAreUsedOnce(document);
    }

    private static void uuidsAreUsedOnce(JsonNode document) {
        List<String> ids = new ArrayList<>(document.get("workflow").propertyNames());
        ids.addAll(document.path("agent_definitions").propertyNames());
        ids.add(document.get("id").asString());
        ids.add(document.get("created_by").asString());
        assertThat(ids).extracting(id -> id.substring(id.indexOf("--"))).doesNotHaveDuplicates();
    }

    /** "test" for a comparison expression of STIX patterns, with what is not one left standing otherwise. */
    private static String form(String condition) {
        String path = "__[a-z][a-z0-9_-]*__:value ";
        String literal = "(?:'text'|-?\\d+)";
        String made = condition.replaceAll("'(?:[^'\\\\]|\\\\['\\\\])*'", "'text'")
                .replaceAll(path + "(?:NOT )?IN \\(" + literal + "(?:, " + literal + ")*\\)", "test")
                .replaceAll(path + "!?= (?:true|false)", "test")
                .replaceAll(path + "(?:=|!=|<|<=|>|>=) " + literal, "test");
        for (String before = ""; !before.equals(made);) {
            before = made;
            made = made.replaceAll("\\(test\\)|test (?:AND|OR) test", "test");
        }
        return made;
    }

    private static List<String> branches(JsonNode step) {
        List<String> first = new ArrayList<>();
        for (String name : List.of("on_true", "on_false")) {
            if (step.has(name)) {
                first.add(step.get(name).asString());
            }
        }
        for (String name : List.of("next_steps", "cases")) {
            if (step.has(name)) {
                step.get(name).forEach(one -> first.add(one.asString()));
            }
        }
        return first;
    }

    private static String end(JsonNode workflow, String first) {
        String at = first;
        while (!at.startsWith("end--")) {
            JsonNode step = workflow.get(at);
            at = step.get(step.has("on_completion") ? "on_completion" : "on_success").asString();
        }
        return at;
    }

    private static void walk(JsonNode workflow, String start, Set<String> reached) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                JsonNode step = workflow.get(id);
                assertThat(step).as(id).isNotNull();
                for (String name : List.of("on_completion", "on_success", "on_failure")) {
                    if (step.has(name)) {
                        open.push(step.get(name).asString());
                    }
                }
                branches(step).forEach(open::push);
            }
        }
    }

    private static void everyStepIsThere(Playbook playbook, JsonNode document) {
        CacaoIds ids = new CacaoIds(playbook.code(), SECOND.number());
        for (Flow.Spot spot : new Flow(playbook).spots()) {
            Step step = spot.step();
            String type = switch (step.action()) {
                case Action.Parallel it -> it.branches().size() > 1 ? "parallel" : "";
                case Action.Repeat _ -> "while-condition";
                case Action.Decide it when it.question().isEmpty() -> it.branches().getFirst().when() != null
                        ? "if-condition" : "";
                default -> "action";
            };
            if (!type.isEmpty()) {
                assertThat(document.get("workflow").has(ids.of(type, step.id()))).as(step.id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cn.dutydesk.playbook.domain.text.BuiltInPlaybooksTest#files")
    void builtInPlaybooksAreValidAndWhole(Path file) throws IOException {
        Playbook playbook = new PlaybookReader().read(Files.readString(file)).playbook();
        JsonNode document = export(playbook);
        valid(document);
        everyStepIsThere(playbook, document);
    }

    /** Steps behind an otherwise are never taken and not exported; such a playbook cannot be published. */
    @Property(tries = 200)
    void anyPlaybookIsExportedWholeAndTheSameAgain(@ForAll long seed) {
        Playbook playbook = new Playbooks(seed).next();
        Assume.that(Lint.check(playbook, new Places(), LintTest.BUREAU).stream()
                .noneMatch(finding -> finding.code().equals("playbook.finding.after-otherwise")));
        String once = cacao.export(playbook, SECOND);
        assertThat(cacao.export(playbook, SECOND)).isEqualTo(once);
        JsonNode document = JsonMapper.shared().readTree(once);
        everyStepIsThere(playbook, document);
        if (document.get("workflow").size() > 2) {
            valid(document);
        }
    }

    @Test
    void versionsShareTheIdOfThePlaybookAndNothingElse() {
        Playbook playbook = new PlaybookReader().read(PlaybookReaderTest.tellTale()).playbook();
        JsonNode second = export(playbook);
        JsonNode third = JsonMapper.shared().readTree(cacao.export(playbook, new Cacao.Info("示例市税务局", 3,
                SECOND.created(), SECOND.written().plusSeconds(60))));
        assertThat(third.get("id")).isEqualTo(second.get("id"));
        assertThat(third.get("created")).isEqualTo(second.get("created"));
        assertThat(third.get("modified").asString()).isEqualTo("2026-11-22T01:31:00.000Z");
        assertThat(third.get("workflow").propertyNames()).doesNotContainAnyElementsOf(
                second.get("workflow").propertyNames());
    }

    @Test
    void theTellTaleSaysWhatThePlaybookSays() {
        Playbook playbook = new PlaybookReader().read(PlaybookReaderTest.tellTale()).playbook();
        JsonNode document = export(playbook);
        CacaoIds ids = new CacaoIds("tell-tale", 2);
        JsonNode workflow = document.get("workflow");
        JsonNode leader = workflow.get(ids.of("action", "tell-leader"));
        assertThat(leader.get("timeout").asLong()).isEqualTo(300_000);
        assertThat(leader.get("on_failure").asString()).isEqualTo(ids.of("action", "tell-leader/level-2"));
        assertThat(workflow.get(ids.of("action", "tell-leader/level-2")).get("on_failure").asString())
                .isEqualTo(ids.of("action", "tell-leader/level-3"));
        assertThat(document.get("agent_definitions").get(leader.get("agent").asString()).get("name").asString())
                .isEqualTo("带班领导");
        assertThat(leader.get("commands").get(0).get("command").asString()).startsWith("报带班领导\n我是局值班室。");
        assertThat(leader.get("commands").get(0).get("playbook_activity").asString()).isEqualTo("deliver-content");
        JsonNode when = workflow.get(ids.of("if-condition", "cut-off/when"));
        assertThat(when.get("condition").asString()).isEqualTo(
                "(__grade__:value >= 2 AND __type__:value NOT IN ('火灾'))");
        JsonNode repeat = workflow.get(ids.of("while-condition", "keep-on"));
        assertThat(repeat.get("condition").asString()).isEqualTo(
                "(__round_keep-on__:value < 12 AND __answer_again__:value != 'answer-1')");
        assertThat(workflow.get(ids.of("action", "keep-on/pause")).get("delay").asLong()).isEqualTo(7_200_000);
        JsonNode solved = workflow.get(ids.of("switch-condition", "solved/answer"));
        assertThat(solved.get("cases").propertyNames()).containsExactly("answer-1", "answer-2");
        assertThat(document.get("playbook_variables").get("__answer_solved__").get("description").asString())
                .isEqualTo("回答：answer-1 已恢复; answer-2 未恢复");
    }

    @Test
    void theOppositeOfAConditionIsOneToo() {
        Playbook playbook = new PlaybookReader().read(PlaybookReaderTest.tellTale()).playbook();
        CacaoConditions conditions = new CacaoConditions(new Flow(playbook), new Texts(Texts.CHINESE));
        Condition day = new Condition.TimeOfDay(LocalTime.of(6, 0), LocalTime.of(22, 0));
        Condition night = new Condition.TimeOfDay(LocalTime.of(22, 0), LocalTime.of(6, 0));
        Condition any = new Condition.Any(List.of(day, night, new Condition.KeyPeriod(),
                new Condition.All(List.of(new Condition.AtLeast(Grade.MAJOR), new Condition.Type(List.of("火灾", "O'x")),
                        new Condition.Not(new Condition.Answered("solved", "未恢复"))))));
        String said = "((__time__:value >= '06:00' AND __time__:value < '22:00')"
                + " OR (__time__:value >= '22:00' OR __time__:value < '06:00') OR __key_period__:value = true"
                + " OR (__grade__:value >= 3 AND __type__:value IN ('火灾', 'O\\'x')"
                + " AND __answer_solved__:value != 'answer-2'))";
        String opposite = "((__time__:value < '06:00' OR __time__:value >= '22:00')"
                + " AND (__time__:value < '22:00' AND __time__:value >= '06:00') AND __key_period__:value = false"
                + " AND (__grade__:value < 3 OR __type__:value NOT IN ('火灾', 'O\\'x')"
                + " OR __answer_solved__:value = 'answer-2'))";
        assertThat(conditions.write(any, true)).isEqualTo(said);
        assertThat(conditions.write(new Condition.Not(any), true)).isEqualTo(opposite);
        assertThat(conditions.write(new Condition.Not(any), false)).isEqualTo(said);
        assertThat(List.of(form(said), form(opposite))).containsOnly("test");
        assertThat(form("NOT (__grade__:value >= 3)")).isNotEqualTo("test");
    }

    @Test
    void whatIsAlwaysTheOnlyBranchStandsInTheRow() {
        Playbook playbook = new PlaybookReader().read("""
                playbook: a-b
                name: 名称
                for: incident
                types: [火灾]
                steps:
                  - parallel: alone
                    title: 只有一支
                    branches:
                      - name: 一
                        steps:
                          - check: look
                            title: 查看
                            items: [现场]
                  - decide: always
                    title: 总是
                    branches:
                      - otherwise: true
                        steps:
                          - check: write
                            title: 记录
                            items: [经过]
                """).playbook();
        JsonNode document = export(playbook);
        valid(document);
        CacaoIds ids = new CacaoIds("a-b", SECOND.number());
        JsonNode workflow = document.get("workflow");
        assertThat(workflow.propertyNames()).containsExactlyInAnyOrder(ids.of("start", "start"),
                ids.of("action", "look"), ids.of("action", "write"), ids.of("end", "end"));
        assertThat(workflow.get(ids.of("action", "look")).get("on_completion").asString())
                .isEqualTo(ids.of("action", "write"));
    }
}
