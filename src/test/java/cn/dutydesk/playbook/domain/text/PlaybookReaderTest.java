package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookReaderTest {
    private static final String HEAD = "playbook: a-b\nname: 名称\nfor: incident\nsteps:\n";

    static String tellTale() {
        try (InputStream in = Objects.requireNonNull(
                PlaybookReaderTest.class.getResourceAsStream("/playbooks/tell-tale.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Reading read(String yaml) {
        return new PlaybookReader().read(yaml);
    }

    private static String only(String yaml) {
        Reading reading = read(yaml);
        assertThat(reading.usable()).isFalse();
        assertThat(reading.playbook()).isNull();
        assertThat(reading.findings()).as(yaml).hasSize(1);
        Finding found = reading.findings().getFirst();
        return found.line() + ":" + found.column() + " " + found.code().substring("playbook.finding.".length())
                + (found.args().isEmpty() ? "" : " " + found.args().getFirst());
    }

    @Test
    void everyPartOfTheTellTaleIsRead() {
        Reading reading = read(tellTale());
        assertThat(reading.findings()).isEmpty();
        Playbook it = reading.playbook();
        assertThat(it.drillEvery()).isEqualTo(Duration.ofDays(90));
        assertThat(it.types()).containsExactly("网络安全事件");
        Step tell = it.steps().get(1);
        assertThat(tell.say()).isEqualTo("我是局值班室。\n{time}，{matter}，请您知悉。");
        assertThat(tell.limit()).isEqualTo(new Limit(Duration.ofMinutes(5), From.TRIGGER));
        assertThat(tell.settles()).isEqualTo("leader");
        assertThat(tell.action()).isEqualTo(new Action.Acknowledge(false, Duration.ofMinutes(30), "last-report"));
        Target post = new Target(Target.Kind.POST, "带班领导", null);
        Target desk = new Target(Target.Kind.DESK, "", null);
        assertThat(tell.levels()).containsExactly(new Level(List.of(post), Duration.ofMinutes(5), 1),
                new Level(List.of(new Target(Target.Kind.HEAD, "", null),
                        new Target(Target.Kind.PERSON, "马志远/办公室", null)), Duration.ofMinutes(5), 0),
                new Level(List.of(new Target(Target.Kind.DUTY, "分管办公室",
                        new Target(Target.Kind.POST, "带班领导", desk))), Duration.ofMinutes(10), 0));
        assertThat(tell.fallback()).containsExactly(desk, new Target(Target.Kind.CONTACT, "police", null));
        Step check = it.steps().get(2);
        assertThat(check.when()).isEqualTo(new Condition.All(List.of(new Condition.AtLeast(Grade.SERIOUS),
                new Condition.Not(new Condition.Type(List.of("火灾"))))));
        assertThat(check.limit()).isEqualTo(new Limit(Duration.ofMinutes(30), From.HERE));
        assertThat(check.evidence()).isEqualTo(Evidence.TEXT);
        Action.Decide decide = (Action.Decide) it.steps().get(3).action();
        assertThat(decide.question()).isEmpty();
        assertThat(decide.branches().get(1).when()).isEqualTo(
                new Condition.TimeOfDay(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(decide.branches().get(2).when()).isNull();
        Action.Parallel strands = (Action.Parallel) it.steps().get(4).action();
        assertThat(strands.any()).isFalse();
        Step written = strands.branches().getFirst().steps().get(1);
        assertThat(written.action()).isEqualTo(new Action.Report(ReportKind.FOLLOW_UP, "市局办公室", true));
        assertThat(written.limit()).isEqualTo(new Limit(Duration.ofMinutes(90), From.end("first-phone")));
        assertThat(it.steps().get(5).action()).isEqualTo(new Action.Wait(null, From.HERE, LocalTime.of(8, 30)));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Playbook it = read(HEAD + "  - acknowledge: a\n    title: 报\n").playbook();
        assertThat(it.drillEvery()).isEqualTo(Duration.ofDays(1095));
        assertThat(it.types()).isEmpty();
        assertThat(it.steps()).containsExactly(new Step("a", "报", "", null, List.of(), List.of(), null, Evidence.NONE,
                false, "", List.of(), new Action.Acknowledge(false, null, "")));
    }

    @Test
    void textsFromWindowsAreReadTheSame() {
        String plain = HEAD + "  - check: a\n    title: 查\n    say: |\n      一\n      二\n";
        assertThat(read("\uFEFF" + plain.replace("\n", "\r\n")).playbook()).isNotNull()
                .isEqualTo(read(plain).playbook());
    }

    @Test
    void brokenTextIsNamedWhereItBreaks() {
        assertThat(only("")).isEqualTo("1:1 empty");
        assertThat(only(HEAD + "  - check: a\n\ttitle: x\n")).isEqualTo("6:1 tab");
        assertThat(only("playbook: a\nplaybook: b\n")).isEqualTo("2:1 duplicate-key playbook");
        assertThat(only(HEAD + "  - {check: a, title: x}\n---\nname: 二\n")).isEqualTo("6:1 several-documents");
        assertThat(only("name: \"a\n")).startsWith("2:1 not-yaml ");
        assertThat(only("name: a\u0007b\n")).isEqualTo("1:8 unprintable U+0007");
        assertThat(only("? [a]\n: b\n")).isEqualTo("1:3 key-not-word");
        assertThat(only("name: !!binary aGk=\n")).isEqualTo("1:7 tag tag:yaml.org,2002:binary");
    }

    @Test
    void bombsAndRingsNeverGoOff() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        assertThat(only(bomb.toString())).isEqualTo("1:5 alias");
        assertThat(only("&ring name: *ring\n")).isEqualTo("1:1 alias");
        assertThat(only("name: a\nsteps: &ring\n  - *ring\n")).isEqualTo("2:8 alias");
        assertThat(only("name: a\nsteps:\n  - *nowhere\n")).isEqualTo("3:5 alias");
    }

    @Test
    void depthAndSizeHaveBounds() {
        assertThat(only("[".repeat(100_000))).isEqualTo("1:65 too-deep 64");
        assertThat(only("name: 值\n" + "# 值守\n".repeat(100_000))).isEqualTo("1:1 too-big 878");
    }

    /** Cells: the step's lines with | for a line break, and what is found. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "- check: a|  title: x|  colour: red; 7:5 unknown-field colour",
            "- check: a|  title: x|  everyone: true; 7:5 unknown-field everyone",
            "- check: a; 5:5 missing-field title",
            "- check: a|  title: 110; 6:12 type.string",
            "- check: a|  title: ' '; 6:12 form.line",
            "- check: Ab|  title: x; 5:12 form.id",
            "- check: start|  title: x; 5:12 form.id",
            "- check: a|  title: x|  limit: 5 minutes; 7:12 form.limit",
            "- check: a|  title: x|  limit: 5m from Someone; 7:12 form.limit",
            "- check: a|  title: x|  optional: yes; 7:15 type.boolean",
            "- check: a|  title: x|  evidence: photo; 7:15 choice none / text / file",
            "- check: a|  title: x|  items: x; 7:12 type.array",
            "- check: a|  title: x|  call: [{who: [boss]}]; 7:19 form.target",
            "- check: a|  title: x|  call: [{who: [3]}]; 7:19 type.target",
            "- check: a|  title: x|  call: [{who: [{post: a, duty: b}]}]; 7:19 form.target",
            "- check: a|  title: x|  call: [{who: [], again: 21}]; 7:29 most 20",
            "- check: a|  title: x|  call: [{who: [], again: -1}]; 7:29 least 0",
            "- check: a|  title: x|  call: [{who: [], again: 1.5}]; 7:29 type.integer",
            "- check: a|  title: x|  when: {time: 25:00-06:00}; 7:18 form.hours",
            "- check: a|  title: x|  when: {}; 7:11 too-few",
            "- check: a|  title: x|  when: {grade-at-least: 严重}; 7:28 choice 未分级 / 一般 / 较大 / 重大 / 特别重大",
            "- title: x; 5:5 step-kind",
            "- wait: a|  title: x; 5:5 wait-what",
            "- wait: a|  title: x|  until: 8:30; 7:12 form.clock",
            "- repeat: a|  title: x|  steps: []; 5:5 missing-field every",
            "- decide: a|  title: x|  branches: [{steps: []}]; 7:16 branch-choice",
            "- decide: a|  title: x|  branches: [{answer: 是}]; 7:17 unknown-field answer",
            "- decide: a|  title: x|  question: 吗|  branches: [{otherwise: true}]; 8:16 missing-field answer",
            "- report: a|  title: x|  kind: second|  to: b; 7:11 choice first / follow-up / final",
            "- 7; 5:5 type.object",
    })
    void wrongStepsAreNamedWhereTheyStand(String lines, String found) {
        Reading reading = read(HEAD + ("  " + lines).replace("|", "\n  ") + "\n");
        assertThat(reading.playbook()).isNull();
        assertThat(reading.findings().stream().map(f -> f.line() + ":" + f.column() + " "
                + f.code().substring("playbook.finding.".length())
                + (f.args().isEmpty() ? "" : " " + f.args().getFirst()))).contains(found);
    }

    @Test
    void aFindingKnowsItsStepHoweverDeep() {
        Reading reading = read(HEAD + """
                  - decide: outer
                    title: x
                    question: 吗
                    branches:
                      - answer: 是
                        steps:
                          - check: inner
                            title: y
                            limit: soon
                """);
        assertThat(reading.findings()).extracting(Finding::step).containsExactly("inner");
        assertThat(reading.findings()).extracting(Finding::line).containsExactly(13);
    }

    @Test
    void anythingAtAllIsReadWithoutThrowing() {
        for (String text : List.of("null", "[]", "3", "steps", "{", "- - -", "\uFEFF", "%YAML 9.9\n---\nx",
                "%TAG ! x\n---\n", "...", "a: b: c", "'", "|", "\u0000", "\uD800", "{a: {b: {c: }}}", "*", "&", "!")) {
            Reading reading = read(text);
            assertThat(reading.usable()).as(text).isFalse();
            assertThat(reading.findings()).as(text).isNotEmpty();
        }
    }
}
