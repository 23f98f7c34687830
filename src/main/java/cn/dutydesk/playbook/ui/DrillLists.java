package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Drills due, and drills held. */
final class DrillLists {
    private static final Duration NEAR = Duration.ofDays(14);
    private static final int YEAR = 365;
    private static final int GOOD = 90;
    private static final int FAIR = 60;

    private final RunWords words;
    private final Texts texts;
    private final TableView<DrillDue> due;
    private final TableView<DrillCard> held;
    private final Label overdue = Ui.small("");
    private final HBox root;

    DrillLists(DrillsModel model, RunWords words, DrillDialog dialog) {
        this.words = words;
        texts = words.texts;
        due = Tables.table(Ui.empty("mdi2c-calendar-clock", texts.of("drill.due.empty")));
        due.getColumns().add(Tables.text(texts.of("drill.column.playbook"), 150, DrillDue::playbook));
        due.getColumns().add(Tables.text(texts.of("drill.column.every"), 74, one -> every(one.every())));
        due.getColumns().add(Tables.node(texts.of("drill.column.last"), 142, this::last));
        due.getColumns().add(Tables.node(texts.of("drill.column.next"), 122, this::next));
        due.getColumns().add(Tables.node("", 92, one -> {
            Button start = Ui.styled(Ui.button(texts.of("drill.start"), () -> dialog.show(one)), "small-button");
            start.setVisible(model.mayDrill());
            return start;
        }));
        held = Tables.table(Ui.empty("mdi2c-clipboard-text-clock-outline", texts.of("drill.held.empty")));
        held.getColumns().add(Tables.text(texts.of("drill.column.held"), 124, one -> words.full(one.heldAt())));
        held.getColumns().add(Tables.text(texts.of("drill.column.playbook"), 126, DrillCard::playbook));
        held.getColumns().add(Tables.text(texts.of("drill.column.mode"), 80, one -> texts.of("drill.mode."
                + one.mode())));
        held.getColumns().add(Tables.node(texts.of("drill.column.points"), 70, one -> points(one.points())));
        Tables.onOpen(held, one -> model.open(one.id()));
        VBox plan = Ui.column(8, Ui.row(8, Ui.section(texts.of("drill.due.title")), Ui.gap(), overdue),
                Ui.grow(Ui.frame(due)));
        VBox record = Ui.column(8, Ui.row(8, Ui.section(texts.of("drill.held.title")), Ui.gap(),
                Ui.small(texts.of("drill.held.help"))), Ui.grow(Ui.frame(held)));
        record.setMinWidth(440);
        record.setPrefWidth(440);
        HBox.setHgrow(plan, Priority.ALWAYS);
        root = new HBox(16, plan, record);
    }

    Node node() {
        return root;
    }

    void show(DrillsModel.Lists lists) {
        due.getItems().setAll(lists.due());
        held.getItems().setAll(lists.held());
        long late = lists.due().stream().filter(one -> one.overdue(words.clock.now())).count();
        overdue.setText(late == 0 ? texts.of("drill.due.none-late") : texts.of("drill.due.late", late));
        Ui.tone(overdue, late == 0 ? Tone.NEUTRAL : Tone.WARN);
    }

    /** 90 天, 3 年. */
    private String every(Duration span) {
        return span.toDays() % YEAR == 0 ? texts.of("drill.every.years", span.toDays() / YEAR)
                : texts.of("drill.every.days", span.toDays());
    }

    private Node last(DrillDue one) {
        return one.last() == null ? Ui.muted(texts.of("drill.due.never"))
                : Ui.row(8, Ui.text(date(one.last().heldAt())),
                        points(one.last().points()));
    }

    private Node next(DrillDue one) {
        Instant now = words.clock.now();
        String date = date(one.next());
        return one.overdue(now) ? Ui.tag(texts.of("drill.due.over", date), Tone.WARN)
                : Ui.tag(date, one.next().isBefore(now.plus(NEAR)) ? Tone.ACCENT : Tone.NEUTRAL);
    }

    private String date(Instant at) {
        return words.clock.local(at).toLocalDate().toString();
    }

    private Label points(int points) {
        return Ui.tag(texts.of("drill.points", points), tone(points));
    }

    /** Red is for what burns; a weak drill does not. */
    static Tone tone(int points) {
        return points >= GOOD ? Tone.OK : points >= FAIR ? Tone.NEUTRAL : Tone.WARN;
    }
}
