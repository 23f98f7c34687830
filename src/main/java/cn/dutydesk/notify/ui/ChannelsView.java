package cn.dutydesk.notify.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.settings.Setting;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 通知渠道: mail server, gateway and sound at the left, each to be tried at once; what was delivered at the right. */
final class ChannelsView implements View {
    private static final double LEFT = 448;

    private final ChannelsModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final DoubleConsumer sound;
    private final LoadPane load;
    private final TableView<Notices.Attempt> table;
    private final List<ChannelCard> cards;
    private final HBox note = Ui.row(0);
    private final Page page = Page.part();

    ChannelsView(ChannelsModel model, Texts texts, BureauClock clock, Dialogs dialogs, DoubleConsumer sound) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        this.sound = sound;
        table = table();
        cards = List.of(mail(), webhook(), sound());
        VBox left = Ui.column(16);
        cards.forEach(card -> left.getChildren().add(card.node()));
        ScrollPane scroll = Ui.scroll(Ui.padded(left, 0, 12, 4, 0));
        scroll.setMinWidth(LEFT);
        scroll.setPrefWidth(LEFT);
        scroll.setMaxWidth(LEFT);
        VBox right = Ui.column(12, filters(), Ui.grow(Ui.frame(table)));
        load = new LoadPane(texts, new HBox(12, scroll, Ui.grow(right)));
        page.body(Ui.column(12, note, Ui.grow(load)));
        model.trail()
                .addListener((ListChangeListener<Notices.Attempt>) change -> table.getItems().setAll(model.trail()));
        model.valuesProperty().addListener(change -> show());
        model.editableProperty().addListener(change -> show());
        model.readableProperty().addListener(change -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        show();
    }

    private ChannelCard mail() {
        ChannelCard card = new ChannelCard(texts, model, texts.of("notify.channels.mail"), Ui.row(0));
        card.row(texts.of("notify.channels.state"), card.onOff(Setting.MAIL_ON));
        card.text(Setting.MAIL_HOST).text(Setting.MAIL_PORT)
                .choice(Setting.MAIL_SECURITY, List.of("SSL", "STARTTLS", "NONE"),
                        value -> texts.of("notify.security." + value))
                .text(Setting.MAIL_USER).secret(Setting.MAIL_PASSWORD).text(Setting.MAIL_FROM);
        return tried(card, Channel.MAIL, texts.of("notify.channels.test-mail"));
    }

    private ChannelCard webhook() {
        ChannelCard card = new ChannelCard(texts, model, texts.of("notify.channels.webhook"), Ui.row(0));
        card.row(texts.of("notify.channels.state"), card.onOff(Setting.WEBHOOK_ON));
        card.text(Setting.WEBHOOK_URL).secret(Setting.WEBHOOK_SECRET);
        return tried(card, Channel.WEBHOOK, texts.of("notify.channels.test-phone"));
    }

    private ChannelCard sound() {
        ChannelCard card = new ChannelCard(texts, model, texts.of("notify.channels.sound"), Ui.row(0));
        card.choice(Setting.SOUND_LOUDEST, List.of("0", "1", "2", "3"), value -> texts.of("notify.loudest." + value))
                .text(Setting.SOUND_REST_MINUTES).text(Setting.NOTIFY_PAUSES).text(Setting.NOTIFY_TRIES)
                .text(Setting.NOTIFY_APART_SECONDS);
        return card.foot(Ui.gap(), Ui.icon(Ui.button(texts.of("notify.channels.listen"), () -> sound.accept(0.5)),
                "mdi2v-volume-medium"), Ui.primary(texts.of("notify.channels.save"), () -> save(card)));
    }

    private ChannelCard tried(ChannelCard card, Channel channel, String prompt) {
        TextField to = new TextField();
        to.setPromptText(prompt);
        to.setAccessibleText(prompt);
        Button test = Ui.button(texts.of("notify.channels.test"), () -> {});
        test.setOnAction(press -> card.keep(() -> {
            card.say(texts.of("notify.channels.testing"), Tone.NEUTRAL);
            test.setDisable(true);
            model.test(channel, to.getText(), outcome -> {
                test.setDisable(false);
                tell(card, outcome);
            }, problem -> {
                test.setDisable(false);
                card.problem(problem);
            });
        }));
        return card.foot(Ui.grow(to), test, Ui.primary(texts.of("notify.channels.save"), () -> save(card)));
    }

    private void tell(ChannelCard card, Outcome outcome) {
        card.say(texts.of(outcome.delivered() ? "notify.channels.test-done" : "notify.channels.test-failed",
                outcome.words()), outcome.delivered() ? Tone.OK : Tone.URGENT);
    }

    private void save(ChannelCard card) {
        card.say("", Tone.NEUTRAL);
        card.keep(() -> dialogs.notice(texts.of("notify.channels.saved"), Tone.OK));
    }

    private HBox filters() {
        HBox channels = Ui.row(4);
        channels.getChildren().addAll(Choices.of(Arrays.asList(null, Channel.MAIL, Channel.WEBHOOK, Channel.PHONE),
                value -> value == null ? texts.of("notify.trail.all") : texts.of("notify.channel." + value),
                model.channelProperty(), 0, "chip"));
        HBox days = Ui.row(4);
        days.getChildren().addAll(Choices.of(List.of(1, 7, 30), value -> texts.of("notify.trail.days", value),
                model.daysProperty(), 0, "chip"));
        return Ui.row(12, Ui.section(texts.of("notify.trail.title")), Ui.gap(), channels, days);
    }

    private TableView<Notices.Attempt> table() {
        TableView<Notices.Attempt> trail = Tables.table(Ui.empty("mdi2e-email-fast-outline",
                texts.of("notify.trail.empty")));
        trail.getColumns().add(Tables.text(texts.of("notify.trail.at"), 136, this::moment));
        trail.getColumns().add(Tables.text(texts.of("notify.trail.channel"), 72,
                line -> texts.of("notify.channel." + line.channel())));
        trail.getColumns().add(Tables.node(texts.of("notify.trail.to"), 176, line -> Ui.row(8,
                Ui.strong(line.name()), hinted(Ui.small(line.address())))));
        trail.getColumns().add(Tables.node(texts.of("notify.trail.state"), 108, this::state));
        trail.getColumns().add(Tables.node(texts.of("notify.trail.words"), 200, line -> hinted(Ui.text(line.words()))));
        return trail;
    }

    private static Label hinted(Label label) {
        if (!label.getText().isEmpty()) {
            label.setTooltip(new Tooltip(label.getText()));
        }
        return label;
    }

    private String moment(Notices.Attempt line) {
        LocalDateTime at = clock.local(line.at());
        return texts.shortDate(at.toLocalDate()) + " " + texts.time(at);
    }

    private Node state(Notices.Attempt line) {
        Tone tone = switch (line.state()) {
            case DELIVERED -> Tone.OK;
            case GIVEN_UP -> Tone.URGENT;
            case FAILED -> Tone.WARN;
            case WAITING, CANCELLED -> Tone.NEUTRAL;
        };
        boolean call = line.channel() == Channel.PHONE && line.state() == AttemptState.FAILED;
        return Ui.tag(texts.of(call ? "notify.state.NOT_REACHED" : "notify.state." + line.state()), tone);
    }

    private void show() {
        if (!model.readableProperty().get()) {
            note.getChildren().clear();
            Ui.show(note, false);
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("notify.channels.read-why")));
            return;
        }
        boolean may = model.editableProperty().get();
        note.getChildren().setAll(Ui.grow(Ui.strip(texts.of("notify.channels.edit-why"), Tone.NEUTRAL)));
        Ui.show(note, !may);
        cards.forEach(card -> {
            card.show();
            card.enable(may);
        });
        load.ready();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
        if (model.problemProperty().get() == null) {
            show();
        }
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
