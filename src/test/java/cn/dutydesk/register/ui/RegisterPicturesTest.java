package cn.dutydesk.register.ui;

import static cn.dutydesk.register.RegisterFixture.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.ItemLinks;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterFixture;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.Urgency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the registers to target/pictures, to be looked at; checks that each can be drawn. */
@ResourceLock("window")
class RegisterPicturesTest {
    private final RegisterFixture f = new RegisterFixture(LocalDateTime.of(2026, 2, 17, 8, 40));

    @BeforeEach
    void fill() {
        f.call("市委值班室", "王磊", "0812-8120011", "抽查节日值班，带班领导、值班员均在岗，已应答");
        f.desk.time.forward(Duration.ofMinutes(73));
        f.phones.record(DESK, new NewPhoneRecord(Direction.OUT, null, Map.of(PhoneField.UNIT, "省局总值班室",
                PhoneField.CONTENT, "报告节日零报告情况"), List.of(), ""));
        f.desk.time.forward(Duration.ofMinutes(48));
        PhoneView call = f.phones.record(DESK, new NewPhoneRecord(Direction.IN, null, Map.of(PhoneField.UNIT,
                "第一税务分局", PhoneField.NAME, "赵敏", PhoneField.POST, "副分局长", PhoneField.PHONE, "13600001188",
                PhoneField.PLACE, "第一税务分局办税服务厅", PhoneField.CAUSE, "办税服务厅网络中断，征期系统无法登录",
                PhoneField.COURSE, "09:50 起全部窗口无法登录，现场等候约 40 人", PhoneField.MEASURES,
                "启用备用线路，安排专人引导；信息中心已派人", PhoneField.RESULT, "10:30 恢复 6 个窗口", PhoneField.IMPACT,
                "预计 11:00 前全部恢复，无投诉"), List.of(Told.of("带班领导 周建国", null), Told.of("信息中心 王工", null)), ""));
        f.desk.time.forward(Duration.ofMinutes(30));
        f.phones.correct(DESK, call.id(), PhoneField.POST, "分局长", "职务听错");
        f.phones.add(DESK, call.id(), "11:05 赵敏回电：全部窗口恢复，等候人员已办结");
        f.desk.items.open(DESK, NewItem.of("跟踪第一税务分局大厅网络恢复情况", "phone-record", call.id()));
        document("市政府办公室", "市政办函〔2026〕18 号", "关于报送一季度重点工作完成情况的函", Channel.ELECTRONIC, Urgency.ORDINARY);
        f.desk.time.forward(Duration.ofMinutes(12));
        document("省局", "", "关于收听收看全省税务系统视频会议的通知", Channel.FAX, Urgency.EXPEDITED);
        DocumentView telegram = document("省局", "川税明电〔2026〕3 号", "关于做好春节期间值班值守和突发事件信息报送工作的紧急通知",
                Channel.TELEGRAM, Urgency.URGENT);
        step(telegram, StepKind.PROPOSAL, "办公室 刘主任", "拟请周局长阅示，办公室牵头落实");
        f.desk.time.forward(Duration.ofMinutes(20));
        step(telegram, StepKind.INSTRUCTION, "周建国", "请办公室立即传达各分局，值班室每日 16:00 前零报告");
        f.desk.time.forward(Duration.ofMinutes(5));
        f.documents.step(DESK, telegram.id(), new NewStep(StepKind.HANDLING, "办公室 李晓雨", null, "传达并汇总各分局值班表",
                f.desk.at(2026, 2, 18, 16, 0)));
    }

    private DocumentView document(String unit, String reference, String title, Channel channel, Urgency urgency) {
        return f.documents.register(DESK, new NewDocument(null, channel, unit, reference, title, "", urgency, 1, ""));
    }

    private void step(DocumentView document, StepKind kind, String who, String words) {
        f.documents.step(DESK, document.id(), new NewStep(kind, who, null, words, null));
    }

    @AfterEach
    void close() {
        f.close();
    }

    @ParameterizedTest
    @CsvSource({"phones, 1256, 812, false", "phones-small, 1182, 680, true"})
    void phones(String name, int width, int height, boolean night) throws Exception {
        draw(name, width, height, night, 0, Texts.CHINESE, screen -> {});
    }

    @ParameterizedTest
    @CsvSource({"documents, 1256, 812, false", "documents-small, 1182, 680, true"})
    void documents(String name, int width, int height, boolean night) throws Exception {
        draw(name, width, height, night, 1, Texts.CHINESE, screen -> {});
    }

    @Test
    void english() throws Exception {
        draw("documents-english", 1256, 812, false, 1, Texts.ENGLISH, screen -> {});
    }

    @Test
    void callForm() throws Exception {
        draw("phone-form", 1182, 680, false, 0, Texts.CHINESE, screen -> {
            screen.press("记电话");
            screen.type("姓名", "李");
        });
    }

    @Test
    void fullCallForm() throws Exception {
        draw("phone-form-full", 1256, 812, true, 0, Texts.CHINESE, screen -> {
            screen.press("记电话");
            screen.press("写全要素：地点、起因、过程、措施、结果、影响及趋势");
        });
    }

    @Test
    void documentForm() throws Exception {
        draw("document-form", 1182, 680, false, 1, Texts.CHINESE, screen -> {
            screen.press("登记来文");
            screen.type("例如：市政办函〔2026〕18 号，没有就空着", "市政办函[2026]18号");
        });
    }

    @Test
    void classified() throws Exception {
        draw("document-classified", 1256, 812, false, 1, Texts.CHINESE, screen -> {
            screen.press("登记来文");
            screen.type("例如：市政府办公室", "省局");
            screen.type("关于……的通知", "关于某项工作的通知");
            ((ComboBox<?>) screen.layers().lookup(".combo-box.combo-box-base:editable")).getEditor().setText("机密");
            screen.press("登记");
        });
    }

    @Test
    void stepForm() throws Exception {
        draw("document-step", 1256, 812, false, 1, Texts.CHINESE, screen -> screen.press("填办结"));
    }

    private record Drawn(Layers layers) {
        void press(String words) {
            layers.applyCss();
            layers.layout();
            layers.lookupAll(".button").stream().map(ButtonBase.class::cast).filter(b -> words.equals(b.getText()))
                    .reduce((first, second) -> second).orElseThrow().fire();
        }

        void type(String prompt, String words) {
            layers.applyCss();
            layers.layout();
            layers.lookupAll(".text-input").stream().map(TextInputControl.class::cast)
                    .filter(field -> prompt.equals(field.getPromptText())).findFirst().orElseThrow().setText(words);
        }
    }

    private void draw(String name, int width, int height, boolean night, int part, Locale locale, Consumer<Drawn> then)
            throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            RegisterUi ui = new RegisterUi(new RegisterUi.Services(f.phones, f.callers, f.documents, f.desk.drafts),
                    new RegisterUi.Window(texts, f.desk.clock, new DirectWork(new Problems(texts)), f.desk.signals,
                            () -> DESK, new Dialogs(texts, layers), place -> {}, (subject, id, initial) -> {},
                            seed -> {}, List.of(new ItemLinks(f.desk.items, texts)), null, path -> {}));
            View view = ui.sections().get(part).factory().get();
            Scene scene = new Scene(layers, width, height);
            new Theme(f.desk.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            layers.content(Ui.padded(new StackPane(view.node()), 60, 24, 24, 24));
            view.shown();
            then.accept(new Drawn(layers));
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }
}
