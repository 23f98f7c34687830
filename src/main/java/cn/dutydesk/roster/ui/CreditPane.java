package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.LedgerView;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Corrects the ledger by hand: so many duties more or fewer, with the reason that everybody can read. */
final class CreditPane {
    private static final int WHOLE = 100;

    private final VBox node;

    CreditPane(RulesDialog dialog, BoardCard board) {
        Texts texts = dialog.texts();
        PersonPick person = new PersonPick(dialog.model(), texts);
        ComboBox<DayKind> kind = Inputs.choice(List.of(DayKind.values()), one -> texts.of("board.kind." + one),
                DayKind.WORKDAY);
        ComboBox<Integer> amount = Inputs.choice(List.of(5, 4, 3, 2, 1, -1, -2, -3, -4, -5),
                number -> texts.of(number > 0 ? "rule.credit.more" : "rule.credit.less", Math.abs(number)), 1);
        TextField reason = new TextField();
        VBox answer = Ui.column(8);
        Form form = new Form();
        form.row(texts.of("rule.who"), person.node());
        form.row(texts.of("rule.credit.kind"), Ui.row(8, kind, amount));
        form.row(texts.of("rule.credit.reason"), reason, texts.of("rule.credit.reason-help"));
        form.wide(Ui.row(8, Ui.gap(), Ui.primary(texts.of("rule.credit.save"), () -> {
            PersonCard chosen = person.chosen();
            if (chosen == null) {
                dialog.dialogs().notice(texts.of("rule.no-person"), Tone.WARN);
                return;
            }
            dialog.write(desk -> actor -> desk.correct(actor, board.id(), chosen.id(), kind.getValue(),
                    amount.getValue() * WHOLE, reason.getText()), account -> {
                        reason.clear();
                        answer.getChildren().setAll(words(account, kind.getValue(), texts));
                    });
        })));
        node = Ui.column(16, Ui.wrapped(texts.of("rule.credit.words")), form, answer);
    }

    private static Node words(LedgerView account, DayKind kind, Texts texts) {
        return Ui.strip(texts.of("rule.credit.done", account.person(), texts.of("board.kind." + kind),
                Objects.requireNonNull(account.balance().get(kind)),
                Objects.requireNonNull(account.middle().get(kind))), Tone.OK);
    }

    Node node() {
        return node;
    }
}
