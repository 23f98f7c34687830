package cn.dutydesk.kit;

import cn.dutydesk.core.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * People to be called by hand, one below the other: the number large, what came of it by one click or by the keys 1
 * 已接通, 2 未接通, 3 语音信箱 on the chosen line; arrow keys choose. It keeps nothing: show what is known again after
 * every answer.
 */
public final class PhoneList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Result> ORDER = List.of(Result.REACHED, Result.NOT_REACHED, Result.VOICEMAIL);

    /** What came of a call. */
    public enum Result {
        REACHED, NOT_REACHED, VOICEMAIL
    }

    /**
     * Somebody to call.
     *
     * @param id     stable name: the line stays chosen when the list is shown again
     * @param why    as what: 带班领导, 分管纳税服务; may be empty
     * @param number ready to be read; empty when none is known
     * @param tries  the calls so far in words, the last one first: 22:41 未接通
     * @param last   what came of the last one, null before the first
     */
    public record Entry(String id, String name, String why, String number, List<String> tries, Result last) {
        public Entry {
            tries = List.copyOf(tries);
        }
    }

    private final Texts texts;
    private final BiConsumer<Entry, Result> called;
    private final Map<String, Line> lines = new HashMap<>();
    private List<Entry> entries = List.of();
    private String chosen = "";

    /** @param called hears of each answer; the line then waits until the list is shown again */
    public PhoneList(Texts texts, BiConsumer<Entry, Result> called) {
        this.texts = texts;
        this.called = called;
        getStyleClass().add("phone-list");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows the people in this order; the keyboard stays where it was. */
    public void show(List<Entry> people) {
        boolean focused = lines.values().stream().anyMatch(Line::isFocusWithin);
        entries = List.copyOf(people);
        lines.clear();
        List<Line> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            Line line = new Line(entry);
            lines.put(entry.id(), line);
            fresh.add(line);
        }
        getChildren().setAll(fresh);
        if (!lines.containsKey(chosen)) {
            chosen = entries.stream().filter(entry -> entry.last() != Result.REACHED).findFirst()
                    .map(Entry::id).orElse(entries.isEmpty() ? "" : entries.getFirst().id());
        }
        choose(chosen, focused);
    }

    private void choose(String id, boolean focus) {
        chosen = id;
        lines.forEach((key, line) -> line.mark(key.equals(id)));
        if (focus && lines.containsKey(id)) {
            lines.get(id).requestFocus();
        }
    }

    private void pressed(KeyEvent press) {
        int at = -1;
        for (int i = 0; i < entries.size(); i++) {
            at = entries.get(i).id().equals(chosen) ? i : at;
        }
        if (at < 0 || press.isControlDown() || press.isAltDown()) {
            return;
        }
        int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && at + step >= 0 && at + step < entries.size()) {
            press.consume();
            choose(entries.get(at + step).id(), true);
        }
        int key = press.getCode().isDigitKey()
                ? press.getCode().getName().charAt(press.getCode().getName().length() - 1)
                        - '1'
                : -1;
        if (key >= 0 && key < ORDER.size()) {
            press.consume();
            answer(entries.get(at), ORDER.get(key));
        }
    }

    private void answer(Entry entry, Result result) {
        Line line = Objects.requireNonNull(lines.get(entry.id()));
        if (!line.isDisabled() && !entry.number().isEmpty()) {
            line.setDisable(true);
            called.accept(entry, result);
        }
    }

    /** One person. */
    private final class Line extends HBox {
        private @Nullable Button main;

        Line(Entry entry) {
            super(16);
            getStyleClass().add("phone-entry");
            setFocusTraversable(true);
            setAccessibleText(entry.name() + " " + entry.why() + " " + entry.number());
            setOnMousePressed(press -> choose(entry.id(), true));
            focusWithinProperty().addListener((property, before, within) -> {
                if (within && !entry.id().equals(chosen)) {
                    choose(entry.id(), false);
                }
            });
            Label number = Ui.styled(new Label(entry.number().isEmpty() ? texts.of("kit.phones.no-number")
                    : entry.number()), entry.number().isEmpty() ? "muted" : "phone-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox who = Ui.row(8, Ui.strong(entry.name()), Ui.muted(entry.why()));
            if (entry.last() != null) {
                who.getChildren().add(Ui.tag(texts.of("kit.phones." + entry.last()),
                        entry.last() == Result.REACHED ? Tone.OK : Tone.WARN));
            }
            VBox words = Ui.column(2, who, number);
            if (!entry.tries().isEmpty()) {
                words.getChildren().add(Ui.small(String.join("  ·  ", entry.tries())));
            }
            words.setMinWidth(0);
            setHgrow(words, Priority.ALWAYS);
            HBox ways = Ui.row(8);
            for (Result result : ORDER) {
                Button way = Ui.key(Ui.button(texts.of("kit.phones." + result), () -> {
                    choose(entry.id(), false);
                    answer(entry, result);
                }), String.valueOf(ORDER.indexOf(result) + 1));
                main = result == Result.REACHED ? way : main;
                way.setDisable(entry.number().isEmpty());
                way.setFocusTraversable(false);
                ways.getChildren().add(way);
            }
            ways.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(words, ways);
        }

        /** The keys belong to the chosen line; only there the main answer stands out. */
        void mark(boolean on) {
            pseudoClassStateChanged(CHOSEN, on);
            Button best = Objects.requireNonNull(main);
            best.getStyleClass().remove("primary");
            if (on) {
                best.getStyleClass().add("primary");
            }
        }
    }
}
