package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class CredentialsViewTest {
    private final List<String> events = new ArrayList<>();

    @Test
    void goesOnOnlyOnceTickedAndTheSheetHasEverything() {
        FxToolkit.run(() -> {
            CredentialsView view = new CredentialsView(Samples.TEXTS, new Dialogs(Samples.TEXTS, new Layers()),
                    "示例市税务局", List.of(new NewAccount("sysadmin", Role.SYSTEM_ADMIN, "one-Time-1"),
                            new NewAccount("roster", Role.ROSTER_KEEPER, "one-Time-2")),
                    "KEY-1234",
                    "5f3a 90c1", () -> events.add("kept"));
            assertThat(view.sheet()).contains("示例市税务局", "系统管理员\tsysadmin\tone-Time-1",
                    "排班员\troster\tone-Time-2", "KEY-1234", "5f3a 90c1");
            assertThat(events).isEmpty();
            CheckBox tick = tick(view.node());
            tick.setSelected(true);
            assertThat(events).containsExactly("kept");
            assertThat(tick.isDisabled()).isTrue();
        });
    }

    private static CheckBox tick(Parent parent) {
        return (CheckBox) parent.lookup(".check-box");
    }
}
