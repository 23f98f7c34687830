package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.secrecy.Credentials;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A dialog of fields, one below the other, that does one thing. What goes wrong is said in it; the input stays, and words
 * typed into it are kept until they are stored. Passwords never are.
 */
final class Ask {
    private static final double WIDTH = 540;

    private final SecrecyUi.Window window;
    private final String title;
    private final Form form = new Form();
    private final List<char[]> passwords = new ArrayList<>();
    private final List<KeptWords> kept = new ArrayList<>();

    Ask(SecrecyUi.Window window, String title) {
        this.window = window;
        this.title = title;
    }

    /** What must be known before one answers. */
    Ask note(String words) {
        form.wide(Ui.styled(Ui.wrapped(words), "muted"));
        return this;
    }

    TextField line(String label, String initial, int limit, String help) {
        TextField field = Inputs.limited(new TextField(initial), limit);
        form.row(label, field, help);
        keep(label, field);
        return field;
    }

    TextField line(String label, String initial, int limit) {
        return line(label, initial, limit, "");
    }

    TextArea area(String label, String initial, int rows, int limit) {
        TextArea area = Inputs.limited(Inputs.area(initial, rows), limit);
        form.row(label, area);
        keep(label, area);
        return area;
    }

    /** Under a name made of the dialog's title, which says whom or what it is about, and the field's label. */
    private void keep(String label, TextInputControl field) {
        String name = "ask-" + UUID.nameUUIDFromBytes((title + "\n" + label).getBytes(StandardCharsets.UTF_8));
        kept.add(KeptWords.in(field, window.work(), new KeptWords.Place(
                () -> window.drafts().load(window.actor().get(), name),
                words -> window.drafts().save(window.actor().get(), name, words))));
    }

    DatePicker day(String label, @Nullable LocalDate initial, String help) {
        DatePicker picker = Inputs.date(initial);
        form.row(label, picker, help);
        return picker;
    }

    DatePicker day(String label, @Nullable LocalDate initial) {
        return day(label, initial, "");
    }

    <T> ComboBox<T> choice(String label, List<T> values, Function<T, String> words, T initial) {
        ComboBox<T> box = Inputs.choice(values, words, initial);
        form.row(label, box);
        return box;
    }

    CheckBox tick(String words, boolean on) {
        CheckBox box = new CheckBox(words);
        box.setSelected(on);
        form.row("", box);
        return box;
    }

    /** Somebody of the directory. */
    Somebody person(String label, @Nullable Long initial) {
        Somebody field = new Somebody(window, initial);
        form.row(label, field.node(), window.texts().of("secrecy.ask.person-help"));
        return field;
    }

    /** A signature by name and password. @param user the sign-in name where it is known */
    Signature sign(String label, String help) {
        TextField user = new TextField();
        PasswordField password = new PasswordField();
        user.setPromptText(window.texts().of("secrecy.ask.user"));
        password.setPromptText(window.texts().of("secrecy.ask.password"));
        password.setAccessibleText(label + window.texts().of("secrecy.ask.password"));
        user.setAccessibleText(label + window.texts().of("secrecy.ask.user"));
        HBox row = Ui.row(8, Ui.grow(user), Ui.grow(password));
        form.row(label, row, help);
        return new Signature(user, password, passwords);
    }

    /** Two fields that make a signature. */
    record Signature(TextField user, PasswordField password, List<char[]> passwords) {
        /** What was typed; null when nothing was. */
        @Nullable
        Credentials take() {
            if (user.getText().isBlank() && password.getText().isEmpty()) {
                return null;
            }
            char[] typed = password.getText().toCharArray();
            passwords.add(typed);
            return new Credentials(user.getText(), typed);
        }

        /** @throws Refusal when nothing was typed */
        Credentials need() {
            Credentials typed = take();
            if (typed == null) {
                throw new Refusal("secrecy.refused.no-password");
            }
            return typed;
        }
    }

    /** The day chosen. @throws Refusal when none is */
    static LocalDate need(DatePicker picker) {
        if (picker.getValue() == null) {
            throw new Refusal("secrecy.refused.day");
        }
        return picker.getValue();
    }

    /** A whole number. @throws Refusal when it is none */
    static int number(TextField field) {
        String typed = field.getText().strip();
        if (!typed.matches("\\d{1,6}")) {
            throw new Refusal("secrecy.refused.number", typed);
        }
        return Integer.parseInt(typed);
    }

    Form form() {
        return form;
    }

    /**
     * Shows it.
     *
     * @param action the verb on the button
     * @param done   said afterwards
     * @param job    takes the fields over on the FX thread and gives what is to be done on a background thread
     */
    void show(String action, String done, Supplier<Runnable> job) {
        show(WIDTH, action, done, job, () -> {});
    }

    void show(double width, String action, String done, Supplier<Runnable> job, Runnable then) {
        window.dialogs().modal(title).width(width).content(form).cancel().action(action, modal -> {
            Runnable work;
            try {
                work = job.get();
            } catch (Refusal refusal) {
                modal.problem(refusal.words(window.texts()));
                return;
            }
            modal.busy(true);
            window.work().write(() -> {
                try {
                    work.run();
                } finally {
                    passwords.forEach(password -> Arrays.fill(password, ' '));
                }
                return true;
            }, finished -> {
                kept.forEach(KeptWords::stored);
                modal.close();
                window.dialogs().notice(done, Tone.OK);
                then.run();
            }, problem -> modal.problem(problem.words()));
        }).show();
    }
}
