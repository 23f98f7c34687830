package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.PoolEntry;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.PostCard;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of one post in the settings of a board. */
final class PostFields {
    private final PostCard initial;
    private final TextField name;
    private final TextField mark;
    private final TextField phone;
    private final Spinner<Integer> seats;
    private final Spinner<Integer> rest;
    private final CheckBox reinforced;
    private final ComboBox<PoolRule> pool;
    private final Button members;
    private final VBox node;
    private final Texts texts;
    private List<PoolEntry> entries;

    PostFields(PostCard post, Texts texts, Runnable remove, Consumer<PostFields> editPool) {
        this.initial = post;
        this.texts = texts;
        this.entries = post.entries();
        name = new TextField(post.name());
        name.setPromptText(texts.of("board.post.name"));
        name.setAccessibleText(texts.of("board.post.name"));
        mark = new TextField(post.mark());
        mark.setAccessibleText(texts.of("board.post.mark"));
        mark.setPrefWidth(52);
        phone = new TextField(post.phone());
        phone.setPromptText(texts.of("board.post.phone"));
        phone.setAccessibleText(texts.of("board.post.phone"));
        phone.setPrefWidth(130);
        seats = spinner(1, 20, post.seats(), texts.of("board.post.seats"));
        rest = spinner(0, 14, post.restDays(), texts.of("board.post.rest"));
        reinforced = new CheckBox(texts.of("board.post.reinforced"));
        reinforced.setSelected(post.reinforced());
        pool = Inputs.choice(List.of(PoolRule.values()), rule -> texts.of("board.pool." + rule), post.pool());
        pool.setAccessibleText(texts.of("board.post.pool"));
        pool.setPrefWidth(220);
        members = Ui.button("", () -> editPool.accept(this));
        HBox first = Ui.row(8, name, Ui.muted(texts.of("board.post.mark")), mark, phone,
                Ui.icon("mdi2d-delete-outline", texts.of("board.post.remove", post.name()), remove));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox second = Ui.row(8, Ui.muted(texts.of("board.post.seats")), seats, Ui.muted(texts.of("board.post.rest")),
                rest, reinforced);
        HBox third = Ui.row(8, Ui.muted(texts.of("board.post.pool")), pool, members);
        node = Ui.styled(Ui.column(8, first, second, third), "board-post");
        entries(entries);
    }

    private static Spinner<Integer> spinner(int least, int most, int value, String name) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value);
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        spinner.setAccessibleText(name);
        return spinner;
    }

    VBox node() {
        return node;
    }

    String name() {
        return name.getText().strip();
    }

    PoolRule rule() {
        return pool.getValue();
    }

    List<PoolEntry> entries() {
        return entries;
    }

    void entries(List<PoolEntry> edited) {
        entries = List.copyOf(edited);
        long out = entries.stream().filter(PoolEntry::excluded).count();
        members.setText(texts.of("board.post.members", entries.size() - out, out));
    }

    /** @param order place on the board, from 1 */
    PostCard card(int order) {
        return new PostCard(initial.id(), name(), mark.getText().strip(), seats.getValue(), order,
                phone.getText().strip(), rest.getValue(), reinforced.isSelected(), pool.getValue(), entries);
    }
}
