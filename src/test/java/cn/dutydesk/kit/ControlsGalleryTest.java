package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the controls that JavaFX brings along, and their popups, as our style sheets dress them. */
@ResourceLock("window")
class ControlsGalleryTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsControlsAndPopups(boolean night) throws Exception {
        Path folder = Path.of("target", "gallery");
        String tail = night ? "-night.png" : "-day.png";
        FxToolkit.run(() -> {
            ComboBox<String> box = Inputs.choice(List.of("办公室", "法制科", "征收管理科", "信息中心"), s -> s, "法制科");
            DatePicker date = Inputs.date(LocalDate.of(2026, 2, 17));
            ContextMenu menu = new ContextMenu(new MenuItem("修改", Icons.of("mdi2p-pencil-outline")),
                    new CheckMenuItem("只看在岗"), new SeparatorMenuItem(), new MenuItem("停用"));
            ((CheckMenuItem) menu.getItems().get(1)).setSelected(true);
            Stage stage = new Stage(StageStyle.UNDECORATED);
            Scene scene = new Scene(controls(box, date), 900, 640);
            Theme.style(scene, night);
            stage.setScene(scene);
            stage.show();
            Snapshots.draw(scene, folder.resolve("controls" + tail));
            box.show();
            popup(folder.resolve("popup-choice" + tail));
            box.hide();
            date.show();
            popup(folder.resolve("popup-date" + tail));
            date.hide();
            menu.show(box, 100, 100);
            popup(folder.resolve("popup-menu" + tail));
            menu.hide();
            stage.hide();
        });
        for (String name : List.of("controls", "popup-choice", "popup-date", "popup-menu")) {
            assertThat(Files.size(folder.resolve(name + tail))).as(name).isGreaterThan(1_000);
        }
    }

    private static void popup(Path file) {
        Window popup = Window.getWindows().filtered(window -> !(window instanceof Stage)).getFirst();
        assertThat(popup.getScene().getStylesheets()).as("popups take our style sheets").hasSize(2);
        Snapshots.draw(popup.getScene(), file);
    }

    private static Parent controls(ComboBox<String> box, DatePicker date) {
        TabPane tabs = new TabPane(tab("账号与权限"), tab("审计记录"), tab("单位设置"));
        tabs.getStyleClass().add("sections");
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("周建国", "李晓雨", "陈立"));
        list.getSelectionModel().select(1);
        list.setPrefHeight(150);
        TreeItem<String> root = new TreeItem<>("示例市税务局");
        root.setExpanded(true);
        root.getChildren().add(new TreeItem<>("办公室"));
        root.getChildren().add(new TreeItem<>("法制科"));
        TreeView<String> tree = new TreeView<>(root);
        tree.setPrefHeight(150);
        TextField off = new TextField("不可改");
        off.setDisable(true);
        TitledPane more = new TitledPane("更多", Ui.text("折叠的内容"));
        VBox left = Ui.column(16, Ui.card("选择", "", box, date, new Spinner<>(1, 9, 2), off,
                new Hyperlink("查看依据"), more), Ui.card("列表", "", list));
        VBox right = Ui.column(16, Ui.frame(tabs), Ui.card("树", "", tree));
        left.setPrefWidth(400);
        return Ui.padded(Ui.row(16, left, Ui.grow(right)), 20, 20, 20, 20);
    }

    private static Tab tab(String words) {
        Tab tab = new Tab(words, Ui.padded(Ui.column(8, Ui.text(words + "的内容")), 20, 20, 20, 20));
        tab.setClosable(false);
        return tab;
    }
}
