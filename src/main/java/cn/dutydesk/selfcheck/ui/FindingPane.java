package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingFile;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One finding in full: what, whose, until when, its proof and course, and what can be done now. */
final class FindingPane {
    private final Texts texts;
    private final FindingWords words;
    private final FindingDialogs dialogs;
    private final Consumer<String> open;
    private final LongConsumer choose;
    private final Supplier<List<FindingView>> all;
    private final VBox body = Ui.column(12);
    private final VBox card;
    private Runnable main = () -> {};

    /** @param open leads to a place; @param choose shows another finding; @param all those that could be a former self */
    FindingPane(Texts texts, FindingWords words, FindingDialogs dialogs, Consumer<String> open, LongConsumer choose,
            Supplier<List<FindingView>> all) {
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
        this.open = open;
        this.choose = choose;
        this.all = all;
        card = Ui.card(texts.of("finding.pane.title"), "", Ui.grow(Ui.scroll(body)));
        VBox.setVgrow(card, Priority.ALWAYS);
        show(null);
    }

    VBox node() {
        return card;
    }

    /** Does what comes next. */
    void main() {
        main.run();
    }

    /** @param chosen null for none */
    void show(FindingsModel.@Nullable Chosen chosen) {
        body.getChildren().clear();
        main = () -> {};
        if (chosen == null) {
            body.getChildren().add(Ui.empty("mdi2c-cursor-default-click-outline", texts.of("finding.pane.none")));
            return;
        }
        FindingDetail detail = chosen.detail();
        FindingView finding = detail.view();
        GridPane pairs = Ui.pairs();
        Ui.pair(pairs, texts.of("finding.field.number"), Ui.text(finding.number()));
        Ui.pair(pairs, texts.of("finding.field.state"), Ui.row(6, words.state(finding), words.due(finding)));
        Ui.pair(pairs, texts.of("finding.field.due"), Ui.text(finding.due().toString()));
        Ui.pair(pairs, texts.of("finding.field.department"), Ui.wrapped(words.whose(finding)));
        pair(pairs, "finding.field.item", finding.item());
        pair(pairs, "finding.field.measure", finding.measure());
        pair(pairs, "finding.field.proof", detail.proof());
        pair(pairs, "finding.field.verdict", detail.verdict());
        body.getChildren().addAll(Ui.wrapped(words.title(finding)), Ui.line(), pairs, actions(chosen));
        if (!detail.former().isEmpty()) {
            body.getChildren().add(former(detail.former()));
        }
        if (!detail.files().isEmpty()) {
            body.getChildren().add(files(chosen));
        }
        if (finding.campaignId() != null) {
            body.getChildren().add(Ui.row(0, Ui.icon(Ui.ghost(texts.of("finding.pane.campaign"),
                    () -> open.accept(Places.of("campaign", finding.campaignId()))), "mdi2l-link-variant")));
        }
        body.getChildren().add(course(detail));
    }

    private void pair(GridPane pairs, String key, String value) {
        if (!value.isEmpty()) {
            Ui.pair(pairs, texts.of(key), Ui.wrapped(value));
        }
    }

    private Node actions(FindingsModel.Chosen chosen) {
        FindingDetail detail = chosen.detail();
        FindingView finding = detail.view();
        FlowPane row = new FlowPane(8, 8);
        boolean workable = finding.state() == FindingState.OPEN || finding.state() == FindingState.WORKING;
        String why = chosen.mine() || chosen.keeps() ? "" : texts.of("finding.pane.not-yours");
        if (workable) {
            boolean measured = !finding.measure().isEmpty();
            Runnable next = measured ? () -> dialogs.done(detail) : () -> dialogs.measure(finding);
            main = why.isEmpty() ? next : main;
            Button measure = measured ? Ui.button(texts.of("finding.measure.title"), () -> dialogs.measure(finding))
                    : Ui.primary(texts.of("finding.measure.title"), next);
            Button done = measured ? Ui.primary(texts.of("finding.done.title"), next)
                    : Ui.button(texts.of("finding.done.title"), () -> dialogs.done(detail));
            row.getChildren().addAll(Ui.disabled(measure, why), Ui.disabled(done, why.isEmpty() && !measured
                    ? texts.of("finding.pane.measure-first") : why),
                    Ui.disabled(Ui.button(texts.of("finding.file.add"), () -> dialogs.attach(finding)), why),
                    Ui.disabled(Ui.button(texts.of("finding.give.title"), () -> dialogs.give(finding)), why));
        }
        if (finding.state() == FindingState.TO_VERIFY) {
            String not = chosen.verifies() ? "" : texts.of("finding.pane.another");
            main = chosen.verifies() ? () -> dialogs.close(detail) : main;
            row.getChildren().addAll(Ui.disabled(Ui.primary(texts.of("finding.close.title"),
                    () -> dialogs.close(detail)), not), Ui.disabled(
                            Ui.button(texts.of("finding.return.title"),
                                    () -> dialogs.giveBack(detail)),
                            not));
        }
        if (finding.state() != FindingState.CLOSED) {
            String keeper = chosen.keeps() ? "" : texts.of("finding.pane.keeper");
            row.getChildren().add(Ui.disabled(Ui.button(texts.of("finding.extend.title"),
                    () -> dialogs.extend(finding)), workable ? keeper : texts.of("finding.pane.waits")));
            row.getChildren().add(Ui.disabled(Ui.button(texts.of("finding.link.title"),
                    () -> dialogs.link(finding, all.get())), keeper));
        }
        return row;
    }

    private Node former(List<FindingView> former) {
        VBox list = Ui.column(6, Ui.section(texts.of("finding.pane.former")));
        for (FindingView one : former) {
            Hyperlink link = new Hyperlink(one.number());
            link.setOnAction(press -> choose.accept(one.id()));
            list.getChildren().add(Ui.row(8, link, Ui.grow(Ui.small(words.moment(one.found()))), words.state(one)));
        }
        return list;
    }

    private Node files(FindingsModel.Chosen chosen) {
        FindingView finding = chosen.detail().view();
        boolean workable = finding.state() == FindingState.OPEN || finding.state() == FindingState.WORKING;
        VBox list = Ui.column(6, Ui.section(texts.of("finding.pane.files")));
        for (FindingFile file : chosen.detail().files()) {
            var row = Ui.row(4, Ui.grow(Ui.text(file.name())), Ui.icon("mdi2d-download-outline",
                    texts.of("finding.file.save"), () -> dialogs.save(file)));
            if (workable && (chosen.mine() || chosen.keeps())) {
                row.getChildren().add(Ui.icon("mdi2c-close", texts.of("finding.file.remove"),
                        () -> dialogs.detach(finding, file)));
            }
            list.getChildren().add(row);
        }
        return list;
    }

    private Node course(FindingDetail detail) {
        VBox list = Ui.column(8, Ui.section(texts.of("finding.pane.course")));
        for (FindingDetail.Step step : detail.steps().reversed()) {
            VBox one = Ui.column(2, Ui.small(texts.of("finding.step." + step.kind()) + " · " + step.by() + " · "
                    + words.moment(step.at())));
            if (!step.words().isEmpty()) {
                one.getChildren().add(Ui.wrapped(step.words()));
            }
            list.getChildren().add(Ui.styled(one, "correction"));
        }
        return list;
    }
}
