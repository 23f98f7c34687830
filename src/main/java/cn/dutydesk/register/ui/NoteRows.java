package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.NoteKind;
import cn.dutydesk.register.NoteView;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 更正与补充: what was written beside a record, oldest first, with the wordings that no longer hold struck out. */
final class NoteRows {
    private NoteRows() {
    }

    /**
     * @param field name of a field by its code
     * @param first first wording of a field by its code
     */
    static Node of(List<NoteView> notes, Function<String, String> field, Function<String, String> first, Texts texts,
            Moments moments) {
        VBox rows = Ui.column(8, Ui.section(texts.of("register.note.title")));
        for (int i = 0; i < notes.size(); i++) {
            NoteView note = notes.get(i);
            VBox one = Ui.styled(Ui.column(2), "register-note");
            if (note.kind() == NoteKind.ADDITION) {
                one.getChildren().addAll(Ui.wrapped(note.content()), small(texts.of("register.note.addition", note.by(),
                        moments.full(note.at()))));
            } else {
                String before = notes.subList(0, i).reversed().stream().filter(n -> n.field().equals(note.field()))
                        .map(NoteView::content).findFirst().orElse(first.apply(note.field()));
                one.getChildren().addAll(Ui.small(field.apply(note.field())),
                        Ui.styled(Ui.wrapped(named(before, texts)),
                                "struck"),
                        Ui.wrapped(named(note.content(), texts)), small(texts.of("register.note.correction",
                                note.by(), moments.full(note.at()), note.reason())));
            }
            rows.getChildren().add(one);
        }
        return rows;
    }

    private static String named(String words, Texts texts) {
        return words.isEmpty() ? texts.of("register.note.nothing") : words;
    }

    private static Node small(String words) {
        return Ui.styled(Ui.wrapped(words), "small");
    }
}
