package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.service.PlaybookRoom;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The library with what may be begun from it; drawn to target/pictures, to be looked at. */
@ResourceLock("window")
class LibraryPicturesTest {
    private static final Actor OFFICER = new Actor(90, "desk", "李晓雨", Set.of(Role.DUTY_OFFICER, Role.ROSTER_KEEPER),
            null);

    private final TestBureau test = new TestBureau("2026-11-22T09:00");
    private final PlaybookRoom room = test.bureau.playbooks;
    private final List<Long> followed = new ArrayList<>();
    private Layers layers;
    private TakeIn takeIn;
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    private final class Room implements Starts {
        @Override
        public long begin(Actor who, String code, String words) {
            return room.runs.begin(who, code, words);
        }

        @Override
        public void follow(long run) {
            followed.add(run);
        }
    }

    @Test
    void aFileThatWouldWriteOverADraft() throws Exception {
        String text = room.library.versions(OFFICER, "fire").getFirst().text();
        room.library.saveDraft(OFFICER, text, "");
        Path file = Files.writeString(folder.resolve("fire.playbook"), text.replace("安保", "保安"));
        draw("take-in", false, "zh", "fire", view -> takeIn.ask(file, code -> {}));
        draw("take-in-night", true, "en", "fire", view -> takeIn.ask(file, code -> {}));
    }

    private void draw(String name, boolean night, String language, String code, Consumer<LibraryView> then)
            throws Exception {
        Path file = Path.of("target", "pictures", "library-" + name + ".png");
        Texts texts = new Texts(Locale.of(language));
        CurrentActor seat = () -> OFFICER;
        FxToolkit.run(() -> {
            layers = new Layers();
            LibraryModel model = new LibraryModel(room.library, new Room(), test.bureau.acts, seat,
                    new DirectWork(new Problems(texts)), test.bureau.signals);
            Dialogs dialogs = new Dialogs(texts, layers);
            takeIn = new TakeIn(room.library, seat, new DirectWork(new Problems(texts)), test.bureau.clock, texts,
                    dialogs);
            LibraryView view = new LibraryView(model, new PlaybookWords(texts), test.bureau.clock, dialogs,
                    () -> null, null, Rehearsals.NONE, takeIn);
            layers.content(new Page(texts.of(PlaybookUi.TITLE)).body(view.node()));
            Scene scene = new Scene(layers, 1182, 680);
            new Theme(test.bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.open(code);
            view.shown();
            then.accept(view);
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    private ButtonBase button(String words) {
        layers.applyCss();
        layers.layout();
        return layers.lookupAll(".button").stream().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(one -> words.equals(one.getText())).toList().getLast();
    }

    @Test
    void whatIsForIncidentsBeginsThere() throws Exception {
        draw("incident", true, "zh", "fire", view -> {
            assertThat(button("启动").isDisabled()).isTrue();
            assertThat(button("启动").getAccessibleHelp()).contains("登记突发事件后");
        });
    }

    @Test
    void anythingElseBeginsByHandAndIsFollowed() throws Exception {
        draw("start", false, "zh", "self-check-overdue", view -> {
            button("启动").fire();
            button("启动").fire();
        });
        assertThat(followed).as("nothing was said yet").isEmpty();
        draw("started", false, "zh", "self-check-overdue", view -> {
            button("启动").fire();
            layers.applyCss();
            layers.lookupAll(".text-area").stream().map(TextInputControl.class::cast).toList().getLast()
                    .setText("第二办税厅保密自查逾期未报");
            button("启动").fire();
        });
        assertThat(room.runs.list(OFFICER, new RunFilter(null, 5))).singleElement().satisfies(run -> {
            assertThat(followed).containsExactly(run.id());
            assertThat(run.matter().title()).isEqualTo("第二办税厅保密自查逾期未报");
        });
    }

    @Test
    void aNewerTextIsOfferedAndTakenByOneClick() throws Exception {
        test.bureau.acts.keep(session -> session.createNativeMutationQuery(
                "update playbook_version set content = concat(content, '# 旧版')").executeUpdate());
        draw("newer", false, "zh", "leak-report", view -> {});
        draw("newer-english", true, "en", "leak-report", view -> {});
        draw("newer-draft", false, "zh", "leak-report", view -> button("生成内置新版草稿").fire());
        assertThat(room.library.list(OFFICER)).filteredOn(card -> card.code().equals("leak-report"))
                .singleElement().satisfies(card -> assertThat(card.draftId()).isNotNull());
    }
}
