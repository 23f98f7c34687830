package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Days people would like to serve or would rather not: everybody's for the roster keeper, one's own for others. */
final class WishPane {
    private static final int DAYS = 400;

    private final RulesDialog dialog;
    private final Texts texts;
    private final VBox list = new VBox();
    private final VBox node;

    WishPane(RulesDialog dialog) {
        this.dialog = dialog;
        this.texts = dialog.texts();
        node = Ui.column(16, Ui.wrapped(texts.of("rule.wish.words")), list, form());
        reload();
    }

    private void reload() {
        LocalDate today = dialog.model().today();
        dialog.read(desk -> actor -> desk.wishes(actor, today, today.plusDays(DAYS)), this::show);
    }

    private void show(List<Wish> wishes) {
        dialog.model().work().read(() -> dialog.model().people().directory(), people -> {
            Map<Long, String> names = people.stream().collect(Collectors.toMap(PersonCard::id, PersonCard::name));
            list.getChildren().setAll(wishes.stream().map(wish -> row(wish, names)).toList());
            if (wishes.isEmpty()) {
                list.getChildren().add(Ui.muted(texts.of("rule.wish.none")));
            }
        }, dialog::tell);
    }

    private HBox row(Wish wish, Map<Long, String> names) {
        return Ui.listRow(Ui.strong(names.getOrDefault(wish.personId(), "#" + wish.personId())),
                Ui.text(texts.date(wish.day())), Ui.tag(word(wish.wanted()), wish.wanted() ? Tone.OK : Tone.WARN),
                Ui.small(texts.of("rule.wish.weight", wish.weight())), Ui.gap(),
                Ui.ghost(texts.of("rule.wish.drop"), () -> dialog.write(desk -> actor -> {
                    desk.dropWish(actor, wish.personId(), wish.day());
                    return null;
                }, done -> reload())));
    }

    private String word(boolean wanted) {
        return texts.of(wanted ? "rule.wish.want" : "rule.wish.avoid");
    }

    private Node form() {
        Long own = dialog.model().actor().get().personId();
        boolean everybody = dialog.model().mayEditProperty().get();
        PersonPick person = new PersonPick(dialog.model(), texts);
        DatePicker day = Inputs.date(null);
        ComboBox<Boolean> wanted = Inputs.choice(List.of(false, true), this::word, false);
        ComboBox<Integer> weight = Inputs.choice(List.of(1, 2, 3), number -> texts.of("rule.wish.weight", number), 2);
        if (!everybody && own == null) {
            return Ui.muted(texts.of("rule.wish.not-linked"));
        }
        Form form = new Form();
        form.section(texts.of("rule.wish.add"));
        if (everybody) {
            form.row(texts.of("rule.who"), person.node());
        }
        form.row(texts.of("rule.wish.day"), Ui.row(8, day, wanted, weight));
        form.wide(Ui.row(8, Ui.gap(), Ui.primary(texts.of("rule.wish.save"), () -> {
            PersonCard chosen = person.chosen();
            Long who = !everybody ? own : chosen == null ? null : chosen.id();
            LocalDate date = day.getValue();
            if (date == null || who == null) {
                dialog.dialogs().notice(texts.of("rule.no-person"), Tone.WARN);
                return;
            }
            dialog.write(desk -> actor -> desk.wish(actor, who, date, wanted.getValue(), weight.getValue()),
                    stored -> {
                        day.setValue(null);
                        reload();
                    });
        })));
        return form;
    }

    Node node() {
        return node;
    }
}
