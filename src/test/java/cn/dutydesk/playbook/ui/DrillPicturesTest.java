package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.DrillFixture;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.Ending;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.service.DrillMaker;
import cn.dutydesk.playbook.service.DrillSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the lists, the dialog, a drill that is being held and its result; checks that what is pressed moves it. */
@ResourceLock("window")
class DrillPicturesTest {
    private static final BureauClock CLOCK = TestClock.at("2026-02-17T10:26").bureau();

    private final List<DrillReport> kept = new ArrayList<>();

    private interface Doing {
        void with(DrillView view, DrillsModel model, Layers layers);
    }

    private final class Book implements DrillBook {
        private final DrillMaker maker = new DrillMaker(CLOCK, new Texts(Texts.CHINESE), day -> false);

        private DrillCard card(long id, String code, String name, int daysAgo, DrillMode mode, int points) {
            Instant at = CLOCK.now().minus(Duration.ofDays(daysAgo));
            return new DrillCard(id, code, name, 2, at, "李晓雨", at, at.plusSeconds(5000), mode,
                    mode == DrillMode.LIVE ? 60 : 0, "", Ending.OVER, points, 3, "带班领导手机夜间静音，已约定值班期间开启响铃。");
        }

        @Override
        public List<DrillDue> due() {
            List<DrillDue> all = new ArrayList<>();
            List<String> codes = DrillFixture.codes();
            for (int i = 0; i < codes.size(); i++) {
                Playbook playbook = DrillFixture.builtIn(codes.get(i));
                all.add(DrillDue.of(codes.get(i), playbook.name(), 1 + i % 3, playbook.drillEvery(), i % 4 == 3 ? null
                        : card(i, codes.get(i), playbook.name(), 95 - i * 6, DrillMode.AUTO, 100 - i * 4),
                        CLOCK.now().minus(Duration.ofDays(200))));
            }
            return all.stream().sorted(java.util.Comparator.comparing(DrillDue::next)).toList();
        }

        @Override
        public List<DrillCard> list() {
            return List.of(card(3, "hall-crowding", "办税厅拥堵", 4, DrillMode.LIVE, 82),
                    card(2, "system-failure", "信息系统故障", 20, DrillMode.SCRIPT, 94),
                    card(1, "hall-crowding", "办税厅拥堵", 95, DrillMode.AUTO, 56));
        }

        @Override
        public Playbook playbook(String code) {
            return DrillFixture.builtIn(code);
        }

        @Override
        public DrillSession begin(String code, Script script) {
            return maker.begin(playbook(code), 2, script, DrillFixture.ROLL);
        }

        @Override
        public long keep(DrillReport report, DrillMode mode, int speed, String script, String notes) {
            kept.add(report);
            return 3;
        }

        @Override
        public Kept kept(long id) {
            DrillSession session = begin("hall-crowding", DrillFixture.nightScript());
            session.run().finish();
            return new Kept(list().getFirst(), session.report());
        }

        @Override
        public boolean mayDrill() {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({"lists-day, false, zh", "lists-night, true, zh", "lists-english, false, en"})
    void lists(String name, boolean night, String language) throws Exception {
        draw(name, night, language, (view, model, layers) -> {});
    }

    @Test
    void dialog() throws Exception {
        draw("dialog", false, "zh", (view, model, layers) -> fire(layers, "开始演练"));
    }

    @ParameterizedTest
    @CsvSource({"live-day, false", "live-night, true"})
    void live(String name, boolean night) throws Exception {
        draw(name, night, "zh", (view, model, layers) -> {
            model.begin("hall-crowding", Script.SILENT.graded(Grade.SERIOUS), new DrillSetup(DrillMode.LIVE, 60),
                    () -> {}, problem -> {});
            DrillLive live = model.liveProperty().get();
            live.tick();
            fire(layers, "已完成");
            fire(layers, "已完成");
            view.hidden();
            model.tick();
            model.tick();
            model.tick();
            assertThat(model.liveProperty().get()).isNotNull();
            view.shown();
            fire(layers, "下一事件");
            assertThat(live.stateProperty().get().now()).isAfter(CLOCK.now().plusSeconds(239));
            assertThat(live.stateProperty().get().active()).isNotEmpty();
        });
    }

    @Test
    void overAndKept() throws Exception {
        draw("over", true, "zh", (view, model, layers) -> model.begin("hall-crowding", Script.PROMPT,
                new DrillSetup(DrillMode.AUTO, 0), () -> {}, problem -> {}));
        draw("kept", false, "zh", (view, model, layers) -> {
            model.begin("hall-crowding", Script.PROMPT, new DrillSetup(DrillMode.AUTO, 0), () -> {},
                    problem -> {});
            fire(layers, "保存结果");
        });
        assertThat(kept).singleElement().satisfies(report -> assertThat(report.score().points()).isEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource({"result-day, false, zh", "result-night, true, zh", "result-english, false, en"})
    void result(String name, boolean night, String language) throws Exception {
        draw(name, night, language, (view, model, layers) -> view.open("3"));
    }

    private static void fire(Layers layers, String words) {
        layers.applyCss();
        layers.layout();
        List<ButtonBase> found = layers.lookupAll(".button").stream().filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast).filter(button -> words.equals(button.getText())).toList();
        assertThat(found).as(words).isNotEmpty();
        found.getLast().fire();
    }

    private void draw(String name, boolean night, String language, Doing then) throws Exception {
        Path file = Path.of("target", "pictures", "drill-" + name + ".png");
        Texts texts = new Texts(Locale.of(language));
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            DrillsModel model = new DrillsModel(new Book(), new DirectWork(new Problems(texts)), new Signals());
            DrillView view = new DrillView(model, null, new RunWords(texts, CLOCK), dialogs);
            layers.content(new Page(texts.of(DrillView.TITLE)).body(view.node()));
            Scene scene = new Scene(layers, 1182, 680);
            new Theme(CLOCK, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            then.with(view, model, layers);
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
