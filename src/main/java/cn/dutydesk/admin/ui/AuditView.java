package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.RecordFile;
import cn.dutydesk.audit.AuditFailures;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 审计记录: who did what, newest first, and whether the chain is whole. */
final class AuditView implements View {
    private static final int TYPING_MS = 250;
    /** Characters that fit into a line of the detail. */
    private static final int LINE = 40;
    private static final int MOST_LINES = 14;

    private final AuditModel model;
    private final Dialogs dialogs;
    private final RecordFile writer;
    private final StackPane news = new StackPane();
    private final BooleanProperty summing = new SimpleBooleanProperty();
    private final Texts texts;
    private final BureauClock clock;
    private final AuditWords words;
    private final Delay delay = new Delay(TYPING_MS);
    private final TextField search;
    private final TableView<AuditRecord> table;
    private final StackPane side = new StackPane();
    private final StackPane verdict = new StackPane();
    private final Label count = Ui.small("");
    private final Button older;
    private final LoadPane load;
    private final BorderPane root = new BorderPane();

    AuditView(AuditModel model, Texts texts, BureauClock clock, Dialogs dialogs, RecordFile writer) {
        this.dialogs = dialogs;
        this.writer = writer;
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        words = new AuditWords(texts);
        search = Inputs.search(texts.of("admin.audit.search"));
        search.setPrefWidth(320);
        search.textProperty().bindBidirectional(model.textProperty());
        search.textProperty().addListener(change -> delay.run(model::reload));
        search.disableProperty().bind(model.readableProperty().not());
        table = table();
        older = Ui.ghost(texts.of("admin.audit.older"), model::older);
        older.visibleProperty().bind(model.moreProperty());
        load = new LoadPane(texts, new StackPane(list(), failures()));
        Button verify = Ui.icon(Ui.button(texts.of("admin.audit.verify"), model::verify), "mdi2s-shield-check-outline");
        verify.disableProperty().bind(model.checkingProperty());
        Button export = Ui.icon(Ui.button(texts.of("admin.audit.export"), this::export), "mdi2f-file-export-outline");
        export.disableProperty().bind(model.exportingProperty().or(model.readableProperty().not()));
        ToggleButton sum = new ToggleButton(texts.of("admin.audit.failures"));
        sum.selectedProperty().bindBidirectional(summing);
        root.setTop(new VBox(Sheet.head(search, Ui.icon("mdi2r-refresh", texts.of("admin.reload"), model::reload), sum,
                Ui.gap(), export, verify), filters(), news, verdict));
        root.setCenter(load);
        Sheet.style(root);
        Ui.show(verdict, false);
        Ui.show(news, false);
        model.news().addListener((ListChangeListener<AuditRecord>) change -> showNews());
        model.checkingProperty().addListener((property, old, checking) -> {
            if (checking) {
                verdict(texts.of("admin.audit.checking"), Tone.NEUTRAL);
            }
        });
        model.checkProperty().addListener((property, old, check) -> show(check));
        model.readableProperty().addListener(change -> state());
        model.records().addListener((ListChangeListener<AuditRecord>) change -> state());
        model.problemProperty().addListener((property, old, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, old, record) -> detail(record));
        detail(null);
    }

    private TableView<AuditRecord> table() {
        TableView<AuditRecord> view = Tables.table(Ui.empty("mdi2t-text-search", texts.of("admin.audit.none")));
        view.getColumns().add(Tables.number(texts.of("admin.audit.sequence"), 70, AuditRecord::sequence));
        view.getColumns().add(Tables.text(texts.of("admin.audit.at"), 150,
                record -> Sheet.briefSecond(texts, clock, record.at())));
        view.getColumns().add(Tables.text(texts.of("admin.audit.actor"), 130, AuditRecord::actor));
        view.getColumns().add(Tables.text(texts.of("admin.audit.workstation"), 120, AuditRecord::workstation));
        view.getColumns().add(Tables.node(texts.of("admin.audit.outcome"), 84, this::outcome));
        view.getColumns()
                .add(Tables.text(texts.of("admin.audit.action"), 180, record -> words.action(record.action())));
        view.getColumns().forEach(column -> column.setSortable(false));
        view.setItems(model.records());
        return view;
    }

    /** Account, days and outcome below the search. */
    private Node filters() {
        TextField account = new TextField();
        account.setPromptText(texts.of("admin.audit.account"));
        account.setPrefWidth(150);
        account.textProperty().bindBidirectional(model.accountProperty());
        account.textProperty().addListener(change -> delay.run(model::reload));
        DatePicker from = Inputs.date(null);
        DatePicker to = Inputs.date(null);
        from.valueProperty().bindBidirectional(model.fromProperty());
        to.valueProperty().bindBidirectional(model.toProperty());
        from.valueProperty().addListener(change -> model.reload());
        to.valueProperty().addListener(change -> model.reload());
        from.setPrefWidth(150);
        to.setPrefWidth(150);
        List<AuditOutcome> choices = new ArrayList<>(List.of(AuditOutcome.values()));
        choices.addFirst(null);
        ComboBox<AuditOutcome> outcome = Inputs.choice(choices, one -> texts.of(one == null ? "admin.audit.either"
                : "admin.outcome." + one), null);
        outcome.setPromptText(texts.of("admin.audit.either"));
        outcome.setPrefWidth(130);
        outcome.valueProperty().bindBidirectional(model.outcomeProperty());
        outcome.valueProperty().addListener(change -> model.reload());
        HBox row = Ui.row(8, account, Ui.muted(texts.of("admin.audit.from")), from,
                Ui.muted(texts.of("admin.audit.to")),
                to, outcome);
        for (Node field : List.of(account, from, to, outcome)) {
            field.disableProperty().bind(model.readableProperty().not());
        }
        row.visibleProperty().bind(summing.not());
        row.managedProperty().bind(row.visibleProperty());
        return Ui.padded(row, 0, 0, 12, 0);
    }

    /** What the security administrators did, until it is marked as read. */
    private void showNews() {
        List<AuditRecord> unread = model.news();
        Ui.show(news, !unread.isEmpty());
        if (unread.isEmpty()) {
            return;
        }
        AuditRecord newest = unread.getLast();
        HBox strip = Ui.strip(texts.of("admin.audit.news", unread.size(), Sheet.brief(texts, clock, newest.at()),
                words.action(newest.action())), Tone.ACCENT);
        strip.getChildren().addAll(Ui.gap(), Ui.button(texts.of("admin.audit.news-show"), this::tellNews),
                Ui.button(texts.of("admin.audit.news-read"), () -> model.markRead(dialogs::problem)));
        news.getChildren().setAll(strip);
        Ui.padded(news, 0, 0, 12, 0);
    }

    private void tellNews() {
        List<Node> lines = model.news().reversed().stream().map(this::newsLine).toList();
        dialogs.modal(texts.of("admin.audit.news-title")).width(680).fixed(Ui.scroll(Ui.list(lines)), 380).cancel()
                .action(texts.of("admin.audit.news-read"), modal -> {
                    modal.close();
                    model.markRead(dialogs::problem);
                }).show();
    }

    private Node newsLine(AuditRecord record) {
        String what = record.before().isEmpty() ? words.brief(record.after())
                : texts.of("admin.audit.change", words.brief(record.before()), words.brief(record.after()));
        return Ui.column(4, Ui.row(12, Ui.strong(words.action(record.action())),
                Ui.text(words.subject(record.subject(), record.subjectId())), Ui.gap(),
                Ui.muted(record.actor()), Ui.muted(Sheet.brief(texts, clock, record.at()))),
                Ui.styled(Ui.wrapped(what), "muted"));
    }

    private void export() {
        dialogs.saveFile(texts.of("admin.audit.export"), texts.of("admin.audit.file", clock.today()),
                texts.of("admin.audit.kind"), List.of("*.xlsx", "*.csv"), file -> model.export(
                        texts.of("admin.audit.title"), heading(), this::line, writer, file,
                        count -> dialogs.notice(texts.of("admin.audit.exported", count), Tone.OK), dialogs::problem));
    }

    private List<String> heading() {
        return Stream.of("admin.audit.sequence", "admin.audit.at", "admin.audit.actor", "admin.audit.workstation",
                "admin.audit.outcome", "admin.audit.action", "admin.audit.code", "admin.audit.subject",
                "admin.audit.before", "admin.audit.after", "admin.audit.hash-name").map(texts::of).toList();
    }

    private List<String> line(AuditRecord record) {
        return List.of(Long.toString(record.sequence()), clock.local(record.at()).toString().replace('T', ' '),
                record.actor(), record.workstation(), texts.of("admin.outcome." + record.outcome()),
                words.action(record.action()), record.action(), words.subject(record.subject(), record.subjectId()),
                record.before(), record.after(), record.hash());
    }

    /** Failed sign-ins summed up, in the place of the list while they are asked for. */
    private Node failures() {
        TableView<AuditFailures> view = Tables.table(Ui.empty("mdi2s-shield-check-outline",
                texts.of("admin.audit.no-failures", AuditModel.FAILURE_DAYS)));
        view.getColumns().add(Tables.text(texts.of("admin.audit.actor"), 180, AuditFailures::actor));
        view.getColumns().add(Tables.text(texts.of("admin.audit.workstation"), 180, AuditFailures::workstation));
        view.getColumns().add(Tables.number(texts.of("admin.audit.failed"), 110, AuditFailures::count));
        view.getColumns().add(Tables.text(texts.of("admin.audit.last-failed"), 180,
                failed -> Sheet.briefSecond(texts, clock, failed.last())));
        view.setItems(model.failures());
        VBox page = new VBox(8, Ui.muted(texts.of("admin.audit.failures-words", AuditModel.FAILURE_DAYS)),
                Ui.grow(Ui.frame(view)));
        page.visibleProperty().bind(summing);
        page.managedProperty().bind(summing);
        return page;
    }

    private Node list() {
        Node body = body();
        body.visibleProperty().bind(summing.not());
        body.managedProperty().bind(summing.not());
        return body;
    }

    private Node body() {
        side.setMinWidth(Sheet.ASIDE + 40);
        side.setMaxWidth(Sheet.ASIDE + 40);
        HBox foot = Ui.padded(Ui.row(8, count, Ui.gap(), older), 4, 12, 4, 12);
        VBox list = new VBox(Ui.grow(table), Ui.line(), foot);
        return new HBox(16, Ui.grow(Ui.frame(list)), side);
    }

    private Label outcome(AuditRecord record) {
        boolean done = record.outcome() == AuditOutcome.DONE;
        return Ui.tag(texts.of("admin.outcome." + record.outcome()), done ? Tone.OK : Tone.WARN);
    }

    private void state() {
        if (!model.readableProperty().get()) {
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("admin.audit.read-why")));
            return;
        }
        load.ready();
        List<AuditRecord> records = model.records();
        count.setText(records.isEmpty() ? "" : texts.of("admin.audit.count", records.size(),
                records.getLast().sequence(), records.getFirst().sequence()));
        if (table.getSelectionModel().getSelectedItem() == null && !records.isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void show(ChainCheck check) {
        if (check.whole()) {
            verdict(texts.of("admin.audit.whole", check.records(), check.rows(),
                    check.seals(), check.head().substring(0, 16)), Tone.OK);
        } else if (check.broken() == 0) {
            verdict(texts.of("admin.audit.altered", check.place(), texts.of(check.why())), Tone.URGENT);
        } else {
            verdict(texts.of("admin.audit.broken", check.broken(), texts.of(check.why())), Tone.URGENT);
        }
    }

    private void verdict(String sentence, Tone tone) {
        verdict.getChildren().setAll(Ui.strip(sentence, tone));
        Ui.padded(verdict, 0, 0, 12, 0);
        Ui.show(verdict, true);
    }

    private void detail(@Nullable AuditRecord record) {
        if (record == null) {
            side.getChildren().setAll(Ui.card(Ui.empty("mdi2c-clipboard-text-search-outline",
                    texts.of("admin.audit.choose"))));
            return;
        }
        GridPane pairs = Ui.pairs(texts.of("admin.audit.at"), Sheet.second(texts, clock, record.at()),
                texts.of("admin.audit.actor"), record.actor(),
                texts.of("admin.audit.workstation"), record.workstation(),
                texts.of("admin.audit.action"), action(record),
                texts.of("admin.audit.subject"), words.subject(record.subject(), record.subjectId()));
        VBox card = Ui.card(texts.of("admin.audit.record", record.sequence()), outcome(record), pairs);
        VBox.setVgrow(pairs, Priority.NEVER);
        part(card, "admin.audit.before", record.before());
        part(card, record.outcome() == AuditOutcome.DONE ? "admin.audit.after" : "admin.audit.refusal", record.after());
        Label hash = Ui.styled(Ui.wrapped(texts.of("admin.audit.hash", record.hash())), "small");
        card.getChildren().add(hash);
        side.getChildren().setAll(Ui.scroll(card));
    }

    private String action(AuditRecord record) {
        String named = words.action(record.action());
        return named.equals(record.action()) ? named : texts.of("admin.audit.action-code", named, record.action());
    }

    private void part(VBox card, String titleKey, String json) {
        if (json.isEmpty()) {
            return;
        }
        String content = AuditWords.pretty(json);
        int lines = content.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        TextArea area = Ui.styled(Inputs.area(content, Math.clamp(lines, 1, MOST_LINES)), "admin-json");
        area.setEditable(false);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setAccessibleText(texts.of(titleKey));
        VBox part = Ui.column(8, Ui.section(texts.of(titleKey)), area);
        card.getChildren().add(part);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
        if (model.problemProperty().get() == null) {
            state();
        }
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
