package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.LongDrafts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepDraft;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Writing a playbook: steps and text stay one, nothing typed is lost, and there is a way back. */
@ResourceLock("window")
class EditorModelTest {
    private static TestBureau bureau;
    private static Actor keeper;

    private final List<Problem> problems = new ArrayList<>();
    private EditorModel model;
    private String fire;

    @BeforeAll
    static void begin() {
        bureau = new TestBureau("2026-11-22T09:00");
        keeper = bureau.actor(Role.ROSTER_KEEPER);
    }

    @AfterAll
    static void end() {
        bureau.close();
    }

    @BeforeEach
    void open() throws IOException {
        new LongDrafts(bureau.bureau.drafts, "playbook").save(keeper, "fire", "");
        fire = Files.readString(Path.of("resources/playbooks/fire.yaml"));
        model = editor();
        model.open("fire", fire, problems::add);
    }

    private EditorModel editor() {
        return new EditorModel(new EditorModel.Ground(bureau.bureau.playbooks.library,
                new LongDrafts(bureau.bureau.drafts, "playbook"), () -> keeper,
                new DirectWork(new Problems(new Texts(Texts.CHINESE))), new Delay(0), new Delay(0)));
    }

    private List<String> ids() {
        return StepTree.all(model.playbookProperty().get()).stream().map(Step::id).toList();
    }

    @Test
    void theTextFollowsTheSteps() {
        model.selectedProperty().set("tell-leader");
        model.replace("title", step -> new StepDraft(step).title("报带班领导和分管领导").step());
        assertThat(model.textProperty().get()).contains("title: 报带班领导和分管领导");
        assertThat(new PlaybookReader().read(model.textProperty().get()).playbook())
                .isEqualTo(model.playbookProperty().get());
    }

    @Test
    void theStepsFollowTheTextAndStayWhileItCannotBeRead() {
        model.type(fire.replace("title: 归档", "title: 立卷归档"));
        assertThat(StepTree.find(model.playbookProperty().get(), "archive").orElseThrow().title()).isEqualTo("立卷归档");
        model.type(fire.replace("  - check: archive", "  - check archive"));
        assertThat(model.readableProperty().get()).isFalse();
        assertThat(model.findingsProperty().get()).isNotEmpty();
        List<String> before = ids();
        model.selectedProperty().set("archive");
        model.remove();
        assertThat(ids()).isEqualTo(before).contains("archive");
    }

    @Test
    void changesOfOneFieldAreUndoneTogether() {
        model.selectedProperty().set("archive");
        for (String typed : List.of("归", "归入", "归入卷")) {
            model.replace("title", step -> new StepDraft(step).title(typed).step());
        }
        model.undo();
        assertThat(StepTree.find(model.playbookProperty().get(), "archive").orElseThrow().title()).isEqualTo("归档");
        assertThat(model.undoableProperty().get()).isFalse();
        model.redo();
        assertThat(StepTree.find(model.playbookProperty().get(), "archive").orElseThrow().title()).isEqualTo("归入卷");
    }

    @Test
    void stepsAreAddedDoubledMovedAndRemoved() {
        List<String> before = ids();
        model.selectedProperty().set("review");
        model.add(StepKind.WAIT, "等待");
        String added = model.selectedProperty().get();
        assertThat(ids()).containsSubsequence("review", added, "archive");
        model.move(-1);
        assertThat(ids()).containsSubsequence("final-report", added, "review");
        model.duplicate();
        assertThat(ids()).containsSubsequence(added, model.selectedProperty().get(), "review");
        model.remove();
        model.selectedProperty().set(added);
        model.remove();
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aStepLeavesTheStrandItStandsInAndGoesBack() {
        model.selectedProperty().set("tell-chief");
        model.move(-1);
        assertThat(StepTree.place(model.playbookProperty().get(), "tell-chief").orElseThrow().parent()).isEmpty();
        model.undo();
        assertThat(StepTree.place(model.playbookProperty().get(), "tell-chief").orElseThrow().parent())
                .isEqualTo("strands");
    }

    @Test
    void anotherIdIsFollowedByWhatNamesIt() {
        model.selectedProperty().set("until-controlled");
        model.rename("under-control");
        assertThat(model.selectedProperty().get()).isEqualTo("under-control");
        assertThat(model.textProperty().get()).contains("1d from under-control").doesNotContain("until-controlled");
    }

    @Test
    void whatWasTypedAndNotStoredComesBack() {
        String typed = fire.replace("title: 归档", "title: 立卷归档");
        model.type(typed);
        EditorModel later = editor();
        later.open("fire", fire, problems::add);
        assertThat(later.textProperty().get()).isEqualTo(typed);
        assertThat(later.restoredProperty().get()).isTrue();
        assertThat(later.dirtyProperty().get()).isTrue();
        later.forgetTyped();
        assertThat(later.textProperty().get()).isEqualTo(fire);
        EditorModel last = editor();
        last.open("fire", fire, problems::add);
        assertThat(last.restoredProperty().get()).isFalse();
    }

    @Test
    void aStoredTextIsADraftVersionToTheLastCharacter() {
        String typed = fire.replace("title: 归档", "title: 立卷归档");
        model.type(typed);
        List<Long> stored = new ArrayList<>();
        model.save("改标题", stored::add, problems::add);
        assertThat(problems).isEmpty();
        var version = bureau.bureau.playbooks.library.version(keeper, stored.getFirst());
        assertThat(version.text()).isEqualTo(typed);
        assertThat(version.state()).isEqualTo(VersionState.DRAFT);
        assertThat(model.dirtyProperty().get()).isFalse();
    }
}
