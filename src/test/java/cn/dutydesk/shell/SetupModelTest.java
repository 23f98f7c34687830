package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class SetupModelTest {
    private final Set<String> data = new HashSet<>();
    private final List<String> events = new ArrayList<>();
    private final SetupFlow flow = SetupFlow.bureau(List.of(step("bureau"), step("staff"), step("month")),
            () -> events.add("finished"));

    private SetupStep step(String id) {
        return new SetupStep(id, "shell.brand", () -> data.contains(id), changed -> null);
    }

    @Test
    void beginsAtTheFirstStepAndKeepsTheOthersClosed() {
        SetupModel model = new SetupModel(Samples.work(), flow);
        model.refresh();
        assertThat(model.currentProperty().get()).isZero();
        model.open(2);
        assertThat(model.currentProperty().get()).isZero();
    }

    @Test
    void resumesWhereTheDataSay() {
        data.addAll(List.of("bureau", "staff"));
        SetupModel model = new SetupModel(Samples.work(), flow);
        model.refresh();
        assertThat(model.currentProperty().get()).isEqualTo(2);
        assertThat(model.doneProperty(1).get()).isTrue();
        assertThat(model.doneProperty(2).get()).isFalse();
    }

    @Test
    void goesOnStepByStepAndEndsAfterTheLast() {
        SetupModel model = new SetupModel(Samples.work(), flow);
        model.refresh();
        data.add("bureau");
        model.refresh();
        assertThat(model.currentProperty().get()).isZero();
        model.next();
        model.next();
        assertThat(model.currentProperty().get()).isEqualTo(2);
        assertThat(events).isEmpty();
        model.next();
        assertThat(events).containsExactly("finished");
    }
}
