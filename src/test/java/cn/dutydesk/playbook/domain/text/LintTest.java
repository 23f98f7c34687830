package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.domain.definition.Playbook;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {
    /** Line 1 to 9; the steps begin in line 10. */
    private static final String HEAD = """
            playbook: a-b
            name: 名称
            for: incident
            types: [火灾]
            contacts:
              - {id: police, name: 公安, phone: "110"}
            # 8
            # 9
            steps:
            """;
    private static final String ASK = "- decide: ask|  title: x|  question: 吗|  branches:|    - answer: 是|    - answer: 否|";

    /** A bureau with one post, one duty, a 王强 and two 李娜, and no leader. */
    static final Known BUREAU = new Known() {
        @Override
        public boolean directory() {
            return true;
        }

        @Override
        public boolean post(String name) {
            return name.equals("带班领导");
        }

        @Override
        public boolean duty(String name) {
            return name.equals("分管办公室");
        }

        @Override
        public int people(String name) {
            return name.equals("王强") || name.equals("李娜/办公室") ? 1 : name.equals("李娜") ? 2 : 0;
        }

        @Override
        public boolean head() {
            return false;
        }

        @Override
        public Clock clock(String name) {
            return new Clock(Duration.ofMinutes(15), Duration.ofMinutes(30));
        }
    };

    private static List<Finding> findings(String lines) {
        Reading reading = new PlaybookReader()
                .read(HEAD + ("  " + lines.replace("ASK", ASK)).replace("|", "\n  ") + "\n");
        assertThat(reading.findings()).as(lines).isEmpty();
        return Lint.over(reading, BUREAU).findings();
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(f -> f.line() + ":" + f.column() + " " + (f.error() ? "E " : "W ") + f.step()
                + " " + f.code().substring("playbook.finding.".length())).toList();
    }

    /** Cells: the steps with | for a line break, and the only thing found. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "- check: a|  title: x|- check: a|  title: y; 12:12 E a step-twice",
            "- acknowledge: a|  title: x; 10:5 E a nobody",
            "- notify: a|  title: x; 10:5 E a nobody",
            "- acknowledge: a|  title: x|  call: [{who: [], within: 1m}, {who: [desk]}]; 12:12 E a level-empty",
            "- notify: a|  title: x|  call: [{who: [post 班长, desk]}]; 12:19 W a unknown.POST",
            "- notify: a|  title: x|  call: [{who: [duty 分管天, desk]}]; 12:19 W a unknown.DUTY",
            "- notify: a|  title: x|  call: [{who: [person 张三, desk]}]; 12:19 W a unknown.PERSON",
            "- notify: a|  title: x|  call: [{who: [person 李娜, desk]}]; 12:19 W a unknown.AMBIGUOUS",
            "- notify: a|  title: x|  call: [{who: [head, desk]}]; 12:19 W a unknown.HEAD",
            "- notify: a|  title: x|  call: [{who: [contact fire, desk]}]; 12:19 E a unknown-contact",
            "- check: a|  title: x|  numbers: [fire]; 12:15 E a unknown-contact",
            "- wait: a|  title: x|  for: 5m|  call: [{who: [desk]}]; 13:11 W a calls-nobody-here",
            "- check: a|  title: x|  limit: 5m from nowhere; 12:12 E a no-step",
            "- check: a|  title: x|  limit: 5m from a; 12:12 E a from-later",
            "- check: a|  title: x|  limit: 5m from b|- check: b|  title: y; 12:12 E a from-later",
            "- check: a|  title: x|  limit: 0m; 12:12 E a no-span",
            "- wait: a|  title: x|  for: 0s; 12:10 E a wait-nothing",
            "- wait: a|  title: x|  for: 5m from b|- check: b|  title: y; 12:10 E a from-later",
            "- report: a|  title: x|  kind: first|  to: b|  limit: 31m from trigger|  settles: phone; 14:12 E a past-clock",
            "- report: a|  title: x|  kind: first|  to: b|  limit: 20m from trigger|  settles: phone; 14:12 W a past-grave-clock",
            "- check: a|  title: x|  settles: chief|- check: b|  title: y|  settles: chief; 15:14 W b settled-twice",
            "- check: a|  title: x|  limit: 5m|  call: [{who: [desk], within: 10m}]; 13:34 W a within-past-limit",
            "- check: a|  title: x|  limit: 10m|  call: [{who: [desk], within: 10m}, {who: [desk]}]; 13:40 W a climb-late",
            "- check: a|  title: x|  call: [{who: [desk]}, {who: [desk]}]; 12:12 W a climb-never",
            "- check: a|  title: x|  call: [{who: [desk], again: 1}]; 12:33 W a again-without-within",
            "- acknowledge: a|  title: x|  call: [{who: [desk]}]|  expires: 5m; 13:14 W a expires-last",
            "- acknowledge: a|  title: x|  call: [{who: [desk]}]|  until: b|- check: b|  title: y; 13:12 W a until-without-expires",
            "- check: b|  title: y|- acknowledge: a|  title: x|  call: [{who: [desk]}]|  expires: 5m|  until: b|- check: c|  title: z; 16:12 W a until-over",
            "- acknowledge: a|  title: x|  call: [{who: [desk]}]|  expires: 5m|  until: c|- check: b|  title: y; 14:12 E a no-step",
            "- repeat: a|  title: x|  every: 59s|  most: 2|  steps: [{check: b, title: y}]; 12:12 E a repeat-too-fast",
            "- repeat: a|  title: x|  every: 1m|  most: 2|  steps: []; 10:5 E a repeat-nothing",
            "- repeat: a|  title: x|  every: 1m|  steps: [{check: b, title: y}]; 10:5 W a repeat-forever",
            "- parallel: a|  title: x|  branches: [{name: b, steps: []}]; 10:5 W a one-strand",
            "- decide: a|  title: x|  question: 吗|  branches: [{answer: 是}]; 10:5 W a one-answer",
            "- decide: a|  title: x|  question: 吗|  branches: [{answer: 是}, {answer: 是}]; 13:38 E a answer-twice",
            "- decide: a|  title: x|  branches: [{otherwise: true}, {when: {key-period: true}}]; 12:35 E a after-otherwise",
            "- check: a|  title: x|  when: {type: [拥堵]}; 12:11 W a type-not-ours",
            "- check: a|  title: x|  when: {time: 06:00-06:00}; 12:11 W a hours-empty",
            "- check: a|  title: x|  when: {answer: {b: 是}}; 12:11 E a no-step",
            "ASK- check: a|  title: x|  when: {answer: {a: 是}}; 18:11 E a no-question",
            "ASK- check: a|  title: x|  when: {not: {answer: {ask: 也许}}}; 18:11 E a no-answer",
            "- check: a|  title: x|  when: {answer: {ask: 是}}|ASK- check: z|  title: z; 12:11 E a asked-later",
            "ASK- check: a|  title: x|  when: {all: [{answer: {ask: 是}}, {answer: {ask: 否}}]}; 18:11 E a two-answers",
            "- check: a|  title: 机密★1年; 11:12 E a marking",
            "- check: a|  title: x|  items: [好, 绝密★]; 12:16 E a marking",
            "- check: a|  title: x|  say: 您好{name}; 12:10 W a blank-unfilled",
    })
    void oneThingIsFoundWhereItStands(String lines, String found) {
        assertThat(words(findings(lines))).containsExactly(found);
    }

    @Test
    void nobodyAtAllIsAnErrorHoweverManyAreNamed() {
        assertThat(words(findings("- acknowledge: a|  title: x|  call: [{who: [{post: 班长, deputy: person 张三}]}]")))
                .contains("12:11 E a nobody-known");
        assertThat(words(findings("- acknowledge: a|  title: x|  call: [{who: [{post: 班长, deputy: person 王强}]}]")))
                .containsExactly("12:19 W a unknown.POST");
    }

    @Test
    void whatStandsBehindSomethingEndlessIsNeverReached() {
        String endless = "- repeat: r|  title: x|  every: 1h|  steps: [{check: b, title: y}]|";
        assertThat(words(findings(endless + "- check: a|  title: x|- check: c|  title: z")))
                .containsExactly("10:5 W r repeat-forever", "14:5 E a never-reached");
        String strands = "- parallel: p|  title: x|  finish: FINISH|  branches:|    - name: 一|      steps:|        "
                + endless.replace("|", "|        ").stripTrailing()
                + "    - name: 二|      steps: [{check: d, title: y}]|- check: a|  title: x";
        assertThat(words(findings(strands.replace("FINISH", "all").replace("|            - name", "|    - name"))))
                .contains("22:5 E a never-reached");
        assertThat(words(findings(strands.replace("FINISH", "any").replace("|            - name", "|    - name"))))
                .containsExactly("16:13 W r repeat-forever");
    }

    @Test
    void branchesKnowWhichAnswerLedToThem() {
        String asked = "- decide: q|  title: x|  question: 吗|  branches:|    - answer: 是|      steps:|"
                + "        - check: a|          title: y|          when: {answer: {q: ANSWER}}|    - answer: 否";
        assertThat(findings(asked.replace("ANSWER", "是"))).isEmpty();
        assertThat(words(findings(asked.replace("ANSWER", "否")))).containsExactly("18:19 E a other-answer");
    }

    @Test
    void stepsOfAnotherBranchAreNeverOverAndThoseBesidePerhapsNot() {
        String two = "|      steps: [{check: a, title: x}]|";
        String other = "|      steps: [{check: b, title: x, limit: 5m from a}]";
        assertThat(words(findings("- decide: q|  title: x|  question: 吗|  branches:|    - answer: 是" + two
                + "    - answer: 否" + other))).containsExactly("17:45 E b from-later");
        assertThat(words(findings("- parallel: q|  title: x|  branches:|    - name: 是" + two
                + "    - name: 否" + other))).containsExactly("16:45 W b from-beside");
    }

    @Test
    void inARepeatWhatComesLaterMayHaveBeenDoneInTheRoundBefore() {
        assertThat(findings("- repeat: r|  title: x|  every: 1h|  until: {answer: {ask: 是}}|  steps:|"
                + "    - check: a|      title: x|      when: {answer: {ask: 否}}|      limit: 5m from ask|    "
                + ASK.replace("|", "|    "))).isEmpty();
    }

    @Test
    void wholePlaybooksAreLookedOverToo() {
        Reading empty = new PlaybookReader()
                .read("playbook: a-b\nname: 机密★\nfor: check\ndrill-every: 1096d\nsteps: []\n");
        assertThat(words(Lint.over(empty, BUREAU).findings())).containsExactly("2:7 E  marking",
                "4:14 W  drill-seldom", "5:8 E  no-steps");
    }

    @Test
    void withoutADirectoryNothingIsSaidAboutPeople() {
        Reading reading = new PlaybookReader().read(PlaybookReaderTest.tellTale());
        Set<String> without = Set.copyOf(words(Lint.over(reading, new Nowhere()).findings()));
        assertThat(without).containsExactlyInAnyOrder("25:9 W tell-leader climb-late",
                "34:11 W cut-off type-not-ours");
        assertThat(Lint.over(reading, BUREAU).findings()).extracting(Finding::code)
                .contains("playbook.finding.unknown.POST", "playbook.finding.unknown.HEAD");
    }

    @Property(tries = 200)
    void anyPlaybookIsLookedOverWithoutThrowing(@ForAll long seed) {
        Playbook playbook = new Playbooks(seed).next();
        Reading reading = new PlaybookReader().read(new PlaybookWriter().write(playbook));
        List<Finding> placed = Lint.check(playbook, reading.places(), BUREAU);
        List<Finding> unplaced = Lint.check(playbook, new Places(), BUREAU);
        assertThat(placed).extracting(Finding::code).isEqualTo(unplaced.stream().map(Finding::code).toList());
        assertThat(placed).allSatisfy(finding -> assertThat(finding.line()).isPositive());
        assertThat(unplaced).allSatisfy(finding -> assertThat(finding.line()).isEqualTo(1));
    }

    /** Nobody is known, nor any clock. */
    private static final class Nowhere implements Known {
        @Override
        public boolean directory() {
            return false;
        }

        @Override
        public boolean post(String name) {
            return false;
        }

        @Override
        public boolean duty(String name) {
            return false;
        }

        @Override
        public int people(String name) {
            return 0;
        }

        @Override
        public boolean head() {
            return false;
        }

        @Override
        public Clock clock(String name) {
            return null;
        }
    }
}
