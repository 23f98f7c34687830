package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.security.Permission;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 预案库: the playbooks at the left, the chosen one with its flow at the right; writing opens in the same place. */
final class LibraryView implements View {
    private static final double LIST = 316;
    private static final double ROW = 58;

    private final LibraryModel model;
    private final PlaybookWords words;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final Supplier<EditorModel> editors;
    private final EditorNames names;
    private final LibraryDeeds deeds;
    private final StackPane root = new StackPane();
    private final Page page = Page.part();
    private final LoadPane load;
    private final ListView<PlaybookCard> list = Ui.styled(new ListView<>(), "library-list");
    private final TextField search;
    private final VBox head = Ui.styled(Ui.column(8), "library-head");
    private final FlowPane flow;
    private final BorderPane detail = Ui.styled(new BorderPane(), "card", "frame", "library-detail");
    private @Nullable EditorView editor;

    LibraryView(LibraryModel model, PlaybookWords words, BureauClock clock, Dialogs dialogs,
            Supplier<EditorModel> editors, EditorNames names, Rehearsals rehearsals, TakeIn takeIn) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.clock = clock;
        this.dialogs = dialogs;
        this.editors = editors;
        this.names = names;
        deeds = new LibraryDeeds(model, words, clock, dialogs, rehearsals, this::write, takeIn);
        flow = new FlowPane(words, id -> {}, id -> {});
        search = Inputs.search(texts.of("library.search"));
        search.textProperty().bindBidirectional(model.filterProperty());
        list.setItems(model.cards());
        list.setFixedCellSize(ROW);
        list.setAccessibleText(texts.of("library.title"));
        list.setCellFactory(view -> new LibraryCell(words, rehearsals));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && (model.chosenProperty().get() == null
                    || !now.code().equals(model.chosenProperty().get().code()))) {
                model.choose(now);
            }
        });
        list.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                flow.takeFocus();
            }
        });
        HBox tools = Ui.row(8, Ui.grow(search), Ui.icon("mdi2p-plus", texts.of("library.new"), this::writeNew),
                Ui.icon("mdi2f-file-import-outline", texts.of("library.import"), deeds::take));
        VBox left = Ui.column(10, tools, Ui.grow(Ui.frame(list)));
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        detail.setTop(head);
        detail.setCenter(flow);
        BorderPane body = new BorderPane(detail);
        body.setLeft(left);
        BorderPane.setMargin(detail, new javafx.geometry.Insets(0, 0, 0, 16));
        load = new LoadPane(texts, body);
        page.body(load);
        root.getChildren().add(page);
        model.chosenProperty().addListener((property, before, now) -> chosen(now));
        model.cards().addListener((javafx.beans.Observable change) -> chosen(model.chosenProperty().get()));
        model.shownProperty().addListener((property, before, now) -> draw(now));
        model.problemProperty().addListener((property, before, now) -> {
            if (now != null) {
                load.failed(now, model::reload);
            }
        });
        model.loadsProperty().addListener((property, before, now) -> load.ready());
    }

    private void chosen(@Nullable PlaybookCard card) {
        if (card != null && list.getItems().contains(card)
                && list.getSelectionModel().getSelectedItem() != card) {
            list.getSelectionModel().select(card);
            list.scrollTo(card);
        }
    }

    // ---- the chosen playbook

    private void draw(LibraryModel.@Nullable Shown shown) {
        PlaybookCard card = model.chosenProperty().get();
        if (shown == null || card == null) {
            detail.setTop(null);
            detail.setCenter(Ui.empty("mdi2c-clipboard-play-outline", texts.of("library.none")));
            return;
        }
        VersionView version = shown.version();
        Playbook playbook = version.playbook();
        detail.setTop(head);
        detail.setCenter(playbook == null
                ? Ui.empty("mdi2f-file-alert-outline", texts.of("library.unreadable")) : flow);
        Label name = Ui.headline(playbook == null ? card.name() : playbook.name());
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox first = Ui.row(8, name, tag(version.state(), texts),
                Ui.small(texts.of("library.version", version.number())));
        // What does not fit beside the name stands in a second line, not outside.
        javafx.scene.layout.FlowPane ways = new javafx.scene.layout.FlowPane(8, 8);
        ways.setAlignment(Pos.CENTER_RIGHT);
        Long published = card.publishedId();
        Long drafted = card.draftId();
        if (published != null && drafted != null) {
            boolean draft = version.id() == drafted;
            Button other = Ui.styled(Ui.ghost(texts.of(draft ? "library.see.published" : "library.see.draft"),
                    () -> model.show(draft ? published : drafted)), "small-button");
            ways.getChildren().add(other);
        }
        ways.getChildren().addAll(deeds.buttons(card, version));
        first.getChildren().add(Ui.grow(ways));
        head.getChildren().setAll(first);
        if (playbook != null) {
            head.getChildren().add(facts(card, version, playbook));
            Label purpose = Ui.wrapped(playbook.purpose());
            purpose.getStyleClass().add("muted");
            head.getChildren().add(purpose);
            flow.show(playbook, shown.findings());
        }
        javafx.scene.Node newer = deeds.newer(card, version);
        if (newer != null) {
            head.getChildren().add(newer);
        }
        if (!version.note().isEmpty()) {
            head.getChildren().add(Ui.strip(texts.of("library.note", version.note()), Tone.NEUTRAL));
        }
    }

    private HBox facts(PlaybookCard card, VersionView version, Playbook playbook) {
        HBox facts = Ui.row(20, fact("mdi2t-tag-outline", words.meantFor(playbook.subject(),
                playbook.types())), fact("mdi2a-account-star-outline", playbook.lead()),
                fact("mdi2f-format-list-numbered", texts.of("library.steps", card.steps())));
        if (version.publishedAt() != null) {
            facts.getChildren().add(fact("mdi2c-calendar-check-outline", texts.of("library.published-on",
                    texts.date(clock.local(version.publishedAt()).toLocalDate()))));
        } else if (!version.author().isEmpty()) {
            facts.getChildren().add(fact("mdi2p-pencil-outline", texts.of("library.written-by", version.author(),
                    texts.date(clock.local(version.writtenAt()).toLocalDate()))));
        }
        if (playbook.drillEvery() != null) {
            facts.getChildren().add(fact("mdi2s-school-outline", texts.of("library.drill-every",
                    words.span(playbook.drillEvery()))));
        }
        return facts;
    }

    private static Label fact(String icon, String said) {
        Label label = Ui.styled(new Label(said, cn.dutydesk.kit.Icons.of(icon, 16)), "library-fact");
        label.setMinWidth(0);
        return label;
    }

    static Label tag(VersionState state, Texts texts) {
        return Ui.tag(texts.of("library.state." + state), switch (state) {
            case DRAFT -> Tone.WARN;
            case REVIEWED -> Tone.ACCENT;
            case PUBLISHED -> Tone.OK;
            case RETIRED -> Tone.NEUTRAL;
        });
    }

    // ---- writing

    private void write(String code, String text) {
        EditorModel writing = editors.get();
        editor = new EditorView(writing, words, names, dialogs, this::leave, id -> model.show(id));
        root.getChildren().setAll(editor.node());
        writing.open(code, text, dialogs::problem);
        editor.focus();
    }

    private void writeNew() {
        if (!model.allows(Permission.PLAYBOOK_EDIT)) {
            dialogs.notice(texts.of("library.may-not.edit"), Tone.WARN);
            return;
        }
        write("", NewPlaybook.text(texts.of("library.new.name")));
    }

    private void leave() {
        if (editor != null) {
            editor.model().left();
        }
        editor = null;
        root.getChildren().setAll(page);
        model.reload();
        list.requestFocus();
    }

    // ---- view

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
        if (editor != null) {
            editor.model().left();
        }
    }

    @Override
    public void open(String code) {
        if (editor == null) {
            model.choose(code);
        }
    }

    @Override
    public void focus() {
        if (editor != null) {
            editor.focus();
        } else {
            list.requestFocus();
        }
    }

    /** The editor when one is open, for pictures and tests; else null. */
    @Nullable
    EditorView editor() {
        return editor;
    }
}
