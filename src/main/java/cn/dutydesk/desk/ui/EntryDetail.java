package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.service.EntryService;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One entry in full: both times, who, the wording that holds, the first one and every correction; how it was handled and
 * what came of it, with what was added later; its files; what it left open.
 */
final class EntryDetail {
    private static final int KILOBYTE = 1024;

    private final LogModel model;
    private final Texts texts;
    private final Spans spans;
    private final ItemWords itemWords;
    private final Dialogs dialogs;
    private final ItemDialogs items;
    private final Consumer<String> open;
    private final VBox body = Ui.column(12);
    private final VBox card;
    private @Nullable EntryView shown;
    private @Nullable IncidentDoor door;
    private @Nullable Links links;

    /** @param open leads to a place */
    EntryDetail(LogModel model, Texts texts, BureauClock clock, Dialogs dialogs, ItemDialogs items,
            Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.spans = new Spans(texts, clock);
        this.itemWords = new ItemWords(texts, clock);
        this.dialogs = dialogs;
        this.items = items;
        this.open = open;
        card = Ui.card(texts.of("desk.detail.title"), "", Ui.grow(Ui.scroll(body)));
        VBox.setVgrow(card, Priority.ALWAYS);
        FileDrop.on(card, this::attach);
        show(null);
    }

    /** Lets an entry be reported as an incident. @param became knows what entries became */
    void incidents(IncidentDoor way, Links became) {
        door = way;
        links = became;
    }

    /** @param entry null for none */
    void show(@Nullable EntryView entry) {
        shown = entry;
        body.getChildren().clear();
        if (entry == null) {
            body.getChildren().add(Ui.empty("mdi2c-cursor-default-click-outline", texts.of("desk.detail.none")));
            return;
        }
        body.getChildren().addAll(Ui.wrapped(entry.content()), actions(entry), Ui.line());
        for (EntryPart part : EntryPart.values()) {
            if (!entry.all(part).isEmpty()) {
                body.getChildren().add(part(entry, part));
            }
        }
        if (!entry.files().isEmpty()) {
            body.getChildren().add(files(entry));
        }
        VBox open = Ui.column(6);
        Ui.show(open, false);
        body.getChildren().add(open);
        model.items(entry, found -> items(open, found));
        if (links != null) {
            VBox incidents = Ui.column(4);
            body.getChildren().add(incidents);
            model.became(entry, links, found -> found.forEach(one -> incidents.getChildren().add(Ui.row(4,
                    Ui.grow(Ui.icon(Ui.ghost(one.title(), () -> this.open.accept(one.place())), "mdi2l-link-variant")),
                    Ui.tag(one.state(), Tone.NEUTRAL)))));
        }
        if (entry.corrected()) {
            body.getChildren().add(history(entry));
        }
        body.getChildren().add(facts(entry));
    }

    private Node facts(EntryView entry) {
        GridPane pairs = Ui.pairs(texts.of("desk.detail.happened"), spans.full(entry.happenedAt()),
                texts.of("desk.detail.written"), spans.full(entry.writtenAt()),
                texts.of("desk.column.kind"), texts.of("desk.kind." + entry.kind()),
                texts.of("desk.column.author"), entry.author());
        if (!entry.origin().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.column.origin"), Ui.wrapped(entry.origin()));
        }
        if (!entry.lateReason().isEmpty()) {
            Ui.pair(pairs, texts.of("desk.detail.late"), Ui.wrapped(entry.lateReason()));
        }
        Ui.pair(pairs, texts.of("desk.detail.number"), Ui.text(String.valueOf(entry.id())));
        return pairs;
    }

    private Node actions(EntryView entry) {
        FlowPane row = new FlowPane(8, 8);
        if (entry.kind() != LogKind.SYSTEM) {
            row.getChildren().addAll(action("desk.detail.correct", () -> correct(entry)),
                    action("desk.detail.add-handling", () -> add(entry, EntryPart.HANDLING)),
                    action("desk.detail.add-result", () -> add(entry, EntryPart.RESULT)),
                    action("desk.file.add", this::choose));
        }
        row.getChildren().add(action("desk.detail.open-item",
                () -> items.from(EntryService.SUBJECT, entry.id(), entry.content())));
        IncidentDoor way = door;
        if (way != null && entry.kind() != LogKind.SYSTEM) {
            row.getChildren().add(action("desk.detail.report-incident", () -> way.report(new IncidentSeed(
                    EntryService.SUBJECT, entry.id(), entry.content(), "", entry.happenedAt(), entry.origin(), ""))));
        }
        return row;
    }

    private Button action(String key, Runnable act) {
        return Ui.button(texts.of(key), act);
    }

    /** What was written with the entry, then what was added, each with its time. */
    private Node part(EntryView entry, EntryPart part) {
        VBox list = Ui.column(6, Ui.section(texts.of("desk.part." + part)));
        String first = part == EntryPart.HANDLING ? entry.handling() : entry.result();
        if (!first.isEmpty()) {
            list.getChildren().add(Ui.wrapped(first));
        }
        entry.additions().stream().filter(addition -> addition.part() == part).forEach(addition -> list.getChildren()
                .add(Ui.styled(Ui.column(2, Ui.wrapped(addition.content()), Ui.small(texts.of("desk.detail.added",
                        addition.by(), spans.full(addition.at())))), "correction")));
        return list;
    }

    private Node files(EntryView entry) {
        VBox list = Ui.column(4, Ui.section(texts.of("desk.detail.files")));
        entry.files().forEach(file -> {
            Button name = Ui.icon(Ui.ghost(file.name(), () -> model.open(file, dialogs::problem)),
                    "mdi2f-file-outline");
            name.setMinWidth(0);
            name.setAlignment(Pos.CENTER_LEFT);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setAccessibleText(texts.of("desk.file.open", file.name()));
            Label size = Ui.small(size(file.length()));
            size.setMinWidth(Region.USE_PREF_SIZE);
            list.getChildren().add(Ui.row(4, Ui.grow(name), size, Ui.icon("mdi2d-download-outline",
                    texts.of("desk.file.save", file.name()), () -> save(file))));
        });
        return list;
    }

    private String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE ? texts.of("desk.file.kilobytes", (bytes + KILOBYTE - 1) / KILOBYTE)
                : texts.of("desk.file.megabytes", "%.1f".formatted((double) bytes / KILOBYTE / KILOBYTE));
    }

    private void save(EntryView.FileView file) {
        dialogs.saveFile(texts.of("desk.file.save", file.name()), file.name(), texts.of("desk.file.kind"),
                List.of("*.*"), target -> model.save(file, target, () -> dialogs.notice(texts.of("desk.file.saved",
                        target.getFileName()), Tone.OK), dialogs::problem));
    }

    private void items(VBox list, List<ItemView> found) {
        Ui.show(list, !found.isEmpty());
        list.getChildren().setAll(Ui.section(texts.of("desk.items.title")));
        found.forEach(item -> {
            Button what = Ui.ghost(item.content(), () -> open.accept(Places.of("item", item.id())));
            what.setMinWidth(0);
            what.setAlignment(Pos.CENTER_LEFT);
            what.setMaxWidth(Double.MAX_VALUE);
            HBox row = Ui.row(4, Ui.grow(what), itemWords.state(item));
            if (item.due() != null) {
                row.getChildren().add(itemWords.due(item));
            }
            list.getChildren().add(row);
        });
    }

    private Node history(EntryView entry) {
        VBox list = Ui.column(8, Ui.section(texts.of("desk.detail.history")));
        list.getChildren().add(Ui.styled(Ui.column(2, Ui.styled(Ui.wrapped(entry.original()), "struck"),
                Ui.small(texts.of("desk.detail.original", entry.author(), spans.full(entry.writtenAt())))),
                "correction"));
        for (int i = 0; i < entry.corrections().size(); i++) {
            EntryView.Correction correction = entry.corrections().get(i);
            boolean holds = i == entry.corrections().size() - 1;
            VBox one = Ui.column(2, holds ? Ui.wrapped(correction.content())
                    : Ui.styled(Ui.wrapped(correction.content()), "struck"));
            one.getChildren().add(Ui.styled(Ui.wrapped(texts.of("desk.detail.correction", correction.by(),
                    spans.full(correction.at()), correction.reason())), "small"));
            list.getChildren().add(Ui.styled(one, "correction"));
        }
        return list;
    }

    private void correct(EntryView entry) {
        TextArea words = Inputs.area(entry.content(), 4);
        TextField reason = new TextField();
        reason.setPromptText(texts.of("desk.correct.reason-prompt"));
        Form form = new Form();
        form.row(texts.of("desk.correct.content"), words);
        form.row(texts.of("desk.correct.reason"), reason, texts.of("desk.correct.help"));
        dialogs.modal(texts.of("desk.correct.title")).width(560).content(form).cancel()
                .action(texts.of("desk.correct.action"), modal -> {
                    modal.busy(true);
                    model.correct(entry, words.getText(), reason.getText(), now -> {
                        modal.close();
                        show(now);
                        dialogs.notice(texts.of("desk.correct.done"), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }

    private void add(EntryView entry, EntryPart part) {
        TextArea words = Inputs.area("", 3);
        Form form = new Form();
        form.row(texts.of("desk.column.content"), Ui.wrapped(entry.content()));
        form.row(texts.of("desk.part." + part), words, texts.of("desk.detail.add-help"));
        dialogs.modal(texts.of(part == EntryPart.HANDLING ? "desk.detail.add-handling" : "desk.detail.add-result"))
                .width(560).content(form).focusOn(words).cancel().action(texts.of("desk.log.store"), modal -> {
                    modal.busy(true);
                    model.add(entry, part, words.getText(), now -> {
                        modal.close();
                        show(now);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }

    /** Lets the person choose a file for the entry shown. */
    private void choose() {
        dialogs.openFile(texts.of("desk.file.add"), texts.of("desk.file.kind"), List.of("*.*"),
                path -> attach(List.of(path)));
    }

    private void attach(List<Path> files) {
        EntryView entry = shown;
        if (entry != null) {
            model.attach(entry, files, now -> {
                if (shown != null && shown.id() == now.id()) {
                    show(now);
                }
                dialogs.notice(texts.of("desk.file.kept", files.size()), Tone.OK);
            }, dialogs::problem);
        }
    }

    VBox node() {
        return card;
    }
}
