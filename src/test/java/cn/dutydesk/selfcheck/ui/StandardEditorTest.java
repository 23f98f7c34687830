package cn.dutydesk.selfcheck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class StandardEditorTest {
    private static final String TEXT = """
            standard: own
            name: 本局自查表
            areas:
              - code: lead
                name: 一、领导责任
                items:
                  - {code: 1, text: 专题研究, points: 60, source: 依据, steps: [{minus: 1, words: 没有研究}]}
                  - {code: 2, text: 组织检查, points: 40, source: 依据, steps: [{minus: 1, words: 没有检查}]}
            """;
    private final Texts texts = new Texts(Texts.CHINESE);
    private StandardEditor editor;

    private void open(Runnable then) throws Exception {
        FxToolkit.run(() -> {
            editor = new StandardEditor(TEXT, texts);
            lay();
            then.run();
        });
    }

    private void lay() {
        if (editor.getScene() == null) {
            new Scene(editor, 1000, 600);
        }
        editor.applyCss();
        editor.layout();
    }

    private Standard written() {
        return StandardText.read(editor.text().getText());
    }

    private void choose(int line) {
        ((ListView<?>) editor.lookup(".standard-lines")).getSelectionModel().select(line);
        lay();
    }

    private TextInputControl field(String text) {
        return editor.lookupAll(".text-input").stream().map(TextInputControl.class::cast)
                .filter(one -> one != editor.text() && text.equals(one.getText())).findFirst().orElseThrow();
    }

    private void press(String words) {
        editor.lookupAll("*").stream().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
                .findFirst().orElseThrow().fire();
        lay();
    }

    private String remark() {
        HBox bar = (HBox) editor.getChildren().getFirst();
        return ((Label) bar.getChildren().getLast()).getText();
    }

    @Test
    void whatIsTypedIntoAFormStandsInTheText() throws Exception {
        open(() -> {
            choose(2);
            field("专题研究").setText("每年专题研究两次");
            field("没有研究").setText("少一次");
            assertThat(written().item("1").orElseThrow().text()).isEqualTo("每年专题研究两次");
            assertThat(written().item("1").orElseThrow().steps()).extracting(Standard.Step::words)
                    .containsExactly("少一次");
            assertThat(remark()).isEqualTo("没有发现问题");
            field("60").setText("50");
            assertThat(remark()).contains("90");
        });
    }

    @Test
    void aFieldThatCannotBeReadChangesNothing() throws Exception {
        open(() -> {
            choose(2);
            field("60").setText("很多");
            assertThat(written()).isEqualTo(StandardText.read(TEXT));
            assertThat(editor.lookupAll(".field-error").stream().map(Label.class::cast).map(Label::getText))
                    .contains("请填 0 到 999 的数，最多两位小数");
        });
    }

    @Test
    void linesAreAddedMovedAndTakenAway() throws Exception {
        open(() -> {
            choose(2);
            press("加项目");
            press("上移");
            assertThat(written().items()).extracting(Standard.Item::code).isEqualTo(List.of("3", "1", "2"));
            press("去掉这一行");
            assertThat(written().items()).extracting(Standard.Item::code).isEqualTo(List.of("1", "2"));
        });
    }

    @Test
    void textThatCannotBeReadKeepsTheFormAwayAndSaysWhy() throws Exception {
        open(() -> {
            press("文本");
            editor.text().setText(TEXT.replace("points: 60", "points: sechzig"));
            press("表单");
            assertThat(editor.text().isVisible()).isTrue();
            assertThat(remark()).contains("sechzig");
            editor.text().setText(TEXT.replace("points: 60", "points: 55"));
            press("表单");
            assertThat(editor.text().isVisible()).isFalse();
            assertThat(remark()).contains("95");
        });
    }
}
