package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.RegisterLine;
import cn.dutydesk.secrecy.service.ClearanceService;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** 涉密人员: who is in a post with access to secrets, what is due, and everything that can be done about it. */
final class PeopleView {
    /** What is listed. */
    private enum Filter { RUNNING, COOLING, ALL }

    private record State(List<ClearedView> people, boolean read, boolean edit, boolean approve) {
    }

    private final ClearanceService service;
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final Look look;
    private final RegisterModel<State> model;
    private final TableView<ClearedView> table;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.RUNNING);
    private final Label count = Ui.muted("");
    private final HBox actions = Ui.row(8);
    private final PersonPane detail;
    private final RegisterPane<State, ClearedView> pane;

    PeopleView(ClearanceService service, SecrecyUi.Window window) {
        this.service = service;
        this.window = window;
        texts = window.texts();
        look = new Look(texts, window.clock());
        model = new RegisterModel<>(() -> new State(service.mayRead(window.actor().get())
                ? service.list(window.actor().get()) : List.of(), service.mayRead(window.actor().get()),
                service.mayEdit(window.actor().get()), service.mayApprove(window.actor().get())), window.work(),
                window.signals());
        table = Tables.table(Ui.empty("mdi2a-account-key-outline", texts.of("secrecy.people.empty")));
        table.getColumns().add(Tables.node(texts.of("secrecy.people.name"), 80, one -> Ui.strong(one.person())));
        table.getColumns().add(Tables.text(texts.of("secrecy.people.department"), 110, ClearedView::department));
        table.getColumns().add(Tables.text(texts.of("secrecy.people.post"), 120, ClearedView::post));
        table.getColumns().add(Tables.node(texts.of("secrecy.people.grade"), 70, one -> look.grade(one.grade())));
        table.getColumns().add(Tables.node(texts.of("secrecy.people.state"), 90, one -> look.state(one.state())));
        table.getColumns().add(Tables.node(texts.of("secrecy.people.next"), 110, one -> look.until(
                one.state() == ClearanceState.COOLING ? one.coolingUntil() : one.nextReview())));
        table.getColumns().add(Tables.node(texts.of("secrecy.people.hours"), 90, this::hours));
        detail = new PersonPane(service, window, look);
        HBox chips = Ui.row(4);
        chips.getChildren()
                .setAll(Choices.of(List.of(Filter.values()), one -> texts.of("secrecy.filter." + one), filter,
                        0, "chip"));
        HBox bar = Ui.row(12, chips, count, Ui.gap(), window.files(SecrecyPapers.Kind.PEOPLE, () -> 0L), actions);
        pane = new RegisterPane<>(model, texts, new RegisterPane.Parts<>(table, this::rows, ClearedView::id, bar,
                detail.node(), this::chosen, this::head)).widen(() -> filter.set(Filter.ALL));
        filter.addListener(change -> pane.show());
    }

    View view() {
        return pane;
    }

    private void chosen(@Nullable ClearedView one) {
        State state = model.stateProperty().get();
        detail.show(one, state != null && state.edit(), state != null && state.approve());
    }

    private Node hours(ClearedView one) {
        Label label = Ui.text(texts.of("secrecy.people.of-hours", Hours.of(one.trained()), Hours.of(one.demanded())));
        return one.trained() >= one.demanded() || !one.state().holds() ? label : Ui.tone(label, Tone.WARN);
    }

    private List<ClearedView> rows(State state) {
        return state.people().stream().filter(one -> switch (filter.get()) {
            case RUNNING -> one.state() != ClearanceState.ENDED && one.state() != ClearanceState.COOLING;
            case COOLING -> one.state() == ClearanceState.COOLING;
            case ALL -> true;
        }).toList();
    }

    private void head(State state) {
        table.setPlaceholder(Ui.empty(state.read() ? "mdi2a-account-key-outline" : "mdi2l-lock-outline",
                texts.of(state.read() ? "secrecy.people.empty" : "secrecy.people.closed")));
        count.setText(
                texts.of("secrecy.people.count", state.people().stream().filter(one -> one.state().holds()).count(),
                        state.people().stream().filter(one -> one.state() == ClearanceState.COOLING).count()));
        actions.getChildren()
                .setAll(Ui.disabled(Ui.icon(Ui.primary(texts.of("secrecy.people.register"), this::register),
                        "mdi2p-plus"), state.edit() ? "" : texts.of("secrecy.edit-only")));
    }

    private void register() {
        Ask ask = new Ask(window, texts.of("secrecy.people.register")).note(texts.of("secrecy.people.register-why"));
        Somebody person = ask.person(texts.of("secrecy.people.name"), null);
        TextField post = ask.line(texts.of("secrecy.people.post"), "", ClearedPerson.POST);
        ComboBox<ClearanceGrade> grade = ask.choice(texts.of("secrecy.people.grade"), List.of(ClearanceGrade.values()),
                one -> texts.of("secrecy.grade." + one), ClearanceGrade.GENERAL);
        TextField words = ask.line(texts.of("secrecy.people.basis"), "", RegisterLine.WORDS);
        ask.show(texts.of("secrecy.people.register-do"), texts.of("secrecy.done"), () -> {
            long id = person.need();
            String named = post.getText();
            ClearanceGrade chosen = grade.getValue();
            String why = words.getText();
            return () -> service.register(window.actor().get(), id, named, chosen, why);
        });
    }
}
