package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionRowsTest {
    private static final Condition GRAVE = new Condition.AtLeast(Grade.MAJOR);
    private static final Condition PERIOD = new Condition.KeyPeriod();

    private static void back(Condition condition) {
        assertThat(ConditionRows.of(condition).orElseThrow().condition()).isEqualTo(condition);
    }

    @Test
    void whatRowsCanSayComesBackTheSame() {
        back(null);
        back(GRAVE);
        back(new Condition.Not(PERIOD));
        back(new Condition.All(List.of(GRAVE, new Condition.Not(PERIOD))));
        back(new Condition.Any(List.of(GRAVE, PERIOD)));
    }

    @Test
    void whatIsNestedDeeperHasNoRows() {
        assertThat(ConditionRows.of(new Condition.All(List.of(GRAVE, new Condition.Any(List.of(GRAVE, PERIOD))))))
                .isEmpty();
        assertThat(ConditionRows.of(new Condition.Not(new Condition.All(List.of(GRAVE))))).isEmpty();
    }
}
