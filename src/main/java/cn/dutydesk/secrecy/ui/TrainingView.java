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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** 教育培训: the year's plan, hours, tests, and the question bank for who keeps it. */
final class TrainingView implements View {
    /** Which of the four is shown. */
    private enum Part { PLAN, HOURS, TESTS, BANK }

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.PLAN);
    private final Map<Part, View> views = new EnumMap<>(Part.class);
    private final StackPane body = new StackPane();
    private final Page page = Page.part();
    private boolean onScreen;

    TrainingView(SecrecyRoom room, SecrecyUi.Window window) {
        Look look = new Look(window.texts(), window.clock());
        views.put(Part.PLAN, new SessionList(room, window, look).view());
        views.put(Part.HOURS, new HoursPane(room.trainings, window));
        views.put(Part.TESTS, new QuizPane(room.quizzes, window, look));
        views.put(Part.BANK, new BankPane(room.quizzes, window));
        HBox tiles = Ui.row(4);
        tiles.getChildren().setAll(Choices.of(List.of(Part.values()), one -> window.texts().of("training.part." + one),
                part, 0, "chip"));
        page.body(Ui.column(12, tiles, Ui.grow(body)));
        body.getChildren().setAll(view(Part.PLAN).node());
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
        part.set(Part.PLAN);
        view(Part.PLAN).open(name);
    }

    @Override
    public void focus() {
        view(part.get()).focus();
    }
}
