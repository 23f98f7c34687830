package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class PreloadTest {
    private final AtomicBoolean quiet = new AtomicBoolean(true);
    private final AtomicBoolean resting = new AtomicBoolean(true);
    private final List<Samples.Plain> made = new ArrayList<>();

    private Preload begun(List<Supplier<View>> screens) {
        Preload preload = new Preload(new Theme(Samples.clock(new Samples.Hands()), Theme.Choice.LIGHT), quiet::get,
                resting::get);
        preload.begin(screens, 900, 600);
        return preload;
    }

    private View plain() {
        Samples.Plain view = new Samples.Plain("样例");
        made.add(view);
        return view;
    }

    @Test
    void eachScreenIsReadAndLaidOutOutOfSightAndThenLeft() {
        FxToolkit.run(() -> {
            Preload preload = begun(List.of(this::plain, this::plain));
            preload.look();
            assertThat(made).hasSize(1);
            assertThat(made.getFirst().events).containsExactly("shown");
            assertThat(made.getFirst().node().getScene().getWindow()).isNull();
            preload.look();
            assertThat(made.getFirst().events).containsExactly("shown", "hidden");
            assertThat(made.getFirst().node().getScene()).isNull();
            assertThat(((Region) made.getFirst().node()).getWidth()).isPositive();
            assertThat(made).hasSize(2);
            preload.look();
            assertThat(made.getLast().events).containsExactly("shown", "hidden");
            preload.end();
        });
    }

    @Test
    void nothingIsBegunWhileSomebodyWorksOrSomethingIsRead() {
        FxToolkit.run(() -> {
            Preload preload = begun(List.of(this::plain));
            quiet.set(false);
            preload.look();
            quiet.set(true);
            resting.set(false);
            preload.look();
            assertThat(made).isEmpty();
            resting.set(true);
            preload.look();
            assertThat(made).hasSize(1);
            resting.set(false);
            preload.look();
            assertThat(made.getFirst().events).as("not laid out before what it asked for is there")
                    .containsExactly("shown");
            preload.end();
        });
    }

    @Test
    void whoOpensAnotherScreenLeavesTheOneThatIsBeingMade() {
        FxToolkit.run(() -> {
            Preload preload = begun(List.of(this::plain, this::plain));
            preload.look();
            preload.leave();
            assertThat(made.getFirst().events).containsExactly("shown", "hidden");
            preload.look();
            assertThat(made).as("the others follow").hasSize(2);
            preload.end();
            assertThat(made.getLast().events).containsExactly("shown", "hidden");
        });
    }

    @Test
    void afterTheEndNoneIsMade() {
        FxToolkit.run(() -> {
            Preload preload = begun(List.of(this::plain, this::plain));
            preload.look();
            preload.end();
            preload.look();
            assertThat(made).hasSize(1);
        });
    }

    @Test
    void oneThatBreaksDoesNotKeepTheOthersFromBeingMade() {
        FxToolkit.run(() -> {
            View broken = new View() {
                private final Region node = new Region();

                @Override
                public Parent node() {
                    return node;
                }

                @Override
                public void shown() {
                    throw new IllegalStateException("broken");
                }
            };
            Preload preload = begun(List.of(() -> broken, this::plain));
            preload.look();
            assertThat(broken.node().getScene()).isNull();
            preload.look();
            assertThat(made).hasSize(1);
            preload.end();
        });
    }
}
