package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.MoveKind;
import cn.dutydesk.secrecy.MoveState;
import cn.dutydesk.secrecy.MoveView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.service.DeviceService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The register of devices. */
final class DeviceList {
    /** What is listed. */
    private enum Filter { HERE, AWAY, WAITING, GONE }

    private record State(List<DeviceView> devices, boolean edit, boolean approve) {
    }

    private final Texts texts;
    private final Look look;
    private final RegisterModel<State> model;
    private final DeviceActs acts;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.HERE);
    private final TextField search;
    private final Label count = Ui.muted("");
    private final HBox actions = Ui.row(8);
    private final VBox detail = Ui.column(12);
    private final RegisterPane<State, DeviceView> pane;

    DeviceList(DeviceService service, SecrecyUi.Window window, Look look) {
        this.look = look;
        texts = window.texts();
        acts = new DeviceActs(service, window);
        model = new RegisterModel<>(() -> new State(service.list(window.actor().get()),
                service.mayEdit(window.actor().get()), service.mayApprove(window.actor().get())), window.work(),
                window.signals());
        TableView<DeviceView> table = Tables.table(Ui.empty("mdi2u-usb-flash-drive-outline", texts.of("device.empty")));
        table.getColumns().add(Tables.node(texts.of("device.number"), 100, one -> Ui.strong(one.number())));
        table.getColumns().add(Tables.text(texts.of("device.kind"), 100, one -> texts.of("device.kind." + one.kind())));
        table.getColumns().add(Tables.node(texts.of("device.use"), 80, one -> look.use(one.use())));
        table.getColumns().add(Tables.text(texts.of("device.keeper"), 80, DeviceView::keeper));
        table.getColumns().add(Tables.text(texts.of("device.place"), 120, DeviceView::place));
        table.getColumns().add(Tables.node(texts.of("device.state"), 110, look::device));
        search = Inputs.search(texts.of("device.search"));
        search.setPrefWidth(150);
        search.setMinWidth(130);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(Filter.values()), one -> texts.of("device.filter." + one), filter,
                0, "chip"));
        HBox bar = Ui.row(12, chips, search, count, Ui.gap(), window.files(SecrecyPapers.Kind.DEVICES, () -> 0L),
                actions);
        VBox card = Ui.card(Ui.grow(Ui.scroll(detail)));
        VBox.setVgrow(card, Priority.ALWAYS);
        pane = new RegisterPane<>(model, texts, new RegisterPane.Parts<>(table, this::rows, DeviceView::id, bar, card,
                this::detail, this::head)).inner().widen(() -> filter.set(Filter.HERE));
        filter.addListener(change -> pane.show());
        search.textProperty().addListener(change -> pane.show());
    }

    View view() {
        return pane;
    }

    private List<DeviceView> rows(State state) {
        String wanted = search.getText().strip().toUpperCase(Locale.ROOT);
        return state.devices().stream().filter(one -> switch (filter.get()) {
            case HERE -> one.state().counted();
            case AWAY -> one.state().away();
            case WAITING -> one.open() != null && one.open().state() != MoveState.RUNNING;
            case GONE -> !one.state().counted();
        }).filter(one -> (one.number() + " " + one.keeper() + " " + one.model() + " " + one.place())
                .toUpperCase(Locale.ROOT).contains(wanted)).toList();
    }

    private void head(State state) {
        count.setText(texts.of("device.count", state.devices().stream().filter(one -> one.state().counted()).count()));
        String why = state.edit() ? "" : texts.of("device.edit-only");
        actions.getChildren().setAll(Ui.disabled(Ui.icon("mdi2f-file-import-outline", texts.of("device.import"),
                acts::importFile), why), Ui.disabled(
                        Ui.icon(Ui.primary(texts.of("device.register"),
                                () -> acts.edit(null)), "mdi2p-plus"),
                        why));
    }

    private void detail(@Nullable DeviceView one) {
        if (one == null) {
            detail.getChildren().setAll(Ui.empty("mdi2u-usb-flash-drive-outline", texts.of("device.choose")));
            return;
        }
        State state = model.stateProperty().get();
        GridPane pairs = Ui.pairs(texts.of("device.kind"), texts.of("device.kind." + one.kind())
                + (one.model().isEmpty() ? "" : " · " + one.model()), texts.of("device.keeper"),
                (one.keeper() + " " + one.department()).strip(), texts.of("device.place"), one.place());
        if (!one.note().isEmpty()) {
            Ui.pair(pairs, texts.of("device.note"), Ui.wrapped(one.note()));
        }
        if (one.open() != null) {
            MoveView move = one.open();
            Ui.pair(pairs, texts.of("device.move." + move.kind()), Ui.wrapped(Stream.of(move.person(), move.place(),
                    move.words(), texts.of("device.move-state." + move.state())).filter(word -> !word.isBlank())
                    .collect(Collectors.joining(" · "))));
            if (move.dueOn() != null) {
                Ui.pair(pairs, texts.of("device.due"), look.until(move.dueOn()));
            }
        }
        detail.getChildren().setAll(Ui.row(8, Ui.headline(one.number()), look.use(one.use()), look.device(one)), pairs,
                Look.flow(buttons(one, state.edit() ? "" : texts.of("device.edit-only"), state.approve())),
                Ui.section(texts.of("secrecy.course")), look.course(one.lines()));
    }

    private List<Node> buttons(DeviceView one, String why, boolean approve) {
        List<Node> buttons = new ArrayList<>();
        MoveView move = one.open();
        if (one.state() == DeviceState.IN_USE && move == null) {
            buttons.add(Ui.disabled(Ui.button(texts.of("device.do.lend"), () -> acts.lend(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("device.do.outside"), () -> acts.outside(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("device.do.repair"), () -> acts.repair(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("device.do.destroy-ask"), () -> acts.askDestroy(one)), why));
        }
        if (move != null && move.state() == MoveState.ASKED) {
            buttons.add(Ui.disabled(Ui.primary(texts.of("device.do.decide"), () -> acts.decide(one)), approve ? ""
                    : texts.of("secrecy.approve-only")));
        }
        if (move != null && move.state() == MoveState.RUNNING) {
            buttons.add(Ui.disabled(Ui.primary(texts.of("device.do.back"), () -> acts.back(one)), why));
        }
        if (move != null && move.kind() == MoveKind.DESTROY && move.state() == MoveState.APPROVED) {
            buttons.add(Ui.disabled(Ui.primary(texts.of("device.do.destroy"), () -> acts.destroy(one)), why));
        }
        if (one.state().counted()) {
            buttons.add(Ui.disabled(Ui.button(texts.of("device.do.change"), () -> acts.edit(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("device.do.lost"), () -> acts.lost(one)), why));
        }
        return buttons;
    }
}
