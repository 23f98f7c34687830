package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.Receipt;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.incident.service.Clocks;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.ReportService;
import cn.dutydesk.incident.service.RuleService;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.playbook.NoRuns;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.register.service.RegisterReads;
import cn.dutydesk.security.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the reports of an incident, their editor in every state, and the rules, to be looked at. */
@ResourceLock("window")
class ReportPicturesTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 3, 18, 2, 10));
    private final NoRuns runs = new NoRuns();
    private final Clocks clocks = IncidentFixture.clocks(desk, runs);
    private final IncidentService incidents = IncidentFixture.service(desk, runs);
    private final ReportService reports = IncidentFixture.reports(desk, runs);
    private final IncidentView incident = incidents.report(DeskFixture.LI_HERSELF,
            NewIncident.of(2, IncidentLevel.SERIOUS,
                    "金税系统全部窗口无法登录，现场约 60 人排队，无人受伤", "第一税务分局办税服务厅"));

    @AfterEach
    void close() {
        desk.close();
    }

    private ReportView issued(ReportLine line, ReportKind kind) {
        ReportView report = approved(line, kind);
        return reports.issue(DeskFixture.LI_HERSELF, report.id(), report.version(), ReportWay.FAX, "传真线路故障，改用专线");
    }

    private ReportView approved(ReportLine line, ReportKind kind) {
        ReportView report = reports.begin(DeskFixture.LI_HERSELF, incident.id(), line, kind);
        report = reports.submit(DeskFixture.LI_HERSELF, report.id(), report.version());
        return reports.approve(DeskFixture.LEADER, report.id(), report.version());
    }

    private void night() {
        desk.time.forward(Duration.ofMinutes(8));
        clocks.done(DeskFixture.LI_HERSELF, incident.clocks().getFirst().id(), "");
        desk.time.forward(Duration.ofMinutes(8));
        reports.oral(DeskFixture.LI_HERSELF, incident.id(), ReportLine.TAX, ReportKind.FIRST, null,
                new ReportService.Call(
                        "", "金税系统今日 2 时 05 分起全部窗口无法登录，约 60 人排队，正在抢修", "省局值班室张明", ""));
        desk.time.forward(Duration.ofMinutes(50));
        ReportView out = issued(ReportLine.TAX, ReportKind.FIRST);
        reports.receipt(DeskFixture.LI_HERSELF, out.id(), out.version(), new Receipt("省局办公室王芳", null, ReportWay.PHONE,
                "收字 118", ""));
        desk.time.forward(Duration.ofMinutes(25));
        incidents.progress(DeskFixture.LI_HERSELF, incident.id(), null, "信息中心判断为光缆中断，预计 4 时恢复");
        reports.begin(DeskFixture.LI_HERSELF, incident.id(), ReportLine.TAX, ReportKind.FOLLOW_UP);
    }

    private void draw(String name, int width, int height, boolean night, String what, Actor who) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = desk.texts;
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            DirectWork work = new DirectWork(new Problems(texts));
            ReportsModel model = new ReportsModel(
                    new ReportsModel.Services(reports, clocks, null, desk.drafts, desk.acts),
                    () -> who, work, desk.signals, desk.clock);
            if (what.equals("rules")) {
                View view = new RulesView(
                        new RulesModel(new RuleService(desk.acts), incidents, desk.acts, () -> who, work),
                        texts, dialogs);
                layers.content(Ui.padded(Ui.column(0, Ui.grow(view.node())), 16, 20, 16, 20));
                view.shown();
            } else if (what.startsWith("rules-")) {
                View view = new RulesView(
                        new RulesModel(new RuleService(desk.acts), incidents, desk.acts, () -> who, work),
                        texts, dialogs);
                layers.content(Ui.padded(Ui.column(0, Ui.grow(view.node())), 16, 20, 16, 20));
                view.shown();
                press(layers, what.equals("rules-edit") ? "新增规则" : "参考规则");
            } else {
                ReportsTab tab = new ReportsTab(model, texts, dialogs);
                IncidentModel screen = new IncidentModel(incidents, new ContactService(desk.rosters, desk.people,
                        desk.settings),
                        new SourceNames(new RegisterReads(desk.database.tx(), new PhoneService(desk.acts,
                                desk.log, texts, desk.clock),
                                new DocumentService(desk.acts, desk.log, texts, desk.clock), texts),
                                texts),
                        actor -> List.of(), () -> who, work, desk.signals, desk.clock, new Delay(1));
                screen.open(incident.id());
                tab.show(screen.openedProperty().get());
                VBox card = Ui.card(Ui.grow(tab.node()));
                layers.content(Ui.padded(Ui.column(0, Ui.grow((Node) card)), 16, 20, 16, 20));
                if (!what.equals("tab")) {
                    ReportView shown = reports.of(who, incident.id()).get(Integer.parseInt(what));
                    new ReportEditor(model, texts, dialogs).show(shown.id());
                }
            }
            Snapshots.draw(layers, width, height, night, file);
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private static void press(Layers layers, String words) {
        layers.applyCss();
        layers.layout();
        layers.lookupAll(".button").stream().map(node -> (javafx.scene.control.Button) node)
                .filter(button -> button.getText().equals(words)).findFirst().orElseThrow().fire();
    }

    @ParameterizedTest
    @CsvSource({"reports, 760, 700, false", "reports-night, 640, 620, true"})
    void theChains(String name, int width, int height, boolean night) throws Exception {
        night();
        draw(name, width, height, night, "tab", DeskFixture.LI_HERSELF);
    }

    @ParameterizedTest
    @CsvSource({"report-call, 0, false", "report-issued, 1, false", "report-draft, 2, false",
            "report-draft-night, 2, true"})
    void theEditor(String name, String which, boolean night) throws Exception {
        night();
        draw(name, 1182, 680, night, which, which.equals("0") ? DeskFixture.LEADER : DeskFixture.LI_HERSELF);
    }

    @ParameterizedTest
    @CsvSource({"report-submitted, true", "report-approved, false"})
    void beforeItGoesOut(String name, boolean submitted) throws Exception {
        ReportView report = reports.begin(DeskFixture.LI_HERSELF, incident.id(), ReportLine.GOVERNMENT,
                ReportKind.FIRST);
        report = reports.write(DeskFixture.LI_HERSELF, report.id(), report.version(), report.title(),
                report.recipient(),
                report.parts().stream().map(part -> part.text().isEmpty() ? new ReportPart(part.heading(), "正在核实")
                        : part).toList());
        report = reports.submit(DeskFixture.LI_HERSELF, report.id(), report.version());
        if (!submitted) {
            reports.approve(DeskFixture.LEADER, report.id(), report.version());
        }
        draw(name, 1182, 680, false, "0", submitted ? DeskFixture.LEADER : DeskFixture.LI_HERSELF);
    }

    @ParameterizedTest
    @CsvSource({"rules, 1182, 680, false, rules", "rules-night, 1256, 812, true, rules",
            "rules-edit, 1182, 680, false, rules-edit",
            "rules-presets, 1182, 680, true, rules-presets"})
    void theRules(String name, int width, int height, boolean night, String what) throws Exception {
        draw(name, width, height, night, what, DeskFixture.LEADER);
    }
}
