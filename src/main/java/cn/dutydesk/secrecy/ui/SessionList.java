package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.secrecy.Attendance;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.SessionState;
import cn.dutydesk.secrecy.SessionView;
import cn.dutydesk.secrecy.domain.TrainingSession;
import cn.dutydesk.secrecy.service.SecrecyRoom;
import cn.dutydesk.secrecy.service.TrainingService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 培训计划: the sessions of a year, who must come, who came. */
final class SessionList {
    private record State(List<SessionView> sessions, boolean edit) {
    }

    private final SecrecyRoom room;
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final Look look;
    private final RegisterModel<State> model;
    private final HBox actions = Ui.row(8);
    private final Label count = Ui.muted("");
    private final VBox detail = Ui.column(12);
    private final RegisterPane<State, SessionView> pane;
    private final int year;

    SessionList(SecrecyRoom room, SecrecyUi.Window window, Look look) {
        this.room = room;
        this.window = window;
        this.look = look;
        texts = window.texts();
        year = window.clock().today().getYear();
        model = new RegisterModel<>(() -> new State(room.trainings.sessions(window.actor().get(), year),
                room.trainings.mayEdit(window.actor().get())), window.work(), window.signals());
        TableView<SessionView> table = Tables.table(Ui.empty("mdi2s-school-outline", texts.of("training.empty")));
        table.getColumns().add(Tables.node(texts.of("training.name"), 220, one -> Ui.strong(one.title())));
        table.getColumns().add(Tables.text(texts.of("training.when"), 130, one -> look.moment(one.startsAt())));
        table.getColumns().add(Tables.text(texts.of("training.hours-word"), 60, one -> Hours.of(one.minutes())));
        table.getColumns().add(Tables.text(texts.of("training.where"), 120, SessionView::place));
        table.getColumns().add(Tables.text(texts.of("training.came"), 90, one -> one.state() == SessionState.HELD
                ? one.count(Attendance.PRESENT) + "/" + one.seats().size() : String.valueOf(one.seats().size())));
        table.getColumns().add(Tables.node(texts.of("training.state"), 90, this::state));
        VBox card = Ui.card(Ui.grow(Ui.scroll(detail)));
        VBox.setVgrow(card, Priority.ALWAYS);
        HBox bar = Ui.row(12, count, Ui.gap(), window.files(SecrecyPapers.Kind.SESSIONS, () -> (long) year), actions);
        pane = new RegisterPane<>(model, texts, new RegisterPane.Parts<>(table, State::sessions, SessionView::id, bar,
                card, this::detail, this::head)).inner();
    }

    View view() {
        return pane;
    }

    private Node state(SessionView one) {
        boolean late = one.state() == SessionState.PLANNED && one.startsAt().isBefore(window.clock().now());
        return late ? Ui.tag(texts.of("training.to-close"), Tone.WARN)
                : Ui.tag(texts.of("training.state." + one.state()),
                        one.state() == SessionState.HELD ? Tone.OK : one.state() == SessionState.PLANNED ? Tone.ACCENT
                                : Tone.NEUTRAL);
    }

    private void head(State state) {
        count.setText(texts.of("training.count", year, state.sessions().size(), state.sessions().stream()
                .filter(one -> one.state() == SessionState.HELD).count()));
        actions.getChildren().setAll(Ui.disabled(Ui.icon(Ui.primary(texts.of("training.plan"), () -> plan(null)),
                "mdi2p-plus"), state.edit() ? "" : texts.of("training.edit-only")));
    }

    private void detail(@Nullable SessionView one) {
        if (one == null) {
            detail.getChildren().setAll(Ui.empty("mdi2s-school-outline", texts.of("training.choose")));
            return;
        }
        String why = model.stateProperty().get().edit() ? "" : texts.of("training.edit-only");
        List<Node> buttons = new ArrayList<>();
        if (one.state() == SessionState.PLANNED) {
            boolean begun = !one.startsAt().isAfter(window.clock().now());
            buttons.add(Ui.disabled(Ui.primary(texts.of("training.do.held"), () -> held(one)), !why.isEmpty() ? why
                    : begun ? "" : texts.of("training.refused.not-yet")));
            buttons.add(Ui.disabled(Ui.button(texts.of("training.do.change"), () -> plan(one)), why));
            buttons.add(Ui.disabled(Ui.button(texts.of("training.do.cancel"), () -> cancel(one)), why));
        }
        VBox seats = new VBox();
        one.seats().forEach(seat -> seats.getChildren().add(Ui.styled(Ui.row(8, Ui.text(seat.person()),
                Ui.small(seat.department()), Ui.gap(), Ui.tag(texts.of("training.attendance." + seat.attendance()),
                        switch (seat.attendance()) {
                            case PRESENT -> Tone.OK;
                            case EXPECTED -> Tone.NEUTRAL;
                            case EXCUSED -> Tone.ACCENT;
                            case ABSENT -> Tone.WARN;
                        })),
                "register-step")));
        detail.getChildren().setAll(Ui.row(8, Ui.headline(one.title()), state(one)), Ui.pairs(texts.of("training.when"),
                look.moment(one.startsAt()), texts.of("training.where"), one.place(), texts.of("training.teacher"),
                one.teacher(), texts.of("training.hours-word"), Hours.of(one.minutes())), Look.flow(buttons));
        if (!one.note().isEmpty()) {
            detail.getChildren().add(Ui.styled(Ui.wrapped(one.note()), "muted"));
        }
        detail.getChildren().addAll(Ui.section(texts.of("training.people", one.seats().size())), seats);
    }

    private void plan(@Nullable SessionView one) {
        Ask ask = new Ask(window, texts.of(one == null ? "training.plan" : "training.do.change"));
        TextField title = ask.line(texts.of("training.name"), one == null ? "" : one.title(), TrainingSession.TITLE);
        LocalDateTime at = one == null ? null : window.clock().local(one.startsAt());
        DatePicker day = ask.day(texts.of("training.day"), at == null ? null : at.toLocalDate());
        TextField time = ask.line(texts.of("training.time"), at == null ? "09:00" : texts.time(at), 5);
        TextField hours = ask.line(texts.of("training.hours-word"), one == null ? "2" : Hours.of(one.minutes()), 5);
        TextField place = ask.line(texts.of("training.where"), one == null ? "" : one.place(), TrainingSession.PLACE);
        TextField teacher = ask.line(texts.of("training.teacher"), one == null ? "" : one.teacher(),
                TrainingSession.TEACHER);
        List<String> groups = new ArrayList<>(List.of(texts.of("training.everybody"), texts.of("training.cleared")));
        window.people().directory().stream().map(PersonCard::department).distinct().forEach(groups::add);
        String keep = texts.of("training.as-before");
        if (one != null) {
            groups.addFirst(keep);
        }
        ComboBox<String> group = ask.choice(texts.of("training.who"), groups, word -> word, groups.getFirst());
        TextField names = ask.line(texts.of("training.more"), "", 500, texts.of("training.more-help"));
        ask.show(texts.of("secrecy.ask.keep"), texts.of("secrecy.done"), () -> {
            LocalDate on = Ask.need(day);
            LocalTime clock = Inputs.readTime(time.getText()).orElseThrow(() -> new Refusal("training.refused.time"));
            int minutes = minutes(hours.getText());
            String[] words = {title.getText(), place.getText(), teacher.getText(), group.getValue(), names.getText()};
            return () -> {
                List<Long> people = one != null && words[3].equals(keep) ? new ArrayList<>(one.seats().stream()
                        .map(SessionView.Seat::personId).toList()) : people(words[3]);
                people.addAll(named(words[4]));
                TrainingService.Wish wish = new TrainingService.Wish(words[0], window.clock().instant(
                        on.atTime(clock)), minutes, words[1], words[2], people.stream().distinct().toList());
                if (one == null) {
                    room.trainings.plan(window.actor().get(), wish);
                } else {
                    room.trainings.change(window.actor().get(), one.id(), wish);
                }
            };
        });
    }

    private static int minutes(String typed) {
        if (!typed.strip().matches("\\d{1,3}([.]\\d)?")) {
            throw new Refusal("training.refused.minutes");
        }
        return (int) Math.round(Double.parseDouble(typed.strip()) * 60);
    }

    /** Background thread. */
    private List<Long> people(String group) {
        List<PersonCard> staff = window.people().directory().stream()
                .filter(one -> one.status() != PersonStatus.LEFT).toList();
        if (group.equals(texts.of("training.everybody"))) {
            return new ArrayList<>(staff.stream().map(PersonCard::id).toList());
        }
        if (group.equals(texts.of("training.cleared"))) {
            return new ArrayList<>(room.clearance.list(window.actor().get()).stream()
                    .filter(one -> one.state().holds()).map(ClearedView::personId).toList());
        }
        return new ArrayList<>(
                staff.stream().filter(one -> one.department().equals(group)).map(PersonCard::id).toList());
    }

    /** Background thread. @throws Refusal for a name that nobody, or more than one, has */
    private List<Long> named(String names) {
        List<Long> people = new ArrayList<>();
        for (String name : names.split("[\\s,，、;；]+")) {
            List<PersonCard> same = window.people().directory().stream().filter(one -> one.name().equals(name))
                    .toList();
            if (!name.isBlank() && same.size() != 1) {
                throw new Refusal("training.refused.name", name);
            }
            same.forEach(one -> people.add(one.id()));
        }
        return people;
    }

    private void held(SessionView one) {
        Ask ask = new Ask(window, texts.of("training.held-of", one.title())).note(texts.of("training.held-why"));
        Map<Long, ObjectProperty<Attendance>> seen = new LinkedHashMap<>();
        for (SessionView.Seat seat : one.seats()) {
            ObjectProperty<Attendance> chosen = new SimpleObjectProperty<>(Attendance.PRESENT);
            seen.put(seat.personId(), chosen);
            HBox chips = Ui.row(4);
            chips.getChildren().setAll(Choices.of(List.of(Attendance.PRESENT, Attendance.EXCUSED, Attendance.ABSENT),
                    each -> texts.of("training.attendance." + each), chosen, 0, "chip"));
            ask.form().row(seat.person(), chips);
        }
        TextArea words = ask.area(texts.of("secrecy.ask.words"), "", 2, TrainingSession.NOTE);
        ask.show(texts.of("training.do.held"), texts.of("secrecy.done"), () -> {
            Map<Long, Attendance> came = new HashMap<>();
            seen.forEach((person, chosen) -> came.put(person, chosen.get()));
            String said = words.getText();
            return () -> room.trainings.held(window.actor().get(), one.id(), came, said);
        });
    }

    private void cancel(SessionView one) {
        Ask ask = new Ask(window, texts.of("training.cancel-of", one.title()));
        TextArea why = ask.area(texts.of("secrecy.ask.why"), "", 2, 300);
        ask.show(texts.of("training.do.cancel"), texts.of("secrecy.done"), () -> {
            String said = why.getText();
            return () -> room.trainings.cancel(window.actor().get(), one.id(), said);
        });
    }
}
