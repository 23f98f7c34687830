package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.YearRound;
import cn.dutydesk.selfcheck.YearRound.Span;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A year of self-checks: its months, quarters, and what lost points most. */
final class YearDialog {
    private static final double WIDTH = 820;
    private static final int WEAK = 5;

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final SelfCheckWords words;

    YearDialog(MonthModel model, Texts texts, Dialogs dialogs, SelfCheckWords words) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = words;
    }

    void open() {
        model.year(model.monthProperty().get().getYear(), this::show, dialogs::problem);
    }

    private void show(YearRound year) {
        HBox quarters = Ui.row(24);
        for (int i = 0; i < year.quarters().size(); i++) {
            quarters.getChildren().add(span(texts.of("selfcheck.year.quarter", i + 1), year.quarters().get(i)));
        }
        quarters.getChildren().add(span(texts.of("selfcheck.year.whole"), year.whole()));
        VBox body = Ui.column(12, quarters, table(year));
        if (!year.weak().isEmpty()) {
            body.getChildren().add(Ui.section(texts.of("selfcheck.year.weak")));
            body.getChildren().add(Ui.list(year.weak().stream().limit(WEAK).map(weak -> Ui.row(8,
                    Ui.muted(weak.item()), Ui.grow(Ui.wrapped(weak.text())), Ui.tag(texts.of("selfcheck.year.lost",
                            weak.months(), SelfCheckWords.number(weak.minus())), Tone.WARN)))
                    .toList()));
        }
        dialogs.modal(texts.of("selfcheck.year.of", Integer.toString(year.year()))).width(WIDTH).content(body)
                .action(texts.of("selfcheck.close"), Modal::close).show();
    }

    private Node span(String name, Span span) {
        VBox box = Ui.column(2, Ui.muted(name), Ui.headline(SelfCheckWords.rate(span.rate())),
                Ui.small(texts.of("selfcheck.year.signed", span.signed())));
        if (span.missed() > 0) {
            box.getChildren().add(Ui.tone(Ui.small(texts.of("selfcheck.year.missed", span.missed())), Tone.URGENT));
        }
        return box;
    }

    private Node table(YearRound year) {
        TableView<CampaignView> table = Tables.table(Ui.empty("mdi2c-calendar-blank-outline",
                texts.of("selfcheck.year.none")));
        table.getColumns().add(Tables.text(texts.of("selfcheck.column.month"), 110, one -> texts.month(one.month())));
        table.getColumns().add(Tables.number(texts.of("selfcheck.column.exist"), 90,
                one -> SelfCheckWords.plain(one.available())));
        table.getColumns().add(Tables.number(texts.of("selfcheck.column.got"), 80,
                one -> SelfCheckWords.plain(one.got())));
        table.getColumns().add(Tables.text(texts.of("selfcheck.column.rate"), 90,
                one -> one.rate() == null ? "" : SelfCheckWords.rate(one.rate())));
        table.getColumns().add(Tables.node(texts.of("selfcheck.column.grade"), 120, one -> one.grade() == null
                ? Ui.small(texts.of("selfcheck.state." + one.state())) : words.grade(one.grade())));
        table.getColumns().add(Tables.node(texts.of("selfcheck.column.note"), 150, this::note));
        table.getItems().setAll(year.months());
        table.setPrefHeight(Math.min(6, Math.max(2, year.months().size())) * Tables.ROW + 44);
        Tables.onOpen(table, one -> {
            model.monthProperty().set(one.month());
            dialogs.closeAll();
        });
        return Ui.frame(table);
    }

    private Node note(CampaignView one) {
        HBox tags = Ui.row(4);
        if (one.missed()) {
            tags.getChildren().add(Ui.tag(texts.of("selfcheck.tag.missed"), Tone.URGENT));
        }
        if (one.lateDays() > 0) {
            tags.getChildren().add(Ui.tag(texts.of("selfcheck.tag.signed-late", one.lateDays()), Tone.WARN));
        }
        if (one.edition() > 1) {
            tags.getChildren().add(Ui.tag(texts.of("selfcheck.edition", one.edition()), Tone.NEUTRAL));
        }
        return tags;
    }
}
