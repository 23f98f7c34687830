package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.VersionView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Versions of a playbook: who wrote, reviewed and published each, and when. */
final class HistoryDialog {
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;

    HistoryDialog(PlaybookWords words, BureauClock clock, Dialogs dialogs) {
        this.texts = words.texts();
        this.clock = clock;
        this.dialogs = dialogs;
    }

    /** @param look shows a version; @param compare compares one with the one before it */
    void show(PlaybookCard card, List<VersionView> versions, Consumer<Long> look,
            BiConsumer<List<VersionView>, VersionView> compare) {
        TableView<VersionView> table = Tables.table(Ui.empty("mdi2h-history", texts.of("library.none")));
        table.getColumns().add(Tables.text(texts.of("library.history.number"), 64,
                version -> texts.of("library.version", version.number())));
        table.getColumns().add(Tables.node(texts.of("library.history.state"), 84,
                version -> LibraryView.tag(version.state(), texts)));
        table.getColumns().add(Tables.text(texts.of("library.history.author"), 190,
                version -> by(version.author(), version.writtenAt())));
        table.getColumns().add(Tables.text(texts.of("library.history.reviewer"), 190,
                version -> by(version.reviewer(), version.reviewedAt())));
        table.getColumns().add(Tables.text(texts.of("library.history.publisher"), 190,
                version -> by(version.publisher(), version.publishedAt())));
        table.getColumns().add(Tables.text(texts.of("library.history.note"), 200, VersionView::note));
        table.getItems().setAll(versions);
        table.getSelectionModel().selectFirst();
        Modal modal = dialogs.modal(texts.of("library.history.of", card.name())).width(980).fixed(table, 340);
        modal.cancel();
        if (versions.size() > 1) {
            modal.option(texts.of("library.compare.before"), open -> {
                VersionView chosen = table.getSelectionModel().getSelectedItem();
                if (chosen != null) {
                    open.close();
                    compare.accept(versions, chosen);
                }
            });
        }
        modal.action(texts.of("library.history.look"), open -> {
            VersionView chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                open.close();
                look.accept(chosen.id());
            }
        }).show();
    }

    private String by(String name, @Nullable Instant at) {
        if (at == null) {
            return "";
        }
        LocalDateTime local = clock.local(at);
        String who = name.isEmpty() ? texts.of("library.history.program") : name;
        return texts.of("library.history.by", who, local.toLocalDate().toString(),
                texts.time(local.toLocalTime()));
    }
}
