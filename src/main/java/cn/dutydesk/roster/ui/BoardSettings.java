package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Shift;
import cn.dutydesk.roster.ShiftPlan;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The dialog that edits a board: name, telephone, hours by kind of day, posts with seats, rest and pool. */
final class BoardSettings {
    private record Hours(TextField start, Spinner<Integer> length) {
    }

    private final BoardModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final List<PostFields> posts = new ArrayList<>();
    private final VBox postList = Ui.column(12);
    private final Map<DayKind, Hours> hours = new EnumMap<>(DayKind.class);

    BoardSettings(BoardModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show(BoardCard board) {
        TextField name = new TextField(board.name());
        TextField phone = new TextField(board.phone());
        Form form = Ui.padded(new Form(), 0, 12, 0, 0);
        form.row(texts.of("board.settings.name"), name);
        form.row(texts.of("board.settings.phone"), phone);
        form.section(texts.of("board.settings.hours"));
        for (DayKind kind : DayKind.values()) {
            addHours(form, kind, board.shifts().on(kind));
        }
        form.section(texts.of("board.settings.posts"));
        board.posts().forEach(this::addPost);
        form.wide(postList);
        form.wide(Ui.icon(Ui.ghost(texts.of("board.settings.add-post"), () -> addPost(new PostCard(0, "", "", 1,
                posts.size() + 1, "", 0, false, PoolRule.STAFF, List.of()))), "mdi2p-plus"));
        dialogs.modal(texts.of("board.settings.title", board.name())).width(720).content(form)
                .focusOn(name).cancel()
                .action(texts.of("board.settings.save"), box -> {
                    Optional<ShiftPlan> plan = plan();
                    if (plan.isEmpty()) {
                        box.problem(texts.of("board.settings.bad-time"));
                        return;
                    }
                    List<PostCard> cards = new ArrayList<>();
                    posts.forEach(fields -> cards.add(fields.card(cards.size() + 1)));
                    BoardCard edited = new BoardCard(board.id(), name.getText().strip(), board.kind(), board.order(),
                            phone.getText().strip(), plan.get(), cards, board.version());
                    box.busy(true);
                    model.saveBoard(edited, () -> {
                        box.close();
                        dialogs.notice(texts.of("board.settings.saved", edited.name()), Tone.OK);
                    }, BoardDialogs.failed(box));
                }).show();
    }

    private void addHours(Form form, DayKind kind, Shift shift) {
        Spinner<Integer> length = new Spinner<>(1, 48, shift.hours());
        length.setEditable(true);
        length.setPrefWidth(84);
        length.setAccessibleText(texts.of("board.settings.length"));
        TextField start = Inputs.time(shift.start());
        start.setMaxWidth(90);
        hours.put(kind, new Hours(start, length));
        form.row(texts.of("board.kind." + kind), Ui.row(8, start, Ui.muted(texts.of("board.settings.from")), length,
                Ui.muted(texts.of("board.settings.length"))));
    }

    private Optional<ShiftPlan> plan() {
        Map<DayKind, Shift> shifts = new EnumMap<>(DayKind.class);
        for (Map.Entry<DayKind, Hours> entry : hours.entrySet()) {
            Optional<LocalTime> start = Inputs.readTime(entry.getValue().start().getText());
            if (start.isEmpty()) {
                return Optional.empty();
            }
            shifts.put(entry.getKey(), new Shift(start.get(), entry.getValue().length().getValue()));
        }
        return Optional.of(new ShiftPlan(Objects.requireNonNull(shifts.get(DayKind.WORKDAY)),
                Objects.requireNonNull(shifts.get(DayKind.RESTDAY)),
                Objects.requireNonNull(shifts.get(DayKind.HOLIDAY))));
    }

    private void addPost(PostCard post) {
        PostFields[] self = new PostFields[1];
        PostFields fields = new PostFields(post, texts, () -> {
            posts.remove(self[0]);
            postList.getChildren().remove(self[0].node());
        }, chosen -> new PoolDialog(model, texts, dialogs).show(chosen.name(), chosen.rule(), chosen.entries(),
                chosen::entries));
        self[0] = fields;
        posts.add(fields);
        postList.getChildren().add(fields.node());
    }
}
