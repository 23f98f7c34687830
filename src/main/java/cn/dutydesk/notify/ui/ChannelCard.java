package cn.dutydesk.notify.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.settings.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Values that belong together, in a form that is saved as a whole. FX thread. */
final class ChannelCard {
    private record Part(Consumer<String> show, Supplier<String> read) {
    }

    private final Texts texts;
    private final ChannelsModel model;
    private final Form form = new Form();
    private final Map<Setting, Part> parts = new EnumMap<>(Setting.class);
    private final Map<Setting, String> shown = new EnumMap<>(Setting.class);
    private final HBox foot = Ui.row(8);
    private final Label said = Ui.wrapped("");
    private final VBox box;

    ChannelCard(Texts texts, ChannelsModel model, String title, Node beside) {
        this.texts = texts;
        this.model = model;
        Ui.show(said, false);
        box = Ui.card(title, beside, form, said, foot);
    }

    private String name(Setting setting) {
        return texts.of("notify.setting." + setting);
    }

    private String help(Setting setting) {
        String key = "notify.setting-help." + setting;
        return texts.has(key) ? texts.of(key) : "";
    }

    /** A line of text. */
    ChannelCard text(Setting setting) {
        return field(setting, Inputs.limited(new TextField(), setting.number() ? 5 : setting.most()));
    }

    /** A line that does not show what is typed. */
    ChannelCard secret(Setting setting) {
        return field(setting, Inputs.limited(new PasswordField(), setting.most()));
    }

    private ChannelCard field(Setting setting, TextField field) {
        parts.put(setting, new Part(field::setText, field::getText));
        form.row(name(setting), field, help(setting));
        return this;
    }

    /** One of a few. */
    ChannelCard choice(Setting setting, List<String> values, Function<String, String> words) {
        ComboBox<String> choice = Inputs.choice(values, words, null);
        parts.put(setting, new Part(choice::setValue, choice::getValue));
        form.row(name(setting), choice, help(setting));
        return this;
    }

    /** On or off. */
    CheckBox onOff(Setting setting) {
        CheckBox check = new CheckBox(name(setting));
        check.setMinHeight(34);
        parts.put(setting, new Part(value -> check.setSelected(value.equals("1")),
                () -> check.isSelected() ? "1" : "0"));
        return check;
    }

    /** A line below the values. */
    ChannelCard row(String name, Node node) {
        form.row(name, node);
        return this;
    }

    /** Buttons below. */
    ChannelCard foot(Node... nodes) {
        foot.getChildren().setAll(nodes);
        return this;
    }

    /** Shows what holds; what was typed and not kept yet stays. */
    void show() {
        parts.forEach((setting, part) -> {
            String before = shown.get(setting);
            if (before == null || before.equals(part.read().get())) {
                String value = model.valuesProperty().get().getOrDefault(setting, setting.standard());
                part.show().accept(value);
                shown.put(setting, value);
            }
        });
    }

    /** Whether anything may be changed or tried. */
    void enable(boolean may) {
        form.setDisable(!may);
        foot.setDisable(!may);
    }

    /** Keeps what stands in the fields. */
    void keep(Runnable done) {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        parts.forEach((setting, part) -> wanted.put(setting, part.read().get()));
        model.keep(wanted, () -> {
            shown.putAll(wanted);
            done.run();
        }, this::problem);
    }

    void problem(Problem problem) {
        say(problem.words(), Tone.URGENT);
    }

    /** A line between the values and the buttons; "" for none. */
    void say(String words, Tone tone) {
        said.setText(words);
        Ui.tone(said, tone);
        Ui.show(said, !words.isEmpty());
    }

    VBox node() {
        return box;
    }
}
