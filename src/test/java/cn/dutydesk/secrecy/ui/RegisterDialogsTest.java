package cn.dutydesk.secrecy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a person does in the dialogs reaches the registers; what is refused is said in the dialog and the input stays. */
@ResourceLock("window")
class RegisterDialogsTest {
    private final SecrecyFixture at = new SecrecyFixture();
    private final Texts texts = new Texts(Texts.CHINESE);

    @AfterEach
    void close() {
        at.close();
    }

    private SecrecyUi ui(Layers layers, Actor who) {
        return new SecrecyUi(at.room(),
                new SecrecyUi.Window(texts, at.bureau.clock, new DirectWork(new Problems(texts)),
                        at.bureau.signals, () -> who, new Dialogs(texts, layers), at.bureau.directory,
                        at.bureau.confidential.secrecyPapers, at.bureau.drafts, file -> {}),
                words -> {});
    }

    private static void draw(Layers layers) {
        Snapshots.draw(layers, 1182, 660, false, Path.of("target", "pictures", "secrecy-dialog.png"));
    }

    /** The last button with these words: a dialog lies above the page. */
    private static void press(Layers layers, String words) {
        layers.lookupAll(".button").stream().map(Button.class::cast).filter(button -> words.equals(button.getText()))
                .reduce((first, second) -> second).orElseThrow(() -> new AssertionError(words)).fire();
        draw(layers);
    }

    private static <N extends Node> List<N> fields(Layers layers, Class<N> type) {
        List<N> found = new ArrayList<>();
        layers.lookupAll(".modal *").stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }

    private static String problem(Layers layers) {
        return layers.lookupAll(".modal-problem").stream().map(Label.class::cast).map(Label::getText)
                .reduce((first, second) -> second).orElse("");
    }

    private void open(Layers layers, Sections all, int part) {
        layers.content(all.node());
        all.shown();
        all.open(part);
        draw(layers);
    }

    @Test
    void aRefusalIsSaidInTheDialogAndTheRestStays() {
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            SecrecyUi ui = ui(layers, at.officer);
            Sections all = new Sections(texts, "selfcheck.screen", List.of(ui.people(), ui.devices(), ui.training()));
            open(layers, all, 1);
            press(layers, "登记设备");
            List<TextField> lines = fields(layers, TextField.class).stream()
                    .filter(field -> field.getParent() instanceof VBox)
                    .toList();
            lines.getFirst().setText("BM-U-001");
            press(layers, "登记");
            assertThat(problem(layers)).isEqualTo(texts.of("secrecy.refused.person"));
            assertThat(lines.getFirst().getText()).isEqualTo("BM-U-001");
            all.hidden();
        });
        assertThat(at.room().devices.list(at.officer)).isEmpty();
    }

    @Test
    void wordsOfADialogComeBackUntilTheyAreStored() throws InterruptedException {
        Layers layers = new Layers();
        FxToolkit.run(() -> {
            Sections all = new Sections(texts, "selfcheck.screen", List.of(ui(layers, at.officer).devices()));
            open(layers, all, 0);
            press(layers, "登记设备");
            number(layers).setText("BM-U-007");
        });
        // Longer than the pause after which typed words are kept.
        Thread.sleep(1200);
        FxToolkit.run(() -> {
            press(layers, "取消");
            press(layers, "登记设备");
            assertThat(number(layers).getText()).isEqualTo("BM-U-007");
        });
    }

    private static TextField number(Layers layers) {
        return fields(layers, TextField.class).stream().filter(field -> field.getParent() instanceof VBox).findFirst()
                .orElseThrow();
    }

    @Test
    void theBorrowersPasswordSignsTheReturn() {
        long id = at.room().devices.register(at.officer,
                new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "", UseGrade.OPEN,
                        at.person(0).id(), "", ""));
        Credentials borrower = at.account(at.person(1));
        at.room().devices.lend(at.officer, id, at.person(1).id(), LocalDate.of(2026, 3, 9), "", borrower);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            SecrecyUi ui = ui(layers, at.officer);
            Sections all = new Sections(texts, "selfcheck.screen", List.of(ui.people(), ui.devices(), ui.training()));
            open(layers, all, 1);
            press(layers, "归还");
            PasswordField password = fields(layers, PasswordField.class).getFirst();
            TextField user = (TextField) password.getParent().getChildrenUnmodifiable().getFirst();
            user.setText("u" + at.person(1).id());
            password.setText("wrong");
            press(layers, "归还");
            assertThat(problem(layers)).isNotEmpty();
            password.setText("Yizhi#2026");
            press(layers, "归还");
            all.hidden();
        });
        DeviceView device = at.room().devices.list(at.officer).getFirst();
        assertThat(device.state()).isEqualTo(DeviceState.IN_USE);
        assertThat(device.moves().getFirst().endedBy()).isEqualTo(at.person(1).name());
    }

    @Test
    void numbersReadInQuicklyAreCountedAtOnce() {
        at.room().devices.register(at.officer, new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "", UseGrade.OPEN,
                at.person(0).id(), "", ""));
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            SecrecyUi ui = ui(layers, at.officer);
            Sections all = new Sections(texts, "selfcheck.screen", List.of(ui.people(), ui.devices(), ui.training()));
            open(layers, all, 1);
            layers.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("月度盘点")).findFirst().orElseThrow().fire();
            draw(layers);
            press(layers, "开始2026年3月盘点");
            TextField number = layers.lookupAll(".text-field").stream().map(TextField.class::cast)
                    .filter(field -> texts.of("device.count.type").equals(field.getPromptText())).findFirst()
                    .orElseThrow();
            number.setText("bm-u-001");
            number.fireEvent(new javafx.event.ActionEvent());
            assertThat(number.getText()).isEmpty();
            all.hidden();
        });
        assertThat(at.room().inventories.of(at.officer, YearMonth.of(2026, 3)).orElseThrow().count(CountResult.FOUND))
                .isEqualTo(1);
    }

    @Test
    void whoMayNotChangeSeesWhyAndWhoMayNotReadIsTold() {
        at.room().devices.register(at.officer, new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "", UseGrade.OPEN,
                at.person(0).id(), "", ""));
        List<Boolean> disabled = new ArrayList<>();
        List<String> words = new ArrayList<>();
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            SecrecyUi ui = ui(layers, at.as(at.person(3)));
            Sections all = new Sections(texts, "selfcheck.screen", List.of(ui.people(), ui.devices(), ui.training()));
            open(layers, all, 0);
            layers.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).forEach(words::add);
            all.open(1);
            draw(layers);
            layers.lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> "登记设备".equals(button.getText()))
                    .forEach(button -> disabled.add(button.isDisabled()));
            all.hidden();
        });
        assertThat(words).contains(texts.of("secrecy.people.closed"));
        assertThat(disabled).containsExactly(true);
    }
}
