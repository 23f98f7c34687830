package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One incident: what it is, its parts under tabs, a field for the next line, and closing it. */
final class IncidentDetail {
    private final IncidentModel model;
    private final CaseModel cases;
    private final CaseDialogs deeds;
    private final IncidentFiles files;
    private final Consumer<String> leave;
    private final Texts texts;
    private final Dialogs dialogs;
    private final IncidentWords words;
    private final List<IncidentTab> parts;
    private final TabPane tabs = Ui.styled(new TabPane(), "sections");
    private final VBox card = Ui.card();
    private final TextField next = new TextField();
    private long shown;

    /** @param parts in the order of their tabs; @param leave leads to where something open is done */
    IncidentDetail(IncidentModel model, CaseModel cases, CaseDialogs deeds, IncidentFiles files,
            List<IncidentTab> parts, Texts texts, BureauClock clock, Dialogs dialogs, Consumer<String> leave) {
        this.model = model;
        this.cases = cases;
        this.deeds = deeds;
        this.files = files;
        this.leave = leave;
        this.texts = texts;
        this.dialogs = dialogs;
        this.parts = List.copyOf(parts);
        this.words = new IncidentWords(texts, clock);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.forEach(part -> tabs.getTabs().add(new Tab(texts.of(part.titleKey()), part.node())));
        next.setPromptText(texts.of("incident.detail.next-prompt"));
        next.setAccessibleText(texts.of("incident.detail.next-prompt"));
        next.setOnAction(enter -> progress());
        show(null);
    }

    /** @param opened null for none */
    void show(IncidentModel.@Nullable Opened opened) {
        if (opened == null) {
            shown = 0;
            card.getChildren().setAll(Ui.grow(Ui.empty("mdi2c-cursor-default-click-outline",
                    texts.of("incident.detail.none"))));
            return;
        }
        IncidentView incident = opened.file().incident();
        if (shown != incident.id()) {
            next.clear();
            shown = incident.id();
        }
        parts.forEach(part -> part.show(opened));
        card.getChildren().setAll(head(incident), Ui.grow(tabs));
        if (incident.running()) {
            card.getChildren().add(actions());
        }
    }

    private Node head(IncidentView incident) {
        Label title = Ui.styled(Ui.wrapped(incident.what()), "incident-title");
        return Ui.column(8, Ui.row(8, Ui.strong(incident.number()), words.level(incident.level()),
                words.status(incident.status()), marks(incident), Ui.gap(), files.bulletin(incident.id()),
                more(incident)),
                title);
    }

    private Node marks(IncidentView incident) {
        HBox marks = Ui.row(8);
        if (!incident.sensitive().isEmpty()) {
            marks.getChildren().add(Ui.tag(texts.of("incident.sensitive"), Tone.URGENT));
        }
        if (incident.restricted()) {
            marks.getChildren().add(Ui.tag(texts.of("incident.restricted-mark"), Tone.WARN));
        }
        return marks;
    }

    private Node more(IncidentView incident) {
        MenuButton menu = Ui.styled(new MenuButton(texts.of("incident.more")), "file-menu");
        if (incident.running()) {
            menu.getItems().addAll(item("incident.more.edit", deeds::edit), item("incident.more.grade", deeds::grade),
                    item("incident.more.role", deeds::role), new SeparatorMenuItem());
        }
        menu.getItems().addAll(item("incident.more.link", deeds::link),
                item("incident.more.restrict", deeds::restrict));
        if (incident.running()) {
            menu.getItems().addAll(new SeparatorMenuItem(), item("incident.more.merge", deeds::merge));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private Node actions() {
        Button write = Ui.primary(texts.of("incident.detail.write"), this::progress);
        Button close = Ui.button(texts.of("incident.detail.close"), this::close);
        next.setMinWidth(0);
        return Ui.styled(Ui.row(8, Ui.grow(next), write, close), "incident-actions");
    }

    private void progress() {
        model.progress(next.getText(), next::clear, dialogs::problem);
    }

    private void close() {
        CaseFile file = cases.fileProperty().get();
        String title = texts.of("incident.close.title", model.openedProperty().get().file().incident().number());
        if (file != null && !file.toClose().isEmpty()) {
            Modal modal = dialogs.modal(title).width(640);
            modal.content(Ui.column(12, Ui.wrapped(texts.of("incident.close.first")),
                    ReviewTab.list(file.toClose(), texts, place -> {
                        modal.close();
                        leave.accept(place);
                    }))).cancel().show();
            return;
        }
        TextArea result = Inputs.area("", 4);
        result.setPromptText(texts.of("incident.close.prompt"));
        Form form = new Form();
        form.row(texts.of("incident.close.result"), result);
        dialogs.modal(title).width(560).content(form).cancel().action(texts.of("incident.close.action"),
                modal -> close(modal, result.getText())).show();
    }

    private void close(Modal modal, String result) {
        modal.busy(true);
        model.close(result, () -> {
            modal.close();
            dialogs.notice(texts.of("incident.close.done"), Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }

    void tick() {
        parts.forEach(IncidentTab::tick);
    }

    VBox node() {
        return card;
    }
}
