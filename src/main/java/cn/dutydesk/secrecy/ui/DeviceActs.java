package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.MoveView;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.DeviceMove;
import cn.dutydesk.secrecy.domain.DeviceSheet;
import cn.dutydesk.secrecy.service.DeviceService;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The dialogs of the register of devices. */
final class DeviceActs {
    private final DeviceService service;
    private final SecrecyUi.Window window;
    private final Texts texts;

    DeviceActs(DeviceService service, SecrecyUi.Window window) {
        this.service = service;
        this.window = window;
        texts = window.texts();
    }

    private Actor who() {
        return window.actor().get();
    }

    private String done() {
        return texts.of("secrecy.done");
    }

    /** @param one null for a new one */
    void edit(@Nullable DeviceView one) {
        Ask ask = new Ask(window,
                one == null ? texts.of("device.register") : texts.of("device.ask.change", one.number()));
        TextField number = ask.line(texts.of("device.number"), one == null ? "" : one.number(), Device.NUMBER,
                texts.of("device.ask.number-help"));
        ComboBox<DeviceKind> kind = ask.choice(texts.of("device.kind"), List.of(DeviceKind.values()),
                each -> texts.of("device.kind." + each), one == null ? DeviceKind.USB_STICK : one.kind());
        TextField model = ask.line(texts.of("device.model"), one == null ? "" : one.model(), Device.MODEL);
        ComboBox<UseGrade> use = ask.choice(texts.of("device.use"), List.of(UseGrade.values()),
                each -> texts.of("device.use." + each), one == null ? UseGrade.OPEN : one.use());
        Somebody keeper = ask.person(texts.of("device.keeper"), one == null ? null : one.keeperId());
        TextField place = ask.line(texts.of("device.place"), one == null ? "" : one.place(), Device.PLACE);
        TextField note = ask.line(texts.of("device.note"), one == null ? "" : one.note(), Device.NOTE,
                texts.of("device.ask.note-help"));
        ask.show(texts.of("secrecy.ask.keep"), done(), () -> {
            Device.Wish wish = new Device.Wish(number.getText(), kind.getValue(), model.getText(), use.getValue(),
                    keeper.need(), place.getText(), note.getText());
            return () -> {
                if (one == null) {
                    service.register(who(), wish);
                } else {
                    service.change(who(), one.id(), wish);
                }
            };
        });
    }

    void importFile() {
        window.dialogs().openFile(texts.of("device.import"), texts.of("device.import-kind"),
                List.of("*.xlsx", "*.xls", "*.csv"), file -> window.work().write(() -> service.registerAll(who(),
                        new DeviceSheet(window.people()).read(file)),
                        taken -> window.dialogs().notice(
                                texts.of("device.imported", taken), Tone.OK),
                        window.dialogs()::problem));
    }

    void lend(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.lend", one.number())).note(texts.of("device.ask.lend-why"));
        Somebody person = ask.person(texts.of("device.ask.borrower"), null);
        DatePicker due = ask.day(texts.of("device.due"), window.clock().today().plusDays(7));
        TextField words = ask.line(texts.of("device.ask.purpose"), "", DeviceMove.WORDS);
        Ask.Signature sign = ask.sign(texts.of("device.ask.borrower-signs"), "");
        ask.show(texts.of("device.do.lend"), done(), () -> {
            long borrower = person.need();
            LocalDate until = Ask.need(due);
            String why = words.getText();
            Credentials with = sign.need();
            return () -> service.lend(who(), one.id(), borrower, until, why, with);
        });
    }

    void outside(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.outside", one.number()))
                .note(texts.of("device.ask.outside-why"));
        Somebody person = ask.person(texts.of("device.ask.carrier"), null);
        TextField place = ask.line(texts.of("device.ask.where"), "", Device.PLACE);
        TextField words = ask.line(texts.of("device.ask.purpose"), "", DeviceMove.WORDS);
        DatePicker due = ask.day(texts.of("device.due"), null);
        ask.show(texts.of("secrecy.ask.send"), done(), () -> {
            long carrier = person.need();
            String where = place.getText();
            String why = words.getText();
            LocalDate until = Ask.need(due);
            return () -> service.askOutside(who(), one.id(), carrier, where, why, until);
        });
    }

    void repair(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.repair", one.number()));
        TextField place = ask.line(texts.of("device.ask.repairer"), "", Device.PLACE);
        CheckBox removed = ask.tick(texts.of("device.ask.removed"), true);
        TextField words = ask.line(texts.of("device.ask.watch"), "", DeviceMove.WORDS,
                texts.of("device.ask.watch-help"));
        DatePicker due = ask.day(texts.of("device.due"), window.clock().today().plusDays(7));
        ask.show(texts.of("device.do.repair"), done(), () -> {
            String where = place.getText();
            boolean out = removed.isSelected();
            String how = words.getText();
            LocalDate until = Ask.need(due);
            return () -> service.repair(who(), one.id(), where, until, out, how);
        });
    }

    void askDestroy(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.destroy-ask", one.number()))
                .note(texts.of("device.ask.destroy-ask-why"));
        TextArea why = ask.area(texts.of("secrecy.ask.why"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.send"), done(), () -> {
            String reason = why.getText();
            return () -> service.askDestroy(who(), one.id(), reason);
        });
    }

    void decide(DeviceView one) {
        MoveView move = Objects.requireNonNull(one.open());
        Ask ask = new Ask(window, texts.of("device.ask.decide", texts.of("device.move." + move.kind()), one.number()))
                .note(Stream.of(move.askedBy(), move.person(), move.place(), move.words(),
                        move.dueOn() == null ? "" : move.dueOn().toString()).filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" · ")));
        ComboBox<Boolean> yes = ask.choice(texts.of("secrecy.ask.decision"), List.of(true, false),
                agree -> texts.of(agree ? "secrecy.ask.agree" : "secrecy.ask.disagree"), true);
        TextArea words = ask.area(texts.of("secrecy.ask.words"), "", 2, 300);
        ask.show(texts.of("secrecy.ask.decide"), done(), () -> {
            boolean agree = yes.getValue();
            String why = words.getText();
            return () -> service.decide(who(), move.id(), agree, why);
        });
    }

    void back(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.back", one.number())).note(texts.of("device.ask.back-why"));
        TextArea words = ask.area(texts.of("secrecy.ask.words"), "", 2, 300);
        Ask.Signature sign = ask.sign(texts.of("device.ask.returner"), texts.of("device.ask.returner-help"));
        ask.show(texts.of("device.do.back"), done(), () -> {
            String said = words.getText();
            Credentials with = sign.take();
            return () -> service.back(who(), Objects.requireNonNull(one.open()).id(), said, with);
        });
    }

    void destroy(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.destroy", one.number()))
                .note(texts.of("device.ask.destroy-why"));
        TextArea how = ask.area(texts.of("device.ask.how"), "", 2, 300);
        Ask.Signature first = ask.sign(texts.of("device.ask.first"), "");
        Ask.Signature second = ask.sign(texts.of("device.ask.second"), "");
        ask.show(texts.of("device.do.destroy"), done(), () -> {
            String said = how.getText();
            Credentials one1 = first.need();
            Credentials two = second.need();
            return () -> service.destroy(who(), Objects.requireNonNull(one.open()).id(), said, one1, two);
        });
    }

    void lost(DeviceView one) {
        Ask ask = new Ask(window, texts.of("device.ask.lost", one.number())).note(texts.of("device.ask.lost-why"));
        TextArea why = ask.area(texts.of("device.ask.lost-words"), "", 3, 500);
        ask.show(texts.of("device.do.lost"), done(), () -> {
            String said = why.getText();
            return () -> service.lost(who(), one.id(), said);
        });
    }
}
