package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.ui.PeopleModel.DepartmentLine;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Everybody, then the departments in the office's order, each with the number of its people. */
final class DepartmentList extends ListView<DepartmentLine> {
    private static final double ROW = 36;

    private final PeopleModel model;
    private final Texts texts;
    private boolean filling;

    DepartmentList(PeopleModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("department-list");
        setFixedCellSize(ROW);
        setAccessibleText(texts.of("people.departments"));
        setCellFactory(list -> new Line());
        model.departments().addListener((ListChangeListener<DepartmentLine>) change -> fill());
        getSelectionModel().selectedItemProperty().addListener((property, before, line) -> {
            if (line != null && !filling) {
                model.open(line.id());
            }
        });
        fill();
    }

    /** Name of the open department, "" when all are shown. */
    String openName() {
        DepartmentLine open = getSelectionModel().getSelectedItem();
        return open == null || open.id() == 0 ? "" : open.name();
    }

    private void fill() {
        int all = model.departments().stream().mapToInt(DepartmentLine::count).sum();
        List<DepartmentLine> lines = new ArrayList<>();
        lines.add(new DepartmentLine(0, texts.of("people.all"), all));
        lines.addAll(model.departments());
        filling = true;
        getItems().setAll(lines);
        lines.stream().filter(line -> line.id() == model.department()).findFirst()
                .ifPresent(line -> getSelectionModel().select(line));
        filling = false;
    }

    private static final class Line extends ListCell<DepartmentLine> {
        @Override
        protected void updateItem(DepartmentLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setPrefWidth(0);
            Label count = Ui.small(String.valueOf(line.count()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            setGraphic(Ui.row(8, Ui.grow(Ui.text(line.name())), count));
            setTooltip(new Tooltip(line.name()));
        }
    }
}
