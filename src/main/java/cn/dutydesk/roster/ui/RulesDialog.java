package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.RuleLine;
import cn.dutydesk.roster.service.RuleDesk;
import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;

/**
 * What a board asks for beyond its posts: rules, exemptions, wishes, people named for a rule, corrections of the
 * ledger. Everybody may read the rules; what is personal is for the roster keeper.
 */
final class RulesDialog {
    private static final double HEIGHT = 520;

    private final BoardModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    RulesDialog(BoardModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show(BoardCard board) {
        show(board, 0);
    }

    /** @param tab which part to open, from 0 */
    void show(BoardCard board, int tab) {
        boolean editable = model.mayEditProperty().get();
        TabPane tabs = Ui.styled(new TabPane(), "sections");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox rules = Ui.column(8);
        tabs.getTabs().add(tab("rule.tab.rules", rules));
        read(desk -> actor -> desk.rules(actor, board.id()), lines -> rules(rules, board, lines, editable));
        if (editable) {
            tabs.getTabs().add(tab("rule.tab.exemptions", new ExemptionPane(this, board).node()));
            tabs.getTabs().add(tab("rule.tab.marks", new MarkPane(this, board).node()));
            tabs.getTabs().add(tab("rule.tab.credits", new CreditPane(this, board).node()));
        }
        tabs.getTabs().add(2 > tabs.getTabs().size() ? 1 : 2, tab("rule.tab.wishes", new WishPane(this).node()));
        tabs.getSelectionModel().select(tab);
        dialogs.modal(texts.of("rule.title", board.name())).width(860).fixed(tabs, HEIGHT)
                .action(texts.of("rule.close"), Modal::close).show();
    }

    private Tab tab(String key, Node content) {
        VBox padded = Ui.padded(new VBox(content), 12, 16, 12, 2);
        return new Tab(texts.of(key), Ui.scroll(padded));
    }

    private void rules(VBox pane, BoardCard board, List<RuleLine> lines, boolean editable) {
        RuleRows rows = new RuleRows(lines, editable, texts);
        pane.getChildren().setAll(Ui.wrapped(texts.of("rule.words")), rows.node());
        if (editable) {
            pane.getChildren().add(Ui.row(8, Ui.gap(), Ui.primary(texts.of("rule.save"), () -> write(
                    desk -> actor -> desk.saveRules(actor, board.id(), rows.edited()), saved -> {
                        rules(pane, board, saved, true);
                        dialogs.notice(texts.of("rule.saved", board.name()), Tone.OK);
                    }))));
        }
    }

    /** Reads in the background and hands the answer back on the window's thread. */
    <T> void read(Function<RuleDesk, Function<Actor, T>> job, Consumer<T> done) {
        model.work().read(() -> job.apply(model.desk().rules()).apply(model.actor().get()), done, this::tell);
    }

    /** The same for a change. */
    <T> void write(Function<RuleDesk, Function<Actor, T>> job, Consumer<T> done) {
        model.work().write(() -> job.apply(model.desk().rules()).apply(model.actor().get()), done, this::tell);
    }

    void tell(Problem problem) {
        dialogs.problem(problem);
    }

    BoardModel model() {
        return model;
    }

    Texts texts() {
        return texts;
    }

    Dialogs dialogs() {
        return dialogs;
    }
}
