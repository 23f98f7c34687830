package cn.dutydesk.handover.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.handover.HandoverFile;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.Overstay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.roster.PaperFormat;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 交接班记录: signed handovers month by month, the chosen one in full, as paper too; and the way to the next one. */
public final class HandoversView implements View {
    private static final double ASIDE = 420;

    private final HandoversModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final HandoverWords words;
    private final HandoverDetail detail;
    private final TableView<HandoverView> table;
    private final LoadPane load;
    private final Page page;
    private final Label month = Ui.headline("");
    private final StackPane alarm = new StackPane();
    private final VBox side = Ui.column(12);
    private final Button lines;
    private long chosen;

    /** @param begin opens F4 */
    public HandoversView(HandoversModel model, Texts texts, BureauClock clock, Dialogs dialogs, Runnable begin) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        words = new HandoverWords(texts, clock);
        detail = new HandoverDetail(texts, words);
        table = Tables.table(Ui.empty("mdi2s-swap-horizontal", texts.of("handover.list.empty")));
        columns();
        lines = Ui.icon(Ui.button(texts.of("handover.lines.title"), new LinesDialog(model, texts, dialogs)::open),
                "mdi2f-format-list-checks");
        load = new LoadPane(texts, Ui.frame(table));
        month.setMinWidth(110);
        month.setAlignment(javafx.geometry.Pos.CENTER);
        HBox bar = Ui.row(8, Ui.icon("mdi2c-chevron-left", texts.of("handover.month.before"), () -> model.turn(-1)),
                month, Ui.icon("mdi2c-chevron-right", texts.of("handover.month.after"), () -> model.turn(1)), Ui.gap(),
                lines, Ui.key(Ui.primary(texts.of("handover.begin"), begin), "F4"));
        page = Page.part().body(Ui.column(12, alarm, bar, Ui.grow(load))).aside(ASIDE, side);
        VBox.setVgrow(side, Priority.ALWAYS);
        model.monthProperty().addListener((property, before, now) -> month.setText(texts.month(now)));
        model.listedProperty().addListener((property, before, now) -> show(now));
        model.fileProperty().addListener((property, before, now) -> show(now));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, view) -> {
            if (view != null && view.id() != chosen) {
                model.choose(view.id());
            }
        });
        nothing();
    }

    private void columns() {
        table.getColumns().add(Tables.text(texts.of("handover.column.shift"), 170,
                view -> words.moment(view.shift().from())));
        table.getColumns().add(Tables.text(texts.of("handover.side.OUTGOING"), 90, HandoverView::outgoing));
        table.getColumns().add(Tables.text(texts.of("handover.side.INCOMING"), 90, HandoverView::incoming));
        table.getColumns().add(Tables.text(texts.of("handover.column.signed"), 130,
                view -> words.moment(view.signedAt())));
        table.getColumns().add(Tables.number(texts.of("handover.column.items"), 64, HandoverView::openItems));
        table.getColumns().add(Tables.node(texts.of("handover.column.note"), 110, this::note));
    }

    private Node note(HandoverView view) {
        return view.reservations().isEmpty() ? Ui.small("")
                : Ui.tag(texts.of("handover.reservations"), Tone.WARN);
    }

    private void show(HandoversModel.Listed listed) {
        load.ready();
        Ui.show(lines, listed.lines());
        List<HandoverView> rows = listed.handovers();
        table.getItems().setAll(rows);
        overstay(listed.overstay());
        HandoverView again = rows.stream().filter(view -> view.id() == chosen).findFirst().orElse(null);
        if (again != null) {
            table.getSelectionModel().select(again);
        } else if (chosen == 0 && !rows.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void overstay(@Nullable Overstay stay) {
        alarm.getChildren().clear();
        if (stay != null) {
            alarm.getChildren().setAll(Ui.strip(texts.of("handover.overstay", stay.officers(),
                    words.moment(stay.shift().to()), stay.leader().isEmpty() ? "—" : stay.leader()), Tone.URGENT));
        }
        Ui.show(alarm, stay != null);
    }

    private void nothing() {
        side.getChildren().setAll(Ui.grow(Ui.card(texts.of("handover.detail.title"), "",
                Ui.empty("mdi2f-file-sign", texts.of("handover.detail.none")))));
    }

    private void show(HandoverFile file) {
        chosen = file.view().id();
        HBox actions = Ui.row(8, Ui.icon(Ui.primary(texts.of("handover.print"), this::print), "mdi2p-printer-outline"),
                Ui.button("docx", () -> export(PaperFormat.DOCX)), Ui.button("xlsx", () -> export(PaperFormat.XLSX)),
                Ui.button("PDF", () -> export(PaperFormat.PDF)));
        Node body = Ui.scroll(Ui.padded(detail.of(file), 0, 12, 0, 0));
        VBox.setVgrow(body, Priority.ALWAYS);
        side.getChildren().setAll(Ui.grow(Ui.card(texts.of("handover.detail.title"), "", actions, body)));
        table.getItems().stream().filter(view -> view.id() == chosen).findFirst()
                .ifPresent(view -> table.getSelectionModel().select(view));
    }

    private void print() {
        model.print(() -> dialogs.notice(texts.of("handover.print.done"), Tone.OK), dialogs::problem);
    }

    private void export(PaperFormat format) {
        model.fileName(format, name -> dialogs.saveFile(texts.of("handover.export"), name, format.name(),
                List.of("*." + format.ending()), to -> model.export(format, to,
                        () -> dialogs.notice(texts.of("handover.export.done", to.getFileName()), Tone.OK),
                        dialogs::problem)),
                dialogs::problem);
    }

    @Override
    public void open(String part) {
        model.open(Long.parseLong(part));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
