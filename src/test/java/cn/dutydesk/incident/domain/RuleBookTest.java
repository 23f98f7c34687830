package cn.dutydesk.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.LimitUnit;
import cn.dutydesk.incident.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Set<IncidentLevel> GRAVE = Set.of(IncidentLevel.EXTREME, IncidentLevel.MAJOR);

    private static ClockRuleView rule(long id, Long type, Set<IncidentLevel> grades, ClockLine line, ClockStep step,
            int minutes, LimitBasis basis) {
        return new ClockRuleView(id, 0, type, grades, line, step, null, new Limit(minutes, LimitUnit.MINUTE), basis,
                Limit.NONE, "", "", true, null, "");
    }

    private static ClockRuleView phone(long id, Long type, Set<IncidentLevel> grades, int minutes) {
        return rule(id, type, grades, ClockLine.TAX, ClockStep.PHONE, minutes, LimitBasis.KNOWN);
    }

    private static ClockRuleView written(long id, Long type, Set<IncidentLevel> grades, int minutes) {
        return rule(id, type, grades, ClockLine.TAX, ClockStep.WRITTEN, minutes, LimitBasis.KNOWN);
    }

    private static RuleBook.Case it(long type, IncidentLevel level, boolean sensitive) {
        return new RuleBook.Case(type, level, Situation.UNCONTROLLED, sensitive);
    }

    private static int minutes(RuleBook book, RuleBook.Case it) {
        return book.meant(it, ClockLine.TAX, ClockStep.PHONE).orElseThrow().within().minutes();
    }

    private static String refusal(Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            assertThat(refusal.words(new Texts(Texts.CHINESE))).doesNotContain("{").isNotBlank();
            return refusal.code();
        }
        return "";
    }

    @Test
    void theMostParticularRuleIsMeantThenTheShortest() {
        RuleBook book = new RuleBook(List.of(phone(1, null, Set.of(), 30), phone(2, null, GRAVE, 15),
                phone(3, 7L, Set.of(), 60), phone(4, null, Set.of(IncidentLevel.MAJOR), 12)));
        assertThat(minutes(book, it(2, IncidentLevel.ORDINARY, false))).isEqualTo(30);
        assertThat(minutes(book, it(2, IncidentLevel.EXTREME, false))).isEqualTo(15);
        assertThat(minutes(book, it(2, IncidentLevel.MAJOR, false))).as("two about grades: the shortest").isEqualTo(12);
        assertThat(minutes(book, it(7, IncidentLevel.MAJOR, false))).as("a type counts more than a grade")
                .isEqualTo(60);
    }

    @Test
    void sensitiveIncidentsAreReportedOnBothLinesWhateverTheirGrade() {
        RuleBook book = new RuleBook(
                List.of(phone(1, null, GRAVE, 15), phone(2, null, Set.of(IncidentLevel.SERIOUS), 30)));
        assertThat(book.demanded(it(2, IncidentLevel.ORDINARY, false))).isEmpty();
        List<ClockRuleView> demanded = book.demanded(it(2, IncidentLevel.ORDINARY, true));
        assertThat(demanded).extracting(ClockRuleView::line).containsExactlyInAnyOrder(ClockLine.TAX,
                ClockLine.GOVERNMENT);
        assertThat(demanded).filteredOn(rule -> rule.line() == ClockLine.TAX)
                .extracting(rule -> rule.within().minutes())
                .as("the limit of the least grave that are reported").containsExactly(30);
    }

    @Test
    void laidAsideRulesAreNotMeant() {
        ClockRuleView aside = new ClockRuleView(1, 0, null, Set.of(), ClockLine.TAX, ClockStep.PHONE, null,
                new Limit(5, LimitUnit.MINUTE), LimitBasis.KNOWN, Limit.NONE, "", "", false, null, "");
        assertThat(new RuleBook(List.of(aside)).demanded(it(1, IncidentLevel.MAJOR, true))).isEmpty();
    }

    @Property(tries = 200)
    void theOrderOfTheRulesChangesNothing(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 90) Integer> spans,
            @ForAll Random random, @ForAll IncidentLevel level) {
        List<ClockRuleView> rules = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            rules.add(phone(i + 1, i % 3 == 0 ? 7L : null, i % 2 == 0 ? Set.of() : GRAVE, spans.get(i)));
        }
        List<ClockRuleView> mixed = new ArrayList<>(rules);
        Collections.shuffle(mixed, random);
        for (long type : new long[] {2, 7}) {
            assertThat(new RuleBook(mixed).meant(it(type, level, false), ClockLine.TAX, ClockStep.PHONE))
                    .isEqualTo(new RuleBook(rules).meant(it(type, level, false), ClockLine.TAX, ClockStep.PHONE));
        }
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThat(refusal(() -> RuleCheck.alone(phone(1, null, Set.of(), 0)))).isEqualTo("chain.refused.zero");
        assertThat(refusal(() -> RuleCheck.alone(phone(1, null, Set.of(), -5)))).isEqualTo("chain.refused.zero");
        assertThat(refusal(() -> RuleCheck.alone(phone(1, null, Set.of(), 600_000)))).isEqualTo("chain.refused.long");
        assertThat(refusal(() -> RuleCheck.alone(phone(1, null, Set.of(), Integer.MAX_VALUE))))
                .isEqualTo("chain.refused.long");
        assertThat(refusal(() -> RuleCheck.alone(rule(1, null, Set.of(), ClockLine.TAX, ClockStep.LEADER, 5,
                LimitBasis.KNOWN)))).isEqualTo("chain.refused.line");
        assertThat(refusal(() -> RuleCheck.alone(rule(1, null, Set.of(), ClockLine.HOUSE, ClockStep.WRITTEN, 5,
                LimitBasis.KNOWN)))).isEqualTo("chain.refused.line");
        assertThat(refusal(() -> RuleCheck.alone(rule(1, null, Set.of(), ClockLine.TAX, ClockStep.PHONE, 5,
                LimitBasis.LAST_REPORT)))).isEqualTo("chain.refused.basis");
    }

    @Test
    void rulesThatCannotAllBeKeptAreRefused() {
        ClockRuleView phone = phone(1, null, Set.of(), 30);
        assertThat(refusal(() -> RuleCheck.together(List.of(phone, phone(2, null, Set.of(), 20)))))
                .isEqualTo("chain.refused.otherwise");
        assertThat(refusal(() -> RuleCheck.together(List.of(phone, phone(2, null, Set.of(), 30)))))
                .isEqualTo("chain.refused.twice");
        assertThat(refusal(() -> RuleCheck.together(List.of(phone, written(2, null, Set.of(), 20)))))
                .as("written before phone").isEqualTo("chain.refused.order");
        assertThat(refusal(() -> RuleCheck.together(List.of(phone, written(2, null, Set.of(), 60),
                written(3, null, GRAVE, 20))))).as("for grave ones only").isEqualTo("chain.refused.order");
        assertThat(refusal(() -> RuleCheck.together(List.of(written(1, null, Set.of(), 60), rule(2, null, Set.of(),
                ClockLine.TAX, ClockStep.FINAL, 30, LimitBasis.KNOWN))))).as("final before first")
                .isEqualTo("chain.refused.order");
        assertThatCode(
                () -> RuleCheck.together(List.of(phone, phone(2, null, GRAVE, 15), written(3, null, Set.of(), 60),
                        rule(4, null, Set.of(), ClockLine.GOVERNMENT, ClockStep.WRITTEN, 20, LimitBasis.KNOWN))))
                .doesNotThrowAnyException();
    }

    @Test
    void workingDaysSkipTheDaysOff() {
        var clock = new cn.dutydesk.core.BureauClock(java.time.Clock.systemUTC(),
                cn.dutydesk.core.BureauClock.DEFAULT_ZONE);
        LimitTime time = new LimitTime(clock, day -> day.getDayOfWeek().getValue() < 6);
        var friday = clock.instant(java.time.LocalDateTime.of(2026, 11, 20, 16, 0));
        assertThat(time.due(friday, new Limit(10, LimitUnit.WORKDAY)))
                .isEqualTo(clock.instant(java.time.LocalDateTime.of(2026, 12, 4, 16, 0)));
        assertThat(time.due(friday, new Limit(2, LimitUnit.HOUR)))
                .isEqualTo(clock.instant(java.time.LocalDateTime.of(2026, 11, 20, 18, 0)));
        assertThatThrownBy(() -> RuleCheck.alone(phone(1, null, Set.of(), 0))).isInstanceOf(Refusal.class);
    }
}
