package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.ExemptionKind;
import cn.dutydesk.roster.PostCard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The exemption register: who is excused now or later, and a form for one more. */
final class ExemptionPane {
    private static final int YEARS = 3;

    private final RulesDialog dialog;
    private final BoardCard board;
    private final Texts texts;
    private final VBox list = new VBox();
    private final VBox node;
    private final Map<Long, CheckBox> posts = new HashMap<>();

    ExemptionPane(RulesDialog dialog, BoardCard board) {
        this.dialog = dialog;
        this.board = board;
        this.texts = dialog.texts();
        node = Ui.column(16, Ui.wrapped(texts.of("rule.exempt.words")), list, form());
        reload();
    }

    private void reload() {
        LocalDate today = dialog.model().today();
        dialog.read(desk -> actor -> desk.exemptions(actor, today, today.plusYears(YEARS)), this::show);
    }

    private void show(List<Exemption> entries) {
        dialog.model().work().read(() -> dialog.model().people().directory(), people -> {
            Map<Long, String> names = people.stream().collect(Collectors.toMap(PersonCard::id, PersonCard::name));
            list.getChildren().setAll(entries.stream().map(entry -> row(entry, names)).toList());
            if (entries.isEmpty()) {
                list.getChildren().add(Ui.muted(texts.of("rule.exempt.none")));
            }
        }, dialog::tell);
    }

    private HBox row(Exemption entry, Map<Long, String> names) {
        String until = entry.to() == null ? texts.of("rule.exempt.open-end") : texts.shortDate(entry.to());
        String what = entry.whole() ? texts.of("rule.exempt.all")
                : entry.nightsOnly() ? texts.of("rule.exempt.nights") : posts(entry.posts());
        return Ui.listRow(Ui.strong(names.getOrDefault(entry.personId(), "#" + entry.personId())),
                Ui.tag(texts.of("rule.exempt.kind." + entry.kind()), Tone.ACCENT),
                Ui.text(what), Ui.small(texts.of("rule.exempt.days", texts.shortDate(entry.from()), until)),
                Ui.small(entry.reason()), Ui.gap(),
                Ui.ghost(texts.of("rule.exempt.end"), () -> end(entry)));
    }

    private String posts(Set<Long> ids) {
        return board.posts().stream().filter(post -> ids.contains(post.id())).map(PostCard::name)
                .collect(Collectors.joining("、"));
    }

    /** From today on nobody is excused by it any more. */
    private void end(Exemption entry) {
        dialog.write(desk -> actor -> {
            desk.endExemption(actor, entry.id(), dialog.model().today().minusDays(1));
            return null;
        }, done -> reload());
    }

    private Node form() {
        PersonPick person = new PersonPick(dialog.model(), texts);
        ComboBox<ExemptionKind> kind = Inputs.choice(List.of(ExemptionKind.values()),
                one -> texts.of("rule.exempt.kind." + one), ExemptionKind.PREGNANCY);
        DatePicker from = Inputs.date(dialog.model().today());
        DatePicker to = Inputs.date(null);
        CheckBox nights = new CheckBox(texts.of("rule.exempt.nights"));
        HBox marks = Ui.row(12);
        board.posts().forEach(post -> {
            CheckBox box = new CheckBox(post.name());
            posts.put(post.id(), box);
            marks.getChildren().add(box);
        });
        TextField reason = new TextField();
        Form form = new Form();
        form.section(texts.of("rule.exempt.add"));
        form.row(texts.of("rule.who"), person.node());
        form.row(texts.of("rule.exempt.why"), kind);
        form.row(texts.of("rule.exempt.from"), Ui.row(8, from, Ui.muted(texts.of("rule.exempt.to")), to));
        form.row(texts.of("rule.exempt.posts"), marks, texts.of("rule.exempt.posts-help"));
        form.row(texts.of("rule.exempt.night"), nights);
        form.row(texts.of("rule.exempt.reason"), reason);
        form.wide(Ui.row(8, Ui.gap(), Ui.primary(texts.of("rule.exempt.save"), () -> {
            if (person.chosen() == null || from.getValue() == null) {
                dialog.dialogs().notice(texts.of("rule.no-person"), Tone.WARN);
                return;
            }
            Set<Long> chosen = posts.entrySet().stream().filter(entry -> entry.getValue().isSelected())
                    .map(Map.Entry::getKey).collect(Collectors.toSet());
            Exemption entry = new Exemption(0, person.chosen().id(), chosen, nights.isSelected(), from.getValue(),
                    to.getValue(), kind.getValue(), reason.getText());
            dialog.write(desk -> actor -> desk.exempt(actor, entry), stored -> {
                person.clear();
                reason.clear();
                reload();
            });
        })));
        return form;
    }

    Node node() {
        return node;
    }
}
