package cn.dutydesk.secrecy.ui;

import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.service.SecrecyRoom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** 设备介质: the register, the month's count, and the notice on telephones. */
final class DevicesView implements View {
    /** Which of the three is shown. */
    private enum Part { REGISTER, COUNT, NOTICE }

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.REGISTER);
    private final Map<Part, View> views = new EnumMap<>(Part.class);
    private final StackPane body = new StackPane();
    private final Page page = Page.part();
    private boolean onScreen;

    DevicesView(SecrecyRoom room, SecrecyUi.Window window, Consumer<String> finding) {
        Look look = new Look(window.texts(), window.clock());
        views.put(Part.REGISTER, new DeviceList(room.devices, window, look).view());
        views.put(Part.COUNT, new CountPane(room.inventories, room.devices, window, look, finding));
        views.put(Part.NOTICE, new NoticePane(room.notices, window, look));
        HBox tiles = Ui.row(4);
        tiles.getChildren()
                .setAll(Choices.of(List.of(Part.values()), one -> window.texts().of("device.part." + one), part,
                        0, "chip"));
        page.body(Ui.column(12, tiles, Ui.grow(body)));
        body.getChildren().setAll(view(Part.REGISTER).node());
        part.addListener((property, before, now) -> turn(before, now));
    }

    private View view(Part one) {
        return Objects.requireNonNull(views.get(one));
    }

    private void turn(Part before, Part now) {
        body.getChildren().setAll(view(now).node());
        if (onScreen) {
            view(before).hidden();
            view(now).shown();
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        onScreen = true;
        view(part.get()).shown();
    }

    @Override
    public void hidden() {
        onScreen = false;
        view(part.get()).hidden();
    }

    @Override
    public void open(String name) {
        part.set(Part.REGISTER);
        view(Part.REGISTER).open(name);
    }

    @Override
    public void focus() {
        view(part.get()).focus();
    }
}
