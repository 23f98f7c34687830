package cn.dutydesk.selfcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.domain.StandardEdit.Place;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardEditTest {
    private final StandardEdit edit = new StandardEdit(StandardText.read("""
            standard: own
            name: 本局自查表
            areas:
              - code: lead
                name: 一、领导责任
                items:
                  - {code: 1, text: 甲, points: 2, steps: [{minus: 1, words: 没有}]}
                  - {code: 2, text: 乙, points: 3, steps: [{minus: 1, words: 没有}]}
              - code: carriers
                name: 二、载体
                items:
                  - {code: 3, text: 丙, points: 5, steps: [{minus: 1, words: 没有}]}
            """));

    private List<String> order() {
        return edit.places().stream().map(place -> place.whole() ? "*" : place.heading()
                ? edit.area(place.area()).code() : edit.item(place).code()).toList();
    }

    @Test
    void placesAreInReadingOrder() {
        assertThat(order()).containsExactly("*", "lead", "1", "2", "carriers", "3");
    }

    @Test
    void anItemMovesWithinItsAreaAndOverItsBorders() {
        Place two = new Place(0, 1);
        assertThat(edit.move(two, -1)).isEqualTo(new Place(0, 0));
        assertThat(order()).containsExactly("*", "lead", "2", "1", "carriers", "3");
        Place one = edit.move(new Place(0, 1), 1);
        assertThat(one).isEqualTo(new Place(1, 0));
        assertThat(order()).containsExactly("*", "lead", "2", "carriers", "1", "3");
        assertThat(edit.move(one, -1)).isEqualTo(new Place(0, 1));
        assertThat(order()).containsExactly("*", "lead", "2", "1", "carriers", "3");
        assertThat(edit.moves(new Place(0, 0), -1)).isFalse();
        assertThat(edit.moves(new Place(1, 0), 1)).isFalse();
        assertThat(edit.moves(new Place(0, 1), 1)).isTrue();
        assertThat(edit.moves(Place.WHOLE, 1)).isFalse();
    }

    @Test
    void aHeadingMovesWithItsItems() {
        assertThat(edit.moves(new Place(0, -1), -1)).isFalse();
        assertThat(edit.move(new Place(1, -1), -1)).isEqualTo(new Place(0, -1));
        assertThat(order()).containsExactly("*", "carriers", "3", "lead", "1", "2");
    }

    @Test
    void newOnesGetCodesNobodyHas() {
        Place item = edit.addItem(new Place(0, 0), "丁");
        assertThat(item).isEqualTo(new Place(0, 1));
        assertThat(edit.item(item).code()).isEqualTo("4");
        assertThat(edit.item(item).origin()).isEqualTo(Standard.Origin.OWN);
        Place area = edit.addArea(item, "三、人员");
        assertThat(area).isEqualTo(new Place(1, -1));
        assertThat(order()).containsExactly("*", "lead", "1", "4", "2", "area-3", "carriers", "3");
        assertThat(StandardCheck.of(edit.standard())).anyMatch(StandardCheck.Remark::grave);
    }

    @Test
    void whatIsTakenAwayLeavesTheChoiceNearby() {
        assertThat(edit.remove(new Place(0, 1))).isEqualTo(new Place(0, 0));
        assertThat(edit.remove(new Place(0, 0))).isEqualTo(new Place(0, -1));
        assertThat(edit.remove(new Place(0, -1))).isEqualTo(Place.WHOLE);
        assertThat(order()).containsExactly("*", "carriers", "3");
    }

    @Test
    void whatWasWrittenReadsBackTheSame() {
        edit.rename(1, "二、国家秘密载体管理");
        edit.head("本局保密自查表", "Our own", "本局制度", new BigDecimal("92.5"), new BigDecimal("80"));
        edit.questions(List.of(new Standard.Question("carriers", "有无涉密载体？")));
        Standard.Item third = edit.item(new Place(1, 0));
        edit.change(new Place(1, 0), new Standard.Item(third.code(), "丙改", new BigDecimal("4.5"), third.kind(),
                third.origin(), "carriers", Standard.Evidence.FILE, Standard.Answers.OFFICE, "device.lent", "依据",
                List.of(new Standard.Step("每少一件", new BigDecimal("0.5"), true))));
        assertThat(StandardText.read(StandardText.write(edit.standard()))).isEqualTo(edit.standard());
        assertThat(edit.standard().areas().get(1).points()).isEqualByComparingTo("4.5");
    }
}
