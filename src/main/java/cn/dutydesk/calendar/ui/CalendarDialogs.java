package cn.dutydesk.calendar.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.service.ImportedYears;
import cn.dutydesk.calendar.service.YearView;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What the calendar panel asks: one day, one key period, usual key periods, an import, a loss. */
final class CalendarDialogs {
    private final CalendarModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    CalendarDialogs(CalendarModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** 2月15日 – 2月23日, with the years when they are not the year on screen. */
    String range(KeyPeriod period) {
        boolean same = period.from().getYear() == period.to().getYear()
                && period.from().getYear() == model.yearProperty().get();
        return same ? texts.of("calendar.range", texts.shortDate(period.from()), texts.shortDate(period.to()))
                : texts.of("calendar.range", texts.date(period.from()), texts.date(period.to()));
    }

    /** Changes what one day is. */
    void day(Day day, boolean entered) {
        ComboBox<DayKind> kind = Inputs.choice(List.of(DayKind.values()),
                value -> texts.of("calendar.kind." + value), day.kind());
        TextField name = new TextField(day.name());
        name.setPromptText(texts.of("calendar.day.name-prompt"));
        Form form = new Form();
        form.wide(Ui.muted(texts.weekday(day.date()) + " · " + day.lunar()));
        form.row(texts.of("calendar.day.kind"), kind);
        form.row(texts.of("calendar.day.name"), name, texts.of("calendar.day.help"));
        Modal modal = dialogs.modal(texts.of("calendar.day.title", texts.date(day.date()))).content(form).cancel();
        if (entered) {
            modal.option(texts.of("calendar.day.reset"), box -> {
                box.busy(true);
                model.resetDay(day.date(), done(box, texts.of("calendar.day.reset-done", texts.shortDate(day.date()))),
                        failed(box));
            });
        }
        modal.action(texts.of("calendar.day.save"), box -> {
            box.busy(true);
            model.setDay(day.date(), kind.getValue(), name.getText(),
                    done(box, texts.of("calendar.day.saved", texts.shortDate(day.date()))), failed(box));
        }).show();
    }

    /** Adds (id 0) or changes a key period. */
    void period(KeyPeriod period) {
        TextField name = new TextField(period.name());
        name.setPromptText(texts.of("calendar.period.name-prompt"));
        DatePicker from = Inputs.date(period.from());
        DatePicker to = Inputs.date(period.to());
        Spinner<Integer> seats = new Spinner<>(0, 20, period.extraSeats());
        seats.setEditable(true);
        TextArea demands = Inputs.area(period.demands(), 3);
        Form form = new Form();
        form.row(texts.of("calendar.period.name"), name);
        form.row(texts.of("calendar.period.from"), from);
        form.row(texts.of("calendar.period.to"), to);
        form.row(texts.of("calendar.period.seats"), seats, texts.of("calendar.period.seats-help"));
        form.row(texts.of("calendar.period.demands"), demands);
        String title = texts.of(period.id() == 0 ? "calendar.period.new" : "calendar.period.change");
        dialogs.modal(title).content(form).cancel().action(texts.of("calendar.period.save"), box -> {
            if (from.getValue() == null || to.getValue() == null) {
                box.problem(texts.of("calendar.period.no-date"));
                return;
            }
            box.busy(true);
            model.keepPeriod(new KeyPeriod(period.id(), name.getText(), from.getValue(), to.getValue(),
                    seats.getValue(), demands.getText()),
                    done(box, texts.of("calendar.period.saved",
                            name.getText().strip())),
                    failed(box));
        }).show();
    }

    void removePeriod(KeyPeriod period) {
        String sentence = texts.of("calendar.period.loss", period.name(), range(period), period.extraSeats());
        dialogs.confirmLoss(texts.of("calendar.period.remove-title"), sentence, texts.of("calendar.period.remove"),
                () -> model.removePeriod(period, () -> dialogs.notice(texts.of("calendar.period.removed",
                        period.name()), Tone.OK, texts.of("calendar.undo"), () -> putBack(period)), this::tell));
    }

    private void putBack(KeyPeriod period) {
        KeyPeriod again = new KeyPeriod(0, period.name(), period.from(), period.to(), period.extraSeats(),
                period.demands());
        model.keepPeriod(again, () -> dialogs.notice(texts.of("calendar.period.saved", period.name()), Tone.OK),
                this::tell);
    }

    /** Offers the usual key periods of the year. */
    void templates() {
        model.templates(this::offer, this::tell);
    }

    private void offer(List<KeyPeriod> proposals) {
        if (proposals.isEmpty()) {
            dialogs.notice(texts.of("calendar.templates.none"), Tone.NEUTRAL);
            return;
        }
        Map<CheckBox, KeyPeriod> boxes = new LinkedHashMap<>();
        VBox list = Ui.column(12, Ui.wrapped(texts.of("calendar.templates.words")));
        for (KeyPeriod period : proposals) {
            CheckBox box = new CheckBox(period.name() + "  " + range(period));
            box.setSelected(true);
            boxes.put(box, period);
            list.getChildren().add(box);
        }
        dialogs.modal(texts.of("calendar.templates.title")).content(list).cancel()
                .action(texts.of("calendar.templates.add"), modal -> {
                    List<KeyPeriod> chosen = boxes.entrySet().stream().filter(entry -> entry.getKey().isSelected())
                            .map(Map.Entry::getValue).toList();
                    if (chosen.isEmpty()) {
                        modal.problem(texts.of("calendar.templates.none-chosen"));
                        return;
                    }
                    modal.close();
                    chosen.forEach(period -> model.keepPeriod(period, () -> {}, this::tell));
                }).show();
    }

    void chooseFile() {
        dialogs.openFile(texts.of("calendar.import.title"), texts.of("calendar.import.kind"),
                List.of("*.xlsx", "*.xls", "*.csv"), file -> model.preview(file, found -> confirm(file, found),
                        this::tell));
    }

    private void confirm(Path file, ImportedYears found) {
        String years = found.years().stream().map(String::valueOf).collect(Collectors.joining("、"));
        VBox words = Ui.column(12, Ui.wrapped(texts.of("calendar.import.found", found.file(), years,
                found.holidays(), found.makeUp())));
        if (found.lost() > 0) {
            words.getChildren().add(Ui.strip(texts.of("calendar.import.loss", found.lost()), Tone.WARN));
        }
        dialogs.modal(texts.of("calendar.import.title")).content(words).cancel()
                .action(texts.of("calendar.import.action", years), box -> {
                    box.busy(true);
                    model.importYear(file, imported -> {
                        box.close();
                        dialogs.notice(texts.of("calendar.import.done", years), Tone.OK);
                    }, failed(box));
                }).show();
    }

    /** Asks before everything the office stated for the year on screen goes. */
    void forget() {
        YearView view = model.viewProperty().get();
        String sentence = view.imported()
                ? texts.of("calendar.forget.imported", view.year(), view.source(), view.entered().size())
                : texts.of("calendar.forget.entered", view.year(), view.entered().size(), view.entered().stream()
                        .limit(5).map(texts::shortDate).collect(Collectors.joining("、")));
        dialogs.confirmLoss(texts.of("calendar.action.forget"), sentence, texts.of("calendar.forget.action"),
                () -> model.forgetYear(() -> dialogs.notice(texts.of("calendar.forget.done", view.year()), Tone.OK),
                        this::tell));
    }

    private Runnable done(Modal box, String words) {
        return () -> {
            box.close();
            dialogs.notice(words, Tone.OK);
        };
    }

    private static Consumer<Problem> failed(Modal box) {
        return problem -> box.problem(problem.words());
    }

    private void tell(Problem problem) {
        dialogs.problem(problem);
    }
}
