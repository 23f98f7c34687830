package cn.dutydesk.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PeopleFixture;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.people.service.PersonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class PeopleModelTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    private final PeopleFixture fixture = new PeopleFixture();
    private final Work work = new DirectWork(new Problems(TEXTS));
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final PeopleModel model = new PeopleModel(fixture.bureau.people, () -> fixture.keeper, work,
            fixture.bureau.signals, clock.bureau());
    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fixture.close();
    }

    private ImportModel imports() {
        return new ImportModel(fixture.bureau.staff, () -> fixture.keeper, work, TEXTS);
    }

    @Test
    void importShowsEveryRowBeforeAnythingIsStoredAndTheScreenFollows() {
        model.shown();
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.departments()).isEmpty();
        ImportModel imports = imports();
        imports.preview(PeopleFixture.STAFF);
        assertThat(imports.rows()).hasSize(72).filteredOn(ImportModel.PreviewRow::notable).singleElement()
                .satisfies(row -> {
                    assertThat(row.row()).isEqualTo("19");
                    assertThat(row.words()).isEqualTo("没有手机号码");
                });
        assertThat(model.people()).isEmpty();
        imports.run(outcome -> {}, problems::add);
        assertThat(problems).isEmpty();
        assertThat(model.people()).hasSize(72);
        assertThat(model.departments().getFirst()).isEqualTo(
                new PeopleModel.DepartmentLine(model.people().getFirst().departmentId(), "局领导", 8));
        assertThat(model.chosenProperty().get().card().name()).isEqualTo("范振一");
    }

    @Test
    void aSecondListShowsWhatChangesIsRefusedOrMissing() {
        fixture.bureau.staff.run(fixture.keeper, PeopleFixture.list(folder, "李一,法制科,科员,13800000001,",
                "李三,办公室,,13800000003,"));
        ImportModel imports = imports();
        imports.preview(PeopleFixture.list(folder, "李一,法制科,科长,13800000001,", "王伟,办公室,,,", "王伟,办公室,,,"));
        assertThat(imports.rows()).extracting(ImportModel.PreviewRow::fate).containsExactly(
                ImportModel.Fate.CHANGED, ImportModel.Fate.REFUSED, ImportModel.Fate.MISSING);
        assertThat(imports.rows().getFirst().words()).isEqualTo("变更：职务");
        assertThat(imports.rows().get(1).row()).isEqualTo("3、4");
    }

    @Test
    void aFileWithoutStaffIsAProblemInWords() {
        ImportModel imports = imports();
        imports.preview(Path.of("pom.xml"));
        assertThat(imports.outcomeProperty().get()).isNull();
        assertThat(imports.problemProperty().get().words()).contains("pom.xml");
        imports.preview(PeopleFixture.STAFF);
        assertThat(imports.problemProperty().get()).isNull();
    }

    @Test
    void searchesFiltersByDepartmentAndChooses() {
        fixture.withStaff();
        model.shown();
        model.search("zengq");
        assertThat(model.people()).extracting(PersonCard::name).containsExactly("曾强");
        assertThat(model.chosenProperty().get().card().name()).isEqualTo("曾强");
        model.search("");
        assertThat(model.chosenProperty().get().card().name()).isEqualTo("曾强");
        long leaders = model.departments().getFirst().id();
        model.open(leaders);
        assertThat(model.people()).hasSize(8).allMatch(PersonCard::leader);
        model.open(0);
        assertThat(model.people()).hasSize(72);
        model.choose(fixture.person("曾强").id());
        assertThat(model.chosenProperty().get().card().name()).isEqualTo("曾强");
    }

    @Test
    void theSecondEditorIsTold() {
        fixture.withStaff();
        model.shown();
        PersonFile before = model.chosenProperty().get();
        model.setStatus(before, PersonStatus.SICK, "住院", () -> {}, problems::add);
        assertThat(problems).isEmpty();
        assertThat(model.chosenProperty().get().card().status()).isEqualTo(PersonStatus.SICK);
        model.edit(before, () -> new PersonWish("范振一", "局领导", "局长", "男", true, List.of(), ""), () -> {},
                problems::add);
        assertThat(problems).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("data.version-conflict"));
    }

    @Test
    void anAbsenceShowsTodayAndGoesWhenTakenBack() {
        fixture.withStaff();
        model.shown();
        long id = model.people().getFirst().id();
        model.addAbsence(new AbsenceView(0, id, AbsenceKind.OUTING, model.today(), model.today().plusDays(2), "省城",
                "开会", "熊健"), () -> {}, problems::add);
        assertThat(model.awayToday(id).place()).isEqualTo("省城");
        model.removeAbsence(model.chosenProperty().get().absences().getFirst(), () -> {}, problems::add);
        assertThat(model.awayToday(id)).isNull();
        assertThat(problems).isEmpty();
    }

    @Test
    void addsAPersonAndChoosesThem() {
        model.shown();
        model.add(() -> new PersonWish("新人", "办公室", "科员", "", false, List.of(), ""), () -> {}, problems::add);
        assertThat(model.chosenProperty().get().card().name()).isEqualTo("新人");
        model.add(() -> new PersonWish("", "办公室", "", "", false, List.of(), ""), () -> {}, problems::add);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.refusal()).isTrue());
    }

    @Test
    void thePaletteFindsPeopleAndOpensThem() {
        fixture.withStaff();
        AtomicReference<String> shown = new AtomicReference<>();
        Finder finder = PeopleScreen.finder(fixture.bureau.people, () -> fixture.officer, model,
                () -> shown.set(PeopleScreen.ID));
        List<Hit> hits = finder.find("ky");
        assertThat(hits.getFirst().title()).isEqualTo("孔䶮");
        assertThat(hits.getFirst().detail()).contains("局领导", "134 6100 3307");
        hits.getFirst().open().run();
        assertThat(shown.get()).isEqualTo("people");
        assertThat(model.chosenProperty().get().card().name()).isEqualTo("孔䶮");
    }
}
