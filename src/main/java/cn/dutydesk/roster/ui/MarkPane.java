package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.PersonMark.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who is 主要负责人, 正职 or acts for them; who is new or experienced whatever the numbers say. */
final class MarkPane {
    private static final Map<Mark, String> RULES = Map.of(Mark.HEAD, "head", Mark.PRINCIPAL, "town",
            Mark.NEWCOMER, "experience", Mark.EXPERIENCED, "experience");

    private final RulesDialog dialog;
    private final BoardCard board;
    private final Texts texts;
    private final List<PersonMark> marks = new ArrayList<>();
    private final VBox list = new VBox();
    private final VBox node;

    MarkPane(RulesDialog dialog, BoardCard board) {
        this.dialog = dialog;
        this.board = board;
        this.texts = dialog.texts();
        boolean leaders = board.kind() == BoardKind.LEADER;
        PersonPick person = new PersonPick(dialog.model(), texts);
        List<Mark> known = leaders ? List.of(Mark.HEAD, Mark.PRINCIPAL) : List.of(Mark.NEWCOMER, Mark.EXPERIENCED);
        ComboBox<Mark> mark = Inputs.choice(known, one -> texts.of("rule.mark." + one), known.getFirst());
        node = Ui.column(16, Ui.wrapped(texts.of(leaders ? "rule.marks.words-leader" : "rule.marks.words")), list,
                Ui.row(8, person.node(), mark, Ui.primary(texts.of("rule.marks.add"), () -> {
                    if (person.chosen() != null) {
                        add(new PersonMark(Objects.requireNonNull(RULES.get(mark.getValue())), person.chosen().id(),
                                mark.getValue()));
                        person.clear();
                    }
                })));
        dialog.read(desk -> actor -> desk.marks(actor, board.id()), this::show);
    }

    /** One mark of a rule for a person; a new one replaces it. */
    private void add(PersonMark mark) {
        List<PersonMark> changed = new ArrayList<>(marks);
        changed.removeIf(other -> other.personId() == mark.personId() && other.rule().equals(mark.rule()));
        changed.add(mark);
        save(changed);
    }

    private void save(List<PersonMark> changed) {
        dialog.write(desk -> actor -> desk.saveMarks(actor, board.id(), changed), this::show);
    }

    private void show(List<PersonMark> now) {
        marks.clear();
        marks.addAll(now);
        dialog.model().work().read(() -> dialog.model().people().directory(), people -> {
            Map<Long, String> names = people.stream().collect(Collectors.toMap(PersonCard::id, PersonCard::name));
            list.getChildren().setAll(marks.stream().map(mark -> row(mark, names)).toList());
            if (marks.isEmpty()) {
                list.getChildren().add(Ui.muted(texts.of("rule.marks.none")));
            }
        }, dialog::tell);
    }

    private HBox row(PersonMark mark, Map<Long, String> names) {
        return Ui.listRow(Ui.strong(names.getOrDefault(mark.personId(), "#" + mark.personId())),
                Ui.tag(texts.of("rule.mark." + mark.mark()), Tone.ACCENT), Ui.gap(),
                Ui.ghost(texts.of("rule.marks.drop"), () -> save(marks.stream().filter(other -> other != mark)
                        .toList())));
    }

    Node node() {
        return node;
    }
}
