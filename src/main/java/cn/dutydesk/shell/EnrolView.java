package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.QrCode;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.SecondFactors.Enrolment;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Binding an authenticator app, as a page and in a dialog: pattern and secret, then the spare codes. */
final class EnrolView implements View {
    private static final double PATTERN = 168;
    private static final int GROUP = 4;
    private static final int COLUMNS = 2;

    private final Texts texts;
    private final EnrolModel model;
    private final Runnable bound;
    private final TextField code = Ui.styled(new TextField(), "code-field");
    private final StackPane root = new StackPane();

    /** @param bound called once the spare codes were noted down */
    EnrolView(Texts texts, EnrolModel model, Runnable bound) {
        this.texts = texts;
        this.model = model;
        this.bound = bound;
        root.getChildren().setAll(asking());
        model.spareProperty().addListener((property, before, codes) -> root.getChildren().setAll(spare(codes)));
    }

    private VBox asking() {
        Enrolment enrolment = model.enrolment();
        Label secret = Ui.styled(Ui.wrapped(groups(enrolment.secret())), "secret");
        VBox words = Ui.column(12, Ui.wrapped(texts.of("shell.enrol.scan")),
                Ui.column(4, Ui.styled(Ui.wrapped(texts.of("shell.enrol.secret")), "small"), secret));
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox first = new HBox(20, new QrCode(enrolment.uri(), PATTERN, texts.of("shell.enrol.pattern")), words);
        Button bind = Ui.primary(texts.of("shell.enrol.bind"), () -> model.submit(code.getText()));
        bind.setMaxWidth(Double.MAX_VALUE);
        bind.setDefaultButton(true);
        bind.disableProperty().bind(model.busyProperty().or(code.textProperty().isEmpty()));
        code.setAccessibleText(texts.of("shell.code.name"));
        return new VBox(16, first, SignInView.field(texts.of("shell.enrol.code"), code),
                CodeView.problem(model.problemProperty()), bind);
    }

    /** The secret in groups of four, to be read and typed. */
    private static String groups(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private VBox spare(List<String> codes) {
        GridPane grid = Ui.styled(new GridPane(40, 8), "credentials");
        for (int i = 0; i < codes.size(); i++) {
            grid.add(Ui.styled(new Label(codes.get(i)), "secret"), i % COLUMNS, i / COLUMNS);
        }
        Label copied = Ui.tone(Ui.small(texts.of("shell.enrol.copied")), Tone.OK);
        Ui.show(copied, false);
        Button copy = Ui.icon(Ui.button(texts.of("shell.credentials.copy"), () -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", codes)));
            Ui.show(copied, true);
        }), "mdi2c-content-copy");
        CheckBox noted = new CheckBox(texts.of("shell.enrol.noted"));
        Button on = Ui.primary(texts.of("shell.enrol.on"), bound);
        on.setMaxWidth(Double.MAX_VALUE);
        on.disableProperty().bind(noted.selectedProperty().not());
        return new VBox(16, Ui.strip(texts.of("shell.enrol.once"), Tone.WARN), grid, Ui.row(12, copy, copied), noted,
                on);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        code.requestFocus();
    }
}
