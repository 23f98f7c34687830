package cn.dutydesk.backup.ui;

import cn.dutydesk.backup.BackupKind;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.LongFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 备份与恢复: what was kept, when it was last tried, and the ways to make one and to bring one back. */
public final class BackupsView implements View {
    private static final double ASIDE = 320;

    private final BackupsModel model;
    private final Settings settings;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final LongFunction<String> sizes;
    private final BackupWords words;
    private final HBox head = Ui.row(8);
    private final StackPane side = new StackPane();
    private final VBox advice = new VBox(8);
    private final @Nullable Runnable encrypt;
    private final TableView<BackupView> table;
    private final LoadPane load;
    private final BorderPane root = new BorderPane();

    /**
     * @param sizes   bytes in words
     * @param encrypt begins to encrypt the data; null when they are encrypted, or in memory
     */
    public BackupsView(BackupsModel model, Settings settings, Texts texts, BureauClock clock, Dialogs dialogs,
            LongFunction<String> sizes, @Nullable Runnable encrypt) {
        this.encrypt = encrypt;
        this.model = model;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        this.sizes = sizes;
        words = new BackupWords(texts);
        table = table();
        side.setMinWidth(ASIDE);
        side.setMaxWidth(ASIDE);
        load = new LoadPane(texts, new HBox(16, Ui.grow(Ui.frame(table)), side));
        head.setMinHeight(34);
        root.setTop(new VBox(Ui.padded(head, 16, 0, 12, 0), advice));
        root.setCenter(load);
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.busyProperty().addListener(change -> show(model.shownProperty().get()));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private TableView<BackupView> table() {
        TableView<BackupView> view = Tables.table(Ui.empty("mdi2d-database-export-outline", texts.of("backup.empty")));
        view.getColumns().add(Tables.text(texts.of("backup.column.time"), 130, row -> moment(row.begun())));
        view.getColumns().add(Tables.text(texts.of("backup.column.kind"), 84,
                row -> texts.of("backup.kind." + row.kind())));
        view.getColumns().add(Tables.node(texts.of("backup.column.result"), 84, row -> Ui.tag(
                texts.of(row.good() ? "backup.good" : "backup.bad"), row.good() ? Tone.OK : Tone.URGENT)));
        view.getColumns().add(Tables.text(texts.of("backup.column.size"), 80,
                row -> row.bytes() == 0 ? "" : sizes.apply(row.bytes())));
        view.getColumns().add(Tables.text(texts.of("backup.column.second"), 72,
                row -> row.twice() ? texts.of("backup.stored") : "—"));
        view.getColumns().add(Tables.text(texts.of("backup.column.words"), 300, this::remark));
        view.getColumns().forEach(column -> column.setSortable(false));
        return view;
    }

    private String remark(BackupView row) {
        if (!row.words().isEmpty()) {
            return row.words();
        }
        String file = row.file().isEmpty() ? "" : Path.of(row.file()).getFileName().toString();
        return row.there() ? file : texts.of("backup.gone", file);
    }

    private String moment(Instant at) {
        LocalDateTime local = clock.local(at);
        boolean thisYear = local.getYear() == clock.today().getYear();
        return (thisYear ? texts.shortDate(local) : texts.date(local)) + " " + texts.time(local);
    }

    private void show(BackupsModel.Shown now) {
        if (now == null) {
            return;
        }
        Duration every = Duration.ofMinutes(settings.number(Setting.BACKUP_MINUTES));
        BackupWords.Said said = words.of(now.health(), every, clock.now());
        Label state = Ui.tag(said.words(), said.tone());
        String why = !now.health().possible() ? texts.of("backup.refused.memory")
                : !now.may() ? texts.of("backup.who")
                : model.busyProperty().get() ? texts.of("backup.refused.busy") : "";
        head.getChildren().setAll(state, Ui.gap(),
                Ui.disabled(
                        Ui.icon(Ui.button(texts.of("backup.restore"), this::restore), "mdi2d-database-import-outline"),
                        why),
                Ui.disabled(Ui.icon(Ui.button(texts.of("backup.try"), this::tryOut), "mdi2d-database-check-outline"),
                        why),
                Ui.disabled(Ui.icon(primary(), "mdi2d-database-export-outline"), why));
        table.getItems().setAll(now.backups());
        side.getChildren().setAll(facts(now, every));
        advise(now);
        if (!now.may()) {
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("backup.who")));
        } else {
            load.ready();
        }
    }

    /** What the keeper of the backups ought to do, with the button that does it. */
    private void advise(BackupsModel.Shown now) {
        advice.getChildren().clear();
        if (encrypt != null && now.may()) {
            advice.getChildren().add(advice(texts.of("backup.plain"), Ui.icon(Ui.button(texts.of("backup.encrypt"),
                    encrypt), "mdi2l-lock-outline")));
        }
        String due = tryDue(now);
        if (!due.isEmpty()) {
            advice.getChildren().add(advice(due, Ui.icon(Ui.button(texts.of("backup.try-now"), this::tryOut),
                    "mdi2d-database-check-outline")));
        }
        Ui.padded(advice, 0, 0, 12, 0);
        Ui.show(advice, !advice.getChildren().isEmpty());
    }

    private Node advice(String words, Button way) {
        HBox strip = Ui.strip(words, Tone.WARN);
        way.setDisable(model.busyProperty().get());
        strip.getChildren().add(way);
        return strip;
    }

    private Button primary() {
        return Ui.primary(texts.of("backup.make"), () -> model.make(this::told, dialogs::problem));
    }

    private void told(BackupView made) {
        dialogs.notice(made.good() ? texts.of("backup.made", sizes.apply(made.bytes()))
                : texts.of("backup.not-made", made.words()), made.good() ? Tone.OK : Tone.URGENT);
    }

    private void tryOut() {
        model.tryOut(tried -> dialogs.notice(tried.words(), tried.good() ? Tone.OK : Tone.URGENT), dialogs::problem);
    }

    private void restore() {
        BackupView chosen = table.getSelectionModel().getSelectedItem();
        new RestoreDialog(model, texts, dialogs).open(chosen != null && chosen.there() ? chosen.file() : "");
    }

    private String tryDue(BackupsModel.Shown now) {
        if (!now.may() || !now.health().tryDue(clock.now())) {
            return "";
        }
        Instant last = now.health().lastTried();
        return last == null ? texts.of("backup.try-never")
                : texts.of("backup.try-old", Duration.between(last, clock.now()).toDays());
    }

    private Node facts(BackupsModel.Shown now, Duration every) {
        String second = settings.text(Setting.BACKUP_SECOND);
        GridPane pairs = Ui.pairs(texts.of("backup.fact.every"), texts.of("backup.minutes", every.toMinutes()),
                texts.of("backup.fact.folder"), now.folder() == null ? "—" : now.folder().toString(),
                texts.of("backup.fact.second"), second.isBlank() ? texts.of("backup.fact.no-second") : second,
                texts.of("backup.fact.most"), sizes.apply(settings.number(Setting.BACKUP_MEGABYTES) * 1024L * 1024),
                texts.of("backup.fact.tried"), now.health().lastTried() == null ? texts.of("backup.fact.never")
                        : moment(now.health().lastTried()));
        VBox card = Ui.card(texts.of("backup.fact.title"), "", pairs, Ui.styled(Ui.wrapped(
                texts.of("backup.fact.words")), "small"));
        if (now.health().lastGood() != null && second.isBlank()) {
            card.getChildren().add(Ui.strip(texts.of("backup.fact.one-disk"), Tone.WARN));
        }
        return Ui.scroll(card);
    }

    @Override
    public Parent node() {
        return root;
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
