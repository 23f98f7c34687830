package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Screen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class PaletteModelTest {
    private final List<String> did = new ArrayList<>();
    private final List<Finder> finders = new ArrayList<>();
    private final List<Screen> screens = Samples.screens(new ArrayList<>());
    private final List<Command> commands = List.of(
            new Command("lock", "shell.command.lock", "mdi2l-lock-outline", "Ctrl+L", () -> did.add("locked")));
    private final PaletteModel model = new PaletteModel(Samples.TEXTS, Samples.work(), new Delay(0), screens, commands,
            finders, screen -> did.add("open " + screen.id()));

    private List<String> titles() {
        return model.entries().stream().map(entry -> entry.hit().title()).toList();
    }

    @Test
    void beginsWithEverythingThatCanBeOpenedOrDone() {
        model.query("");
        assertThat(titles()).containsExactly("值守台", "帮助", "查找", "锁屏", "锁屏");
        assertThat(model.entries().getFirst().keys()).isEqualTo("Ctrl+1");
        assertThat(model.entries().get(3).keys()).isEqualTo("Ctrl+0");
        assertThat(model.chosen().title()).isEqualTo("值守台");
    }

    @Test
    void addsWhatTheFindersKnowInTheirOrder() {
        finders.add(text -> List.of(hit("人 " + text)));
        finders.add(text -> List.of(hit("事 " + text)));
        model.query("锁");
        assertThat(titles()).containsExactly("锁屏", "锁屏", "人 锁", "事 锁");
    }

    @Test
    void choosesWithTheArrowsRoundTheEnds() {
        model.query("锁");
        model.move(1);
        assertThat(model.entries().get(model.selectedProperty().get()).keys()).isEqualTo("Ctrl+L");
        model.move(1);
        assertThat(model.selectedProperty().get()).isZero();
        model.move(-1);
        model.chosen().open().run();
        assertThat(did).containsExactly("locked");
    }

    @Test
    void opensScreensByTheirEnglishIdToo() {
        model.query("peop");
        model.chosen().open().run();
        assertThat(did).containsExactly("open people");
    }

    @Test
    void aFinderThatMayNotLookIsSilentAndABrokenOneIsNot() {
        finders.add(text -> {
            throw new Refusal("security.refused.permission", "x");
        });
        model.query("周");
        assertThat(model.problemProperty().get()).isEmpty();
        finders.add(text -> {
            throw new IllegalStateException();
        });
        model.query("周");
        assertThat(model.problemProperty().get()).contains("E-");
    }

    @Test
    void nothingFoundMeansNothingChosen() {
        model.query("没有这样的东西");
        assertThat(model.entries()).isEmpty();
        assertThat(model.chosen()).isNull();
        model.move(1);
        assertThat(model.chosen()).isNull();
    }

    private Hit hit(String title) {
        return new Hit(title, "", "mdi2a-account-outline", () -> did.add(title));
    }
}
