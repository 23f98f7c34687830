package cn.dutydesk.selfcheck.ui;

import static cn.dutydesk.selfcheck.SelfCheckFixture.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.NewFinding;
import cn.dutydesk.selfcheck.SelfCheckFixture;
import cn.dutydesk.selfcheck.service.AnswerInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the two sections and their dialogs to target/pictures, to be looked at; checks that each can be drawn. */
@ResourceLock("window")
class SelfCheckPicturesTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private final SelfCheckFixture at = new SelfCheckFixture();
    private Layers layers;

    @AfterEach
    void close() {
        at.close();
    }

    /** Five signed months, the sixth half answered, three days before its end. */
    private void life() {
        at.begun();
        String head = at.account("juzhang", "马志远", Role.LEADER);
        for (int month = 1; month <= 5; month++) {
            YearMonth one = JANUARY.plusMonths(month - 1L);
            at.pass(one.atDay(20) + "T09:00");
            at.room.answers.question(at.liHerself, at.campaign(one).id(), at.hall, "foreign", false);
            at.room.answers.question(at.officer, at.campaign(one).id(), at.office, "foreign", false);
            at.room.answers.answer(at.liHerself, at.answer(one, "27", at.hall).id(), new AnswerInput(false,
                    Map.of(0, month % 3 + 1), "盘点差 " + (month % 3 + 1) + " 件", false, null));
            at.room.answers.answer(at.officer, at.answer(one, "9", at.office).id(), new AnswerInput(false,
                    Map.of(0, month), month + " 人学时不够", false, null));
            at.answerRest(one);
            at.signOff(one);
            at.sign(one, head);
        }
        at.pass("2026-06-27T10:26");
        at.room.answers.answer(at.officer, at.answer(JUNE, "1", at.office).id(), AnswerInput.good("会议纪要 2 份"));
        at.room.answers.answer(at.officer, at.answer(JUNE, "2", at.office).id(), AnswerInput.good("检查记录"));
        at.room.answers.answer(at.officer, at.answer(JUNE, "3", at.office).id(),
                new AnswerInput(false, Map.of(0, 1), "缺 5 月记录", false, null));
        at.room.answers.answer(at.liHerself, at.answer(JUNE, "27", at.hall).id(),
                new AnswerInput(false, Map.of(0, 2), "盘点差 2 件", false, null));
        at.room.answers.answer(at.officer, at.answer(JUNE, "27", at.office).id(), AnswerInput.good("账物相符"));
        at.room.answers.answer(at.officer, at.answer(JUNE, "13", at.office).id(), AnswerInput.absent("本年无此项"));
        at.bureau.confidential.findings.findings.raise(at.officer, new NewFinding(null, "27",
                "移动存储介质台账与实物不符", at.hall, at.li, LocalDate.of(2026, 7, 2)));
    }

    @ParameterizedTest
    @CsvSource({"month, false, zh", "month-night, true, zh", "month-english, false, en"})
    void month(String name, boolean night, String language) throws Exception {
        life();
        draw(name, night, language, at.officer, true, view -> {});
    }

    @Test
    void departmentsAndParts() throws Exception {
        life();
        draw("departments", false, "zh", at.officer, true, view -> press("按部门"));
        draw("part", false, "zh", at.liHerself, true, view -> {
            press("按部门");
            openRow(0);
        });
    }

    @Test
    void itemsAnswersReviews() throws Exception {
        life();
        draw("item", false, "zh", at.second, true, view -> openItem("27"));
        draw("answer", true, "zh", at.officer, true, view -> {
            openItem("48");
            press("有问题");
        });
        draw("review", false, "zh", at.second, true, view -> {
            openItem("3");
            press("抽查");
        });
    }

    @Test
    void beginningYearAndSigning() throws Exception {
        draw("begin-empty", false, "zh", at.officer, true, view -> {});
        draw("begin", false, "zh", at.officer, true, view -> press("开展自查自评"));
        life();
        draw("year", false, "zh", at.officer, true, view -> menu("全年汇总"));
        draw("assign", false, "zh", at.officer, true, view -> menu("自查分工"));
        at.answerRest(JUNE);
        at.signOff(JUNE);
        at.room.campaigns.submit(at.officer, at.campaign(JUNE).id());
        draw("sign", false, "zh", new Actor(104, "mazy", "马志远", java.util.Set.of(Role.LEADER), null), true,
                view -> press("主要负责人签字"));
    }

    @Test
    void twoLists() throws Exception {
        life();
        at.room.plans.beginBeside(at.officer, "person-19", at.office, JUNE);
        at.pass("2026-06-27T10:30");
        draw("month-two", false, "zh", at.officer, true, view -> {});
        draw("begin-beside", false, "zh", at.officer, true, view -> menu("同时开展另一张检查表"));
    }

    @Test
    void standards() throws Exception {
        at.begun();
        draw("standards", false, "zh", at.officer, false, view -> {});
        draw("standards-edit", true, "zh", at.officer, false, view -> press("另写新版"));
        draw("standards-item", false, "zh", at.officer, false, view -> {
            press("另写新版");
            ListView<?> lines = (ListView<?>) layers.lookup(".standard-lines");
            lines.getSelectionModel().select(2);
        });
        draw("standards-text", false, "en", at.officer, false, view -> {
            press("Write a new version");
            press("Text");
        });
    }

    private void openItem(String code) {
        TableView<?> table = (TableView<?>) layers.lookup(".table-view");
        for (int i = 0; i < table.getItems().size(); i++) {
            if (code.equals(table.getColumns().getFirst().getCellData(i))) {
                openRow(i);
                return;
            }
        }
        throw new AssertionError("no item " + code);
    }

    private void openRow(int row) {
        TableView<?> table = (TableView<?>) layers.lookup(".table-view");
        table.getSelectionModel().select(row);
        table.getOnKeyPressed().handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                false));
        settle();
    }

    private void menu(String words) {
        layers.lookupAll(".menu-button").stream().map(javafx.scene.control.MenuButton.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(item -> words.equals(item.getText())).findFirst()
                .orElseThrow().fire();
        settle();
    }

    private void press(String words) {
        List<ButtonBase> found = Stream.of(".button", ".toggle-button")
                .flatMap(style -> layers.lookupAll(style).stream()).map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText())).toList();
        assertThat(found).as(words).isNotEmpty();
        found.getLast().fire();
        settle();
    }

    private void settle() {
        layers.applyCss();
        layers.layout();
    }

    private void draw(String name, boolean night, String language, Actor who, boolean month,
            java.util.function.Consumer<View> then) throws Exception {
        Path file = Path.of("target", "pictures", "selfcheck-" + name + ".png");
        Texts texts = new Texts(Locale.of(language));
        FxToolkit.run(() -> {
            layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            DirectWork work = new DirectWork(new Problems(texts));
            FindingUi findings = new FindingUi(at.bureau.confidential.findings, at.bureau.confidential.findingPapers,
                    at.bureau.directory, at.bureau.drafts,
                    new FindingUi.Window(texts, at.bureau.clock, work, at.bureau.signals,
                            () -> who, dialogs, place -> {}, path -> {}));
            SelfCheckUi ui = new SelfCheckUi(at.room, at.bureau.confidential.selfcheckPapers, at.bureau.drafts,
                    new SelfCheckUi.Window(
                            texts, at.bureau.clock, work, at.bureau.signals, () -> who, dialogs, place -> {},
                            path -> {}),
                    () -> List.of(findings.panel()));
            View view = (month ? ui.month() : ui.standards()).factory().get();
            layers.content(new Page(texts.of("selfcheck.screen")).body(Ui.padded(Ui.column(0, Ui.grow(view.node())), 0,
                    20, 20, 20)));
            // What is left of 1366×768 beside the rail and between the bars.
            Scene scene = new Scene(layers, 1182, 680);
            new Theme(at.bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            settle();
            then.accept(view);
            layers.lookupAll(".viewport").forEach(node -> node.setCache(false));
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(5_000);
    }
}
