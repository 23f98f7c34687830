package cn.dutydesk.selfcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.selfcheck.ScoreGrade;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.domain.text.BuiltIns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard's rules against examples worked by hand, and what must hold for every answer. */
class ScoreTest {
    private static final Standard SHEET = BuiltIns.all().getFirst();

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    /** Every item in order, but those named otherwise. */
    private static List<ItemMark> marks(Map<String, ItemMark> otherwise) {
        List<ItemMark> marks = new ArrayList<>();
        SHEET.items().forEach(item -> marks.add(otherwise.getOrDefault(item.code(),
                ItemMark.found(item.code(), BigDecimal.ZERO, 0))));
        return marks;
    }

    private static ScoreView score(Map<String, ItemMark> otherwise) {
        return Score.of(SHEET, marks(otherwise));
    }

    private static ItemMark minus(String item, String points) {
        return ItemMark.found(item, n(points), 1);
    }

    @Test
    void nothingFoundIsAHundred() {
        ScoreView score = score(Map.of());
        assertThat(score.rate()).isEqualByComparingTo("100");
        assertThat(score.available()).isEqualByComparingTo("100");
        assertThat(score.grade()).isEqualTo(ScoreGrade.MEETS);
    }

    /** Item 3 has 3 points. Seven months without a record cost 7 × 0.5 = 3.5, but no more than 3: 100 − 3 = 97. */
    @Test
    void anItemNeverCostsMoreThanItsPoints() {
        ScoreView score = score(Map.of("3", ItemMark.found("3", n("3.5"), 7)));
        assertThat(score.got()).isEqualByComparingTo("97");
        assertThat(score.items().get(2).got()).isEqualByComparingTo("0");
        assertThat(score.items().get(2).minus()).isEqualByComparingTo("3");
    }

    /** Two departments find 0.5 and 2 under item 28 (2 points): together 2.5, capped at 2: 100 − 2 = 98. */
    @Test
    void whatSeveralDepartmentsFindAddsUpToTheCap() {
        List<ItemMark> marks = new ArrayList<>(marks(Map.of("28", minus("28", "0.5"))));
        marks.add(minus("28", "2"));
        assertThat(Score.of(SHEET, marks).got()).isEqualByComparingTo("98");
    }

    /**
     * The picture of the aim: item 13 (2 points) does not apply, and neither do 45 and 46 (1 each): 100 − 4 = 96 exist.
     * Deducted 0.5 (item 3), 2 (27), 2 (41), 1 (7), 1.8 (5): 7.3. 96 − 7.3 = 88.7; 88.7 ÷ 96 = 92.395… → 92.39 %.
     */
    @Test
    void whatDoesNotApplyLeavesBothSides() {
        ScoreView score = score(Map.of("13", ItemMark.absent("13"), "45", ItemMark.absent("45"),
                "46", ItemMark.absent("46"), "3", minus("3", "0.5"), "27", minus("27", "2"), "41", minus("41", "2"),
                "7", minus("7", "1"), "5", minus("5", "1.8")));
        assertThat(score.available()).isEqualByComparingTo("96");
        assertThat(score.got()).isEqualByComparingTo("88.7");
        assertThat(score.rate()).isEqualByComparingTo("92.39");
        assertThat(score.grade()).isEqualTo(ScoreGrade.MEETS);
        assertThat(score.items().get(12).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(score.items().get(12).got()).isNull();
    }

    /** One department has the thing and one has not: the item exists, and counts by what the one that has it says. */
    @Test
    void itIsEnoughThatOneDepartmentHasIt() {
        List<ItemMark> marks = new ArrayList<>(marks(Map.of("22", ItemMark.absent("22"))));
        marks.add(minus("22", "0.5"));
        ScoreView score = Score.of(SHEET, marks);
        assertThat(score.available()).isEqualByComparingTo("100");
        assertThat(score.got()).isEqualByComparingTo("99.5");
    }

    /** Two times item 52: 2 × 4 = 8 off the total, the 100 that exist stay: 92 %. A leak besides (6): 86 %, 基本符合. */
    @Test
    void extrasComeOffTheTotal() {
        ScoreView twice = score(Map.of("52", ItemMark.found("52", n("8"), 2)));
        assertThat(twice.rate()).isEqualByComparingTo("92");
        assertThat(twice.available()).isEqualByComparingTo("100");
        ScoreView leak = score(Map.of("52", ItemMark.found("52", n("8"), 2), "58", minus("58", "6")));
        assertThat(leak.extra()).isEqualByComparingTo("14");
        assertThat(leak.rate()).isEqualByComparingTo("86");
        assertThat(leak.grade()).isEqualTo(ScoreGrade.MOSTLY);
    }

    /** Thirty occurrences cost 120; there are only 100 points: 0, not −20. */
    @Test
    void theTotalIsNeverBelowNothing() {
        ScoreView score = score(Map.of("51", ItemMark.found("51", n("120"), 30)));
        assertThat(score.got()).isEqualByComparingTo("0");
        assertThat(score.rate()).isEqualByComparingTo("0");
        assertThat(score.grade()).isEqualTo(ScoreGrade.FAILS);
    }

    /** 100 points and a case for the courts: the requirements are not met. */
    @Test
    void theVetoOutweighsEveryPoint() {
        ScoreView score = score(Map.of("59", ItemMark.found("59", BigDecimal.ZERO, 1)));
        assertThat(score.rate()).isEqualByComparingTo("100");
        assertThat(score.vetoed()).containsExactly("59");
        assertThat(score.grade()).isEqualTo(ScoreGrade.FAILS);
    }

    /** Item 41 (3 points) unanswered: 97 of 97 so far, and no grade yet. */
    @Test
    void unansweredIsNotZeroAndGivesNoGrade() {
        ScoreView score = score(Map.of("41", ItemMark.open("41")));
        assertThat(score.open()).isEqualTo(1);
        assertThat(score.complete()).isFalse();
        assertThat(score.grade()).isNull();
        assertThat(score.available()).isEqualByComparingTo("97");
        assertThat(score.rate()).isEqualByComparingTo("100");
    }

    @Test
    void nothingAppliesIsNoResult() {
        ScoreView score = Score.of(SHEET, List.of());
        assertThat(score.rate()).isNull();
        assertThat(score.grade()).isNull();
        assertThat(score.complete()).isTrue();
    }

    /** Of 10000 parts: 9000 is 90.00 and meets, 8999 is 89.99 and mostly meets, 8999.9 is cut to 89.99, 8000 is 80. */
    @ParameterizedTest
    @CsvSource({"90, MEETS, 90", "89.99, MOSTLY, 89.99", "89.999, MOSTLY, 89.99", "80, MOSTLY, 80",
            "79.99, FAILS, 79.99", "79.999, FAILS, 79.99"})
    void gradesBeginExactlyAtTheirLimit(String got, ScoreGrade grade, String rate) {
        ScoreView score = score(Map.of("51", minus("51", n("100").subtract(n(got)).toPlainString())));
        assertThat(score.rate()).isEqualByComparingTo(rate);
        assertThat(score.grade()).isEqualTo(grade);
    }

    @Test
    void aMarkAboutNoItemIsAMistake() {
        assertThatThrownBy(() -> Score.of(SHEET, List.of(ItemMark.open("60"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<ItemMark>> answers() {
        Arbitrary<ItemMark> one = Combinators.combine(
                Arbitraries.of(SHEET.items().stream().map(Standard.Item::code).toList()),
                Arbitraries.of(State.values()), Arbitraries.integers().between(0, 40))
                .as((code, state, halves) -> new ItemMark(code, state, state == State.ANSWERED
                        ? BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2)) : BigDecimal.ZERO,
                        state == State.ANSWERED ? halves : 0));
        return one.list().ofMaxSize(150);
    }

    @Property(tries = 300)
    void theScoreStaysWithinItsBounds(@ForAll("answers") List<ItemMark> marks) {
        ScoreView score = Score.of(SHEET, marks);
        assertThat(score.got()).isBetween(BigDecimal.ZERO, score.available());
        assertThat(score.available()).isBetween(BigDecimal.ZERO, n("100"));
        assertThat(score.items()).hasSize(59);
        if (score.rate() != null) {
            assertThat(score.rate()).isBetween(BigDecimal.ZERO, n("100"));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(score.items().get(i).minus()).isLessThanOrEqualTo(SHEET.items().get(i).points());
        }
    }

    @Property(tries = 300)
    void oneMoreFaultNeverHelps(@ForAll("answers") List<ItemMark> marks) {
        ScoreView before = Score.of(SHEET, marks);
        List<ItemMark> more = new ArrayList<>();
        marks.forEach(mark -> more.add(mark.state() == State.ANSWERED
                ? ItemMark.found(mark.item(), mark.minus().add(n("0.5")), mark.hits() + 1) : mark));
        ScoreView after = Score.of(SHEET, more);
        assertThat(after.got()).isLessThanOrEqualTo(before.got());
        assertThat(after.available()).isEqualByComparingTo(before.available());
    }

    @Property(tries = 100)
    void theOrderOfAnswersDoesNotMatter(@ForAll("answers") List<ItemMark> marks) {
        assertThat(Score.of(SHEET, marks.reversed())).isEqualTo(Score.of(SHEET, marks));
    }
}
