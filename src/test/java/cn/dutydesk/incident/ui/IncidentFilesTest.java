package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.security.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the export buttons write, and for whom. */
@ResourceLock("window")
class IncidentFilesTest {
    @TempDir
    private Path folder;
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 10));

    @AfterEach
    void close() {
        desk.close();
    }

    private IncidentFiles files(Actor who) {
        Dialogs dialogs = new Dialogs(desk.texts, new Layers());
        return new IncidentFiles(IncidentFixture.papers(desk), new FileMenu(desk.texts, dialogs,
                new DirectWork(new Problems(desk.texts)), file -> {}), () -> who, desk.texts);
    }

    private IncidentView report(boolean restricted) {
        return IncidentFixture.service(desk).report(DeskFixture.LI_HERSELF, new NewIncident(2, IncidentLevel.ORDINARY,
                "系统全部无法登录", "大厅", null, null, "", "", null, IncidentFacts.NONE, restricted));
    }

    private static List<String> words(MenuButton menu) {
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void theMenusOfferWhatCanBeWritten() throws Exception {
        AtomicReference<List<List<String>>> read = new AtomicReference<>();
        FxToolkit.run(() -> {
            IncidentFiles files = files(DeskFixture.DESK);
            read.set(List.of(words(files.course(() -> 1L)), words(files.bulletin(1))));
        });
        assertThat(read.get()).containsExactly(List.of("Word 文档", "PDF 文件", "Excel 表格", "CSV 数据"),
                List.of("Word 文档", "PDF 文件"));
    }

    @Test
    void whatIsOfferedIsWritten() throws Exception {
        IncidentView view = report(false);
        IncidentFiles files = files(DeskFixture.DESK);
        FileMenu.Paper course = files.coursePaper(view.id());
        for (String ending : List.of("docx", "pdf", "xlsx", "csv")) {
            assertThat(course.name(ending)).endsWith("突发事件处置经过（" + view.number() + "）." + ending);
            course.write(ending, folder.resolve("course." + ending));
            assertThat(folder.resolve("course." + ending)).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("course.csv"))).contains("系统全部无法登录");
        FileMenu.Paper bulletin = files.bulletinPaper(view.id());
        for (String ending : List.of("docx", "pdf")) {
            assertThat(bulletin.name(ending)).endsWith("." + ending);
            bulletin.write(ending, folder.resolve("bulletin." + ending));
            assertThat(folder.resolve("bulletin." + ending)).isNotEmptyFile();
        }
    }

    @Test
    void whoMayNotSeeTheIncidentGetsNoPaper() {
        long id = report(true).id();
        IncidentFiles files = files(DeskFixture.DESK);
        assertThatThrownBy(() -> files.coursePaper(id).name("csv")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> files.coursePaper(id).write("csv", folder.resolve("x.csv")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> files.bulletinPaper(id).write("pdf", folder.resolve("x.pdf")))
                .isInstanceOf(Refusal.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFiguresOfAYearStandInAWorkbook() throws IOException {
        report(false);
        report(true);
        FileMenu.Paper figures = files(DeskFixture.DESK).statisticsPaper(2026);
        assertThat(figures.name("xlsx")).endsWith("2026年突发事件统计表.xlsx");
        Path file = folder.resolve("figures.xlsx");
        figures.write("xlsx", file);
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(cells);
            }
        }
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("按类型", "系统/网络故障", "2", "0"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("按月份", "2026-02", "2"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("按级别", "一般", "2"));
        assertThat(rows.toString()).doesNotContain("无法登录");
        assertThatThrownBy(() -> files(DeskFixture.DESK).statisticsPaper(2025).write("xlsx", folder.resolve("no.xlsx")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.words(new Texts(Texts.CHINESE)))
                        .startsWith("2025 年没有登记突发事件"));
        assertThat(folder.resolve("no.xlsx")).doesNotExist();
    }
}
