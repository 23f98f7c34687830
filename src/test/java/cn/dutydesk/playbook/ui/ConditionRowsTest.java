package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.ui.ConditionRows.Group;
import cn.dutydesk.playbook.ui.ConditionRows.How;
import cn.dutydesk.playbook.ui.ConditionRows.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class ConditionRowsTest {
    private static final Condition GRAVE = new Condition.AtLeast(Grade.MAJOR);
    private static final Condition PERIOD = new Condition.KeyPeriod();
    private static final Condition EITHER = new Condition.Any(List.of(GRAVE, PERIOD));

    private static void back(Condition condition) {
        assertThat(ConditionRows.condition(ConditionRows.of(condition))).isEqualTo(condition);
    }

    @Test
    void whatRowsSayComesBackTheSame() {
        back(null);
        back(GRAVE);
        back(new Condition.Not(PERIOD));
        back(new Condition.All(List.of(GRAVE, new Condition.Not(PERIOD))));
        back(EITHER);
    }

    @Test
    void whatGroupsSayComesBackTheSame() {
        back(new Condition.All(List.of(GRAVE, EITHER)));
        back(new Condition.Not(EITHER));
        back(new Condition.Not(new Condition.All(List.of(GRAVE, new Condition.Not(EITHER)))));
        back(new Condition.Any(List.of(new Condition.All(List.of(GRAVE, EITHER)), new Condition.Not(new Condition.All(
                List.of(PERIOD, EITHER))))));
        back(new Condition.Not(new Condition.All(List.of(new Condition.Not(PERIOD)))));
    }

    @Test
    void aGroupIsChangedInPlaceAndAnEmptyOneIsNotThere() {
        Group whole = ConditionRows.of(new Condition.All(List.of(GRAVE, EITHER)));
        Group inner = (Group) whole.items.get(1);
        inner.how = How.NONE;
        inner.items.add(new Row(true, GRAVE));
        assertThat(ConditionRows.condition(whole)).isEqualTo(new Condition.All(List.of(GRAVE, new Condition.Not(
                new Condition.Any(List.of(GRAVE, PERIOD, new Condition.Not(GRAVE)))))));
        inner.items.clear();
        assertThat(ConditionRows.condition(whole)).isEqualTo(GRAVE);
        whole.items.removeFirst();
        assertThat(ConditionRows.condition(whole)).isNull();
    }
}
