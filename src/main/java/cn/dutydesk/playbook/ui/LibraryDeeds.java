package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.service.Library;
import cn.dutydesk.playbook.service.RunService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What may be done with the version that is looked at: its buttons, and the dialogs behind them. */
final class LibraryDeeds {
    private final LibraryModel model;
    private final PlaybookWords words;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final Rehearsals rehearsals;
    private final BiConsumer<String, String> write;
    private final TakeIn takeIn;

    /** @param write opens the editor: code and text to begin with */
    LibraryDeeds(LibraryModel model, PlaybookWords words, BureauClock clock, Dialogs dialogs, Rehearsals rehearsals,
            BiConsumer<String, String> write, TakeIn takeIn) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.clock = clock;
        this.dialogs = dialogs;
        this.rehearsals = rehearsals;
        this.write = write;
        this.takeIn = takeIn;
    }

    List<Node> buttons(PlaybookCard card, VersionView version) {
        List<Node> buttons = new ArrayList<>();
        if (rehearsals.offered()) {
            buttons.add(Ui.icon(Ui.button(texts.of("library.rehearse"),
                    () -> rehearsals.rehearse(card.code(), version.id())), "mdi2p-play-circle-outline"));
        }
        Long published = card.publishedId();
        Long draft = card.draftId();
        if (published != null && draft != null) {
            buttons.add(Ui.icon(Ui.button(texts.of("library.compare.published"),
                    () -> comparePublished(card, published, draft)), "mdi2c-compare"));
        }
        Button edit = Ui.icon(Ui.button(texts.of("library.edit"), () -> edit(card, version)), "mdi2p-pencil-outline");
        buttons.add(allowed(edit, Permission.PLAYBOOK_EDIT, "library.may-not.edit"));
        if (version.state() == VersionState.DRAFT) {
            boolean own = version.author().equals(model.me());
            Button review = Ui.primary(texts.of("library.review"), () -> review(version));
            buttons.add(own ? Ui.disabled(review, texts.of("library.may-not.own"))
                    : allowed(review, Permission.PLAYBOOK_REVIEW, "library.may-not.review"));
        }
        if (version.state() == VersionState.REVIEWED) {
            buttons.add(allowed(Ui.button(texts.of("library.send-back"), () -> sendBack(version)),
                    Permission.PLAYBOOK_REVIEW, "library.may-not.review"));
            buttons.add(allowed(Ui.primary(texts.of("library.publish"), () -> publish(card, version)),
                    Permission.PLAYBOOK_PUBLISH, "library.may-not.publish"));
        }
        if (version.state() == VersionState.PUBLISHED) {
            buttons.add(start(card));
        }
        buttons.add(more(card, version));
        return buttons;
    }

    /** What is about an incident begins with the incident; the button says so. */
    private Node start(PlaybookCard card) {
        Button button = Ui.icon(Ui.primary(texts.of("library.start"), () -> start(card.code(), card.name())),
                "mdi2p-play");
        return card.subject().equals(RunService.INCIDENT) ? Ui.disabled(button, texts.of("library.start.from-incident"))
                : allowed(button, Permission.RUN_ACT, "library.may-not.start");
    }

    private void start(String code, String name) {
        TextArea about = Inputs.limited(Inputs.area("", 3), RunRow.TITLE);
        about.setPromptText(texts.of("library.start.prompt"));
        Form form = new Form();
        Form.Field field = form.row(texts.of("library.start.about"), about, texts.of("library.start.help"));
        dialogs.modal(texts.of("library.start.title", name)).width(520).content(form).cancel().action(
                texts.of("library.start"), modal -> {
                    if (about.getText().isBlank()) {
                        field.error(texts.of("library.start.needed"));
                        return;
                    }
                    modal.busy(true);
                    model.begin(code, about.getText().strip(), () -> {
                        modal.close();
                        dialogs.notice(texts.of("library.started", name), Tone.OK);
                    }, problem -> {
                        modal.busy(false);
                        modal.problem(problem.words());
                    });
                }).show();
    }

    /** The program has a newer text than the one that is published as it came; null when there is nothing to say. */
    @Nullable
    Node newer(PlaybookCard card, VersionView version) {
        if (!card.newer() || version.state() != VersionState.PUBLISHED || card.draftId() != null) {
            return null;
        }
        HBox strip = Ui.strip(texts.of("library.newer"), Tone.ACCENT);
        Button take = Ui.styled(Ui.button(texts.of("library.newer.take"), () -> model.takeBuiltIn(card.code(),
                () -> dialogs.notice(texts.of("library.newer.taken"), Tone.OK), dialogs::problem)), "small-button");
        strip.getChildren().add(allowed(take, Permission.PLAYBOOK_EDIT, "library.may-not.edit"));
        return strip;
    }

    private Node allowed(Button button, Permission needed, String reason) {
        return Ui.disabled(button, model.allows(needed) ? "" : texts.of(reason));
    }

    private MenuButton more(PlaybookCard card, VersionView version) {
        MenuButton menu = Ui.styled(new MenuButton("", Icons.of("mdi2d-dots-horizontal")), "library-more");
        menu.setAccessibleText(texts.of("library.more"));
        menu.getItems().addAll(item("library.history", "mdi2h-history", () -> history(card)),
                item("library.compare", "mdi2c-compare", () -> compare(card)), new SeparatorMenuItem(),
                item("library.export.yaml", "mdi2f-file-export-outline", () -> save(version, "playbook",
                        actor -> version.text())),
                item("library.export.cacao", "mdi2c-code-json", () -> save(version, "json",
                        actor -> model.library().cacao(actor, version.id()))));
        if (version.state() == VersionState.DRAFT || version.state() == VersionState.REVIEWED) {
            menu.getItems().addAll(new SeparatorMenuItem(), item("library.discard", "mdi2d-delete-outline",
                    () -> discard(card, version), Permission.PLAYBOOK_EDIT));
        }
        if (version.state() == VersionState.PUBLISHED) {
            menu.getItems().addAll(new SeparatorMenuItem(), item("library.retire", "mdi2a-archive-outline",
                    () -> retire(card, version), Permission.PLAYBOOK_PUBLISH));
        }
        return menu;
    }

    private MenuItem item(String key, String icon, Runnable act) {
        MenuItem item = new MenuItem(texts.of(key), Icons.of(icon));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private MenuItem item(String key, String icon, Runnable act, Permission needed) {
        MenuItem item = item(key, icon, act);
        item.setDisable(!model.allows(needed));
        return item;
    }

    /** What is being worked on is written further; a frozen version is where a new draft begins. */
    private void edit(PlaybookCard card, VersionView version) {
        Long draft = card.draftId();
        if (draft != null && version.id() != draft) {
            model.ask(actor -> model.library().version(actor, draft),
                    found -> write.accept(card.code(), found.text()), dialogs::problem);
        } else {
            write.accept(card.code(), version.text());
        }
    }

    private void review(VersionView version) {
        dialogs.confirm(texts.of("library.review"), texts.of("library.review.ask", name(version), version.author()),
                texts.of("library.review"), () -> act((library, actor) -> library.review(actor, version.id()),
                        "library.reviewed"));
    }

    private void publish(PlaybookCard card, VersionView version) {
        String ask = card.published() == null ? texts.of("library.publish.ask", name(version), version.number())
                : texts.of("library.publish.ask-over", name(version), version.number(), card.published());
        dialogs.confirm(texts.of("library.publish"), ask, texts.of("library.publish"),
                () -> act((library, actor) -> library.publish(actor, version.id()), "library.published"));
    }

    private void retire(PlaybookCard card, VersionView version) {
        dialogs.confirmLoss(texts.of("library.retire"), texts.of("library.retire.ask", card.name()),
                texts.of("library.retire"), () -> act((library, actor) -> library.retire(actor, version.id()),
                        "library.retired"));
    }

    private void discard(PlaybookCard card, VersionView version) {
        dialogs.confirmLoss(texts.of("library.discard"), texts.of("library.discard.ask", card.name(),
                version.number()), texts.of("library.discard"),
                () -> act((library, actor) -> library.discard(actor, version.id()), "library.discarded"));
    }

    private void sendBack(VersionView version) {
        TextArea reason = Inputs.area("", 3);
        Form form = new Form();
        form.row(texts.of("library.send-back.reason"), reason);
        dialogs.modal(texts.of("library.send-back")).content(form).cancel().action(texts.of("library.send-back"),
                modal -> inside(modal, (library, actor) -> library.sendBack(actor, version.id(),
                        reason.getText().strip()), "library.sent-back"))
                .show();
    }

    private void act(BiConsumer<Library, Actor> job, String done) {
        model.act(job, () -> dialogs.notice(texts.of(done), Tone.OK), dialogs::problem);
    }

    private void inside(Modal modal, BiConsumer<Library, Actor> job, String done) {
        modal.busy(true);
        model.act(job, () -> {
            modal.close();
            dialogs.notice(texts.of(done), Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }

    private static String name(VersionView version) {
        return version.playbook() == null ? version.code() : version.playbook().name();
    }

    // ---- files

    private void save(VersionView version, String ending, java.util.function.Function<Actor, String> content) {
        dialogs.saveFile(texts.of("library.export"), version.code() + "-v" + version.number() + "." + ending,
                texts.of("library.file." + ending), List.of("*." + ending), file -> model.put(content, file,
                        () -> dialogs.notice(texts.of("library.exported", file.getFileName()), Tone.OK),
                        dialogs::problem));
    }

    /** Lets the person choose a file and keeps it as a draft. */
    void take() {
        if (!model.allows(Permission.PLAYBOOK_EDIT)) {
            dialogs.notice(texts.of("library.may-not.edit"), Tone.WARN);
            return;
        }
        dialogs.openFile(texts.of("library.import"), texts.of("library.file.yaml"),
                List.of("*.playbook", "*.yaml", "*.yml"),
                file -> takeIn.ask(file, model::choose));
    }

    // ---- versions

    private void history(PlaybookCard card) {
        model.ask(actor -> model.library().versions(actor, card.code()), versions -> new HistoryDialog(words, clock,
                dialogs).show(card, versions, model::show, this::compareWith), dialogs::problem);
    }

    private void compare(PlaybookCard card) {
        model.ask(actor -> model.library().versions(actor, card.code()), versions -> {
            if (versions.size() < 2) {
                dialogs.notice(texts.of("library.compare.one"), Tone.WARN);
            } else {
                compareWith(versions, versions.getFirst());
            }
        }, dialogs::problem);
    }

    /** The draft against what is published. */
    private void comparePublished(PlaybookCard card, long published, long draft) {
        model.ask(actor -> model.library().versions(actor, card.code()), versions -> new CompareDialog(words, dialogs,
                model.library()::compare).show(versions, one(versions, published),
                        one(versions, draft)),
                dialogs::problem);
    }

    private static VersionView one(List<VersionView> versions, long id) {
        return versions.stream().filter(version -> version.id() == id).findFirst().orElseThrow();
    }

    /** @param newer compared with the one before it */
    private void compareWith(List<VersionView> versions, VersionView newer) {
        int at = versions.indexOf(newer);
        VersionView older = versions.get(Math.min(at + 1, versions.size() - 1));
        new CompareDialog(words, dialogs, model.library()::compare).show(versions, older, newer);
    }
}
