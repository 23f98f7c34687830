package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.InventoryView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.domain.InventoryLine;
import cn.dutydesk.secrecy.service.DeviceService;
import cn.dutydesk.secrecy.service.InventoryService;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 月度盘点: numbers are read or typed in quickly, what differs is seen at once, two people sign. */
final class CountPane implements View {
    /** @param shown the count of the month that is chosen, or of the newest; null when there is none */
    private record State(List<YearMonth> months, @Nullable InventoryView shown, boolean edit) {
    }

    private final InventoryService service;
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final Look look;
    private final Consumer<String> finding;
    private final RegisterModel<State> model;
    private final TableView<InventoryView.Line> table;
    private final ComboBox<YearMonth> months;
    private final CheckBox differences;
    private final TextField number = new TextField();
    private final Label words = Ui.muted("");
    private final HBox actions = Ui.row(8);
    private final LoadPane load;
    private final VBox root;
    private boolean filling;
    /** Read on a background thread. */
    private volatile @Nullable YearMonth wanted;

    CountPane(InventoryService service, DeviceService devices, SecrecyUi.Window window, Look look,
            Consumer<String> finding) {
        this.service = service;
        this.window = window;
        this.look = look;
        this.finding = finding;
        texts = window.texts();
        model = new RegisterModel<>(() -> load(devices.mayEdit(window.actor().get())), window.work(), window.signals());
        table = Tables.table(Ui.empty("mdi2c-clipboard-check-outline", texts.of("device.count.empty")));
        table.getColumns().add(Tables.node(texts.of("device.number"), 130, line -> Ui.strong(line.number())));
        table.getColumns().add(Tables.text(texts.of("device.kind"), 120, line -> line.kind() == null ? ""
                : texts.of("device.kind." + line.kind())));
        table.getColumns().add(Tables.text(texts.of("device.keeper"), 100, InventoryView.Line::keeper));
        table.getColumns().add(Tables.text(texts.of("device.place"), 150, InventoryView.Line::place));
        table.getColumns().add(Tables.node(texts.of("device.count.result"), 110, line -> look.count(line.result())));
        table.getColumns().add(Tables.text(texts.of("device.note"), 180, InventoryView.Line::words));
        table.getColumns().add(Tables.node("", 170, this::ways));
        months = Inputs.choice(List.of(), texts::month, null);
        months.setPrefWidth(150);
        months.valueProperty().addListener((property, before, month) -> {
            if (!filling && month != null) {
                wanted = month;
                model.reload();
            }
        });
        differences = new CheckBox(texts.of("device.count.differences"));
        differences.selectedProperty().addListener(change -> fill());
        number.setPromptText(texts.of("device.count.type"));
        number.setAccessibleText(texts.of("device.count.type"));
        number.setPrefWidth(260);
        number.setOnAction(typed -> count());
        load = new LoadPane(texts, Ui.frame(table));
        root = Ui.column(12,
                Ui.row(12, months, number, differences, Ui.gap(), window.files(SecrecyPapers.Kind.INVENTORY,
                        () -> chosen() == null ? null : chosen().id()), actions),
                words, Ui.grow(load));
        model.stateProperty().addListener((property, before, state) -> read(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    /** Background thread. */
    private State load(boolean edit) {
        List<YearMonth> all = service.months(window.actor().get());
        YearMonth month = all.contains(wanted) ? wanted : all.stream().findFirst().orElse(null);
        return new State(all, month == null ? null : service.of(window.actor().get(), month).orElse(null), edit);
    }

    private void read(State state) {
        load.ready();
        filling = true;
        months.getItems().setAll(state.months());
        months.setValue(state.shown() == null ? null : state.shown().month());
        filling = false;
        fill();
    }

    private @Nullable InventoryView chosen() {
        State state = model.stateProperty().get();
        return state == null ? null : state.shown();
    }

    private void fill() {
        if (model.stateProperty().get() == null) {
            return;
        }
        InventoryView one = chosen();
        boolean edit = model.stateProperty().get().edit();
        boolean running = one != null && one.signedAt() == null;
        number.setDisable(!running || !edit);
        String why = edit ? "" : texts.of("device.edit-only");
        YearMonth now = YearMonth.from(window.clock().today());
        boolean begun = months.getItems().contains(now);
        actions.getChildren().setAll(Ui.disabled(Ui.button(texts.of("device.count.open", texts.month(now)),
                () -> begin(now)), begun ? texts.of("device.count.begun") : why), Ui.disabled(
                        Ui.primary(
                                texts.of("device.count.sign"), () -> sign(Objects.requireNonNull(one))),
                        running ? why : texts.of("device.count.not-open")));
        table.getItems().setAll(one == null ? List.of() : differences.isSelected() ? one.differences() : one.lines());
        words.setText(one == null ? "" : texts.of("device.count.words", one.count(CountResult.FOUND),
                one.count(CountResult.ELSEWHERE), one.count(CountResult.UNSEEN), one.count(CountResult.MISSING),
                one.count(CountResult.SURPLUS))
                + (one.signedAt() == null ? "" : texts.of(one.whole()
                        ? "device.count.signed" : "device.count.altered", one.first(), one.second(),
                        look.moment(one.signedAt()))));
        Ui.tone(words, one != null && !one.whole() ? Tone.URGENT : Tone.NEUTRAL);
    }

    private Node ways(InventoryView.Line line) {
        InventoryView one = chosen();
        boolean edit = model.stateProperty().get().edit();
        if (one == null || !edit) {
            return Ui.text("");
        }
        if (one.signedAt() != null) {
            return line.result() == CountResult.MISSING || line.result() == CountResult.SURPLUS
                    ? Ui.ghost(texts.of("device.count.finding"),
                            () -> finding.accept(texts.of("device.count.finding-words", texts.month(one.month()),
                                    line.number(), texts.of("device.result." + line.result()))))
                    : Ui.text("");
        }
        HBox row = Ui.row(4);
        if (line.deviceId() != null && line.result() != CountResult.FOUND) {
            row.getChildren().add(Ui.ghost(texts.of("device.count.found"), () -> mark(line, CountResult.FOUND, "")));
        }
        if (line.deviceId() != null && line.result() != CountResult.MISSING) {
            row.getChildren().add(Ui.ghost(texts.of("device.count.missing"), () -> missing(line)));
        }
        return row;
    }

    private void begin(YearMonth month) {
        window.work().write(() -> service.open(window.actor().get(), month), id -> {
            wanted = month;
            model.reload();
            window.dialogs().notice(texts.of("secrecy.done"), Tone.OK);
        }, window.dialogs()::problem);
    }

    private void count() {
        InventoryView one = chosen();
        String typed = number.getText();
        if (one == null || typed.isBlank()) {
            return;
        }
        number.clear();
        window.work().write(() -> service.count(window.actor().get(), one.id(), typed), counted -> {
            if (!counted.surplus().isEmpty()) {
                window.dialogs().notice(texts.of("device.count.surplus", String.join("、", counted.surplus())),
                        Tone.WARN);
            }
        }, problem -> {
            number.setText(typed);
            window.dialogs().problem(problem);
        });
    }

    private void mark(InventoryView.Line line, CountResult result, String why) {
        window.work().write(() -> {
            service.mark(window.actor().get(), line.id(), result, why);
            return true;
        }, done -> {}, window.dialogs()::problem);
    }

    private void missing(InventoryView.Line line) {
        Ask ask = new Ask(window, texts.of("device.count.missing-of", line.number()));
        TextArea why = ask.area(texts.of("device.ask.lost-words"), "", 2, InventoryLine.WORDS);
        ask.show(texts.of("device.count.missing"), texts.of("secrecy.done"), () -> {
            String said = why.getText();
            return () -> service.mark(window.actor().get(), line.id(), CountResult.MISSING, said);
        });
    }

    private void sign(InventoryView one) {
        Ask ask = new Ask(window, texts.of("device.count.sign-of", texts.month(one.month())))
                .note(texts.of("device.count.sign-why", one.count(CountResult.UNSEEN)));
        Ask.Signature first = ask.sign(texts.of("device.count.first"), "");
        Ask.Signature second = ask.sign(texts.of("device.count.second"), "");
        ask.show(texts.of("device.count.sign"), texts.of("secrecy.done"), () -> {
            Credentials counter = first.need();
            Credentials witness = second.need();
            return () -> service.sign(window.actor().get(), one.id(), counter, witness);
        });
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
        number.requestFocus();
    }
}
