package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.HoursView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.service.TrainingService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 学时: everybody's hours of a year against what is demanded, or by department. */
final class HoursPane implements View {
    /** How it is summed up. */
    private enum By { PERSON, DEPARTMENT }

    /** A department's people and how many have enough. */
    private record Sum(String department, int people, int enough, int minutes) {
    }

    private final Texts texts;
    private final RegisterModel<List<HoursView>> model;
    private final TableView<HoursView> people;
    private final TableView<Sum> departments;
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.PERSON);
    private final CheckBox missing;
    private final Label count = Ui.muted("");
    private final LoadPane load;
    private final VBox root;
    private final int year;

    HoursPane(TrainingService service, SecrecyUi.Window window) {
        texts = window.texts();
        year = window.clock().today().getYear();
        model = new RegisterModel<>(() -> service.hours(window.actor().get(), year), window.work(), window.signals());
        people = Tables.table(Ui.empty("mdi2c-clock-check-outline", texts.of("training.hours.empty")));
        people.getColumns().add(Tables.node(texts.of("secrecy.people.name"), 110, one -> Ui.strong(one.person())));
        people.getColumns().add(Tables.text(texts.of("secrecy.people.department"), 160, HoursView::department));
        people.getColumns().add(Tables.text(texts.of("secrecy.people.grade"), 100, one -> one.grade() == null ? ""
                : texts.of("secrecy.grade." + one.grade())));
        people.getColumns()
                .add(Tables.number(texts.of("training.hours.sessions"), 90, one -> Hours.of(one.sessions())));
        people.getColumns().add(Tables.number(texts.of("training.hours.tests"), 90, one -> Hours.of(one.quizzes())));
        people.getColumns().add(Tables.number(texts.of("training.hours.demand"), 90, one -> Hours.of(one.demanded())));
        people.getColumns().add(Tables.node(texts.of("training.state"), 110, one -> one.enough()
                ? Ui.tag(texts.of("training.hours.enough"), Tone.OK) : Ui.tag(texts.of("training.hours.missing",
                        Hours.of(one.demanded() - one.minutes())), Tone.WARN)));
        departments = Tables.table(Ui.empty("mdi2c-clock-check-outline", texts.of("training.hours.empty")));
        departments.getColumns().add(Tables.text(texts.of("secrecy.people.department"), 240, Sum::department));
        departments.getColumns().add(Tables.number(texts.of("training.hours.people"), 90, Sum::people));
        departments.getColumns().add(Tables.number(texts.of("training.hours.done"), 90, Sum::enough));
        departments.getColumns().add(Tables.number(texts.of("training.hours.mean"), 110,
                one -> Hours.of(one.minutes() / Math.max(1, one.people()))));
        missing = new CheckBox(texts.of("training.hours.missing-only"));
        missing.selectedProperty().addListener(change -> fill());
        by.addListener(change -> fill());
        HBox chips = Ui.row(4);
        chips.getChildren()
                .setAll(Choices.of(List.of(By.values()), one -> texts.of("training.by." + one), by, 0, "chip"));
        load = new LoadPane(texts, Ui.frame(new StackPane(people, departments)));
        root = Ui.column(12, Ui.row(12, chips, missing, count, Ui.gap(), window.files(SecrecyPapers.Kind.HOURS,
                () -> (long) year)), Ui.grow(load));
        model.stateProperty().addListener(change -> fill());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void fill() {
        List<HoursView> all = model.stateProperty().get();
        if (all == null) {
            return;
        }
        load.ready();
        Ui.show(people, by.get() == By.PERSON);
        Ui.show(departments, by.get() == By.DEPARTMENT);
        count.setText(
                texts.of("training.hours.count", year, all.stream().filter(HoursView::enough).count(), all.size()));
        people.getItems().setAll(all.stream().filter(one -> !missing.isSelected() || !one.enough()).toList());
        Map<String, List<HoursView>> sums = all.stream().collect(Collectors.groupingBy(HoursView::department,
                LinkedHashMap::new, Collectors.toList()));
        departments.getItems().setAll(sums.entrySet().stream().map(entry -> new Sum(entry.getKey(),
                entry.getValue().size(), (int) entry.getValue().stream().filter(HoursView::enough).count(),
                entry.getValue().stream().mapToInt(HoursView::minutes).sum()))
                .filter(one -> !missing.isSelected() || one.enough() < one.people()).toList());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        people.requestFocus();
    }
}
