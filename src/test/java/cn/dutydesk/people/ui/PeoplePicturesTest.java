package cn.dutydesk.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.PeopleFixture;
import cn.dutydesk.people.PersonCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Draws the screen to target/pictures, to be looked at; checks that it can be drawn in every state. */
@ResourceLock("window")
class PeoplePicturesTest {
    private final PeopleFixture fixture = new PeopleFixture();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void filledDirectory() throws Exception {
        fixture.withStaff();
        LocalDate today = LocalDate.of(2026, 11, 22);
        fixture.bureau.people.addAbsence(fixture.keeper, new AbsenceView(0, fixture.person("熊健").id(),
                AbsenceKind.OUTING, today, today.plusDays(2), "省城", "参加省局工作会议", "范振一 15879217421"));
        fixture.bureau.people.addAbsence(fixture.keeper, new AbsenceView(0, fixture.person("熊健").id(),
                AbsenceKind.LEAVE, today.minusDays(60), today.minusDays(55), "", "年休假", ""));
        for (boolean night : new boolean[] {false, true}) {
            draw("list-" + (night ? "night" : "day"), 1440 - 184, 900 - 88, night, Texts.CHINESE,
                    (model, dialogs) -> model.choose(fixture.person("熊健").id()));
            draw("list-small-" + (night ? "night" : "day"), 1366 - 184, 768 - 88, night, Texts.CHINESE,
                    (model, dialogs) -> model.choose(fixture.person("熊健").id()));
        }
        draw("list-english", 1256, 812, false, Texts.ENGLISH, (model, dialogs) -> model.search("zh"));
        draw("edit", 1256, 812, false, Texts.CHINESE, (model, dialogs) -> dialogs.edit(model.chosenProperty().get()));
        draw("absence", 1256, 812, true, Texts.CHINESE,
                (model, dialogs) -> dialogs.absence(model.chosenProperty().get()));
        draw("import-second", 1256, 812, false, Texts.CHINESE, (model, dialogs) -> dialogs.load(
                PeopleFixture.list(folder, "范振一,局领导,局长,15879217421,", "王伟,办公室,科员,1380000000,",
                        "李娜,办公室,,13800000005,", "李娜,办公室,,,", "曾强,征收管理科,科员,15058215726,哺乳期")));
    }

    @Test
    void duties() throws Exception {
        fixture.withStaff();
        LocalDate today = LocalDate.of(2026, 11, 22);
        long away = fixture.person("熊健").id();
        List<PersonCard> all = fixture.bureau.directory.directory();
        fixture.bureau.people.addAbsence(fixture.keeper, new AbsenceView(0, away, AbsenceKind.OUTING, today,
                today.plusDays(2), "省城", "参加省局工作会议", ""));
        fixture.bureau.dutyKeeping.keep(fixture.keeper, new DutyCard(0, "分管纳税服务", away, "", all.get(2).id(), ""));
        fixture.bureau.dutyKeeping.keep(fixture.keeper, new DutyCard(0, "分管办公室", all.get(3).id(), "", null, ""));
        fixture.bureau.dutyKeeping.keep(fixture.keeper, new DutyCard(0, "保密办主任", away, "", null, ""));
        for (boolean night : new boolean[] {false, true}) {
            draw("duties-" + (night ? "night" : "day"), "duties", 1366 - 184, 768 - 88, night, Texts.CHINESE,
                    (model, dialogs) -> {});
        }
        draw("duties-english", "duties", 1182, 680, false, Texts.ENGLISH, (model, dialogs) -> {});
    }

    @Test
    void emptyDirectoryAndImport() throws Exception {
        draw("empty", 1256, 812, false, Texts.CHINESE, (model, dialogs) -> {});
        draw("import-drop", 1256, 812, false, Texts.CHINESE, (model, dialogs) -> dialogs.load(null));
        draw("import-preview", 1256, 812, false, Texts.CHINESE,
                (model, dialogs) -> dialogs.load(PeopleFixture.STAFF));
        draw("import-preview-night", 1182, 680, true, Texts.CHINESE,
                (model, dialogs) -> dialogs.load(PeopleFixture.STAFF));
        draw("import-refused", 1256, 812, false, Texts.CHINESE,
                (model, dialogs) -> dialogs.load(Path.of("pom.xml")));
    }

    private void draw(String name, int width, int height, boolean night, Locale locale,
            BiConsumer<PeopleModel, PeopleDialogs> then) throws Exception {
        draw(name, "staff", width, height, night, locale, then);
    }

    private void draw(String name, String part, int width, int height, boolean night, Locale locale,
            BiConsumer<PeopleModel, PeopleDialogs> then) throws Exception {
        Path file = Path.of("target", "pictures", "people-" + name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            Work work = new DirectWork(new Problems(texts));
            PeopleModel model = new PeopleModel(fixture.bureau.people, () -> fixture.keeper, work,
                    fixture.bureau.signals, TestClock.at("2026-11-22T09:00").bureau());
            DutiesModel duties = new DutiesModel(new DutiesModel.Source(fixture.bureau.dutyKeeping,
                    fixture.bureau.duties, fixture.bureau.directory, () -> List.of("信息中心值班人", "分管纳税服务")),
                    () -> fixture.keeper, work, fixture.bureau.signals, TestClock.at("2026-11-22T09:00").bureau());
            View view = PeopleScreen.screen(model, () -> imports(work, texts), texts, dialogs,
                    List.of(PeopleScreen.duties(duties, texts, dialogs))).factory().get();
            layers.content(view.node());
            view.shown();
            view.open(part);
            then.accept(model, new PeopleDialogs(model, () -> imports(work, texts), texts, dialogs));
            Snapshots.draw(layers, width, height, night, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    private ImportModel imports(Work work, Texts texts) {
        return new ImportModel(fixture.bureau.staff, () -> fixture.keeper, work, texts);
    }
}
