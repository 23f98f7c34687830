package cn.dutydesk.notify.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.PhoneResult;
import cn.dutydesk.notify.ui.NotifyUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Draws the channels and the addresses to target/pictures, to be looked at; presses what can be pressed. */
@ResourceLock("window")
class NotifyPicturesTest {
    private final Gateway gateway = new Gateway();
    private final NotifyFixture at = new NotifyFixture(Duration.ofSeconds(2));
    private final List<Double> heard = new ArrayList<>();

    @AfterEach
    void close() {
        gateway.close();
        at.close();
    }

    private void evening() {
        at.webhook(gateway.port());
        at.set(Setting.WEBHOOK_URL, "http://127.0.0.1:" + gateway.port() + "/notify");
        at.set(Setting.MAIL_HOST, "mail.example.gov.cn");
        at.set(Setting.MAIL_USER, "zhiban");
        at.set(Setting.MAIL_PASSWORD, "geheim");
        at.set(Setting.MAIL_FROM, "zhiban@example.gov.cn");
        at.room.addresses.keep(at.keeper, at.zhou, "zhoujianguo@example.gov.cn", "zhoujianguo");
        at.send(at.notice("k1"));
        at.pass();
        gateway.answer = exchange -> Gateway.status(exchange, 502, "Bad Gateway");
        at.send(new NewNotice("k2", "run", 7, at.shen, "沈惠兰", "13800002202", "请确认", ""));
        at.passAfter(Duration.ofMinutes(2));
        at.passAfter(Duration.ofSeconds(20));
        at.at.bureau.acts.writeAsSystem("run.move", act -> {
            at.room.outbox.called(act, "k2", "run", 7, "沈惠兰", "13800002202", PhoneResult.NOT_REACHED, "李晓雨");
            at.room.outbox.called(act, "k1", "run", 7, "周建国", "13800002201", PhoneResult.REACHED, "李晓雨");
            act.record("run", 7, null, null);
            return null;
        });
        at.at.clock.move(Duration.ofMinutes(1));
        at.set(Setting.NOTIFY_TRIES, 3);
        at.pass();
        at.set(Setting.NOTIFY_TRIES, 10);
        at.send(new NewNotice("k3", "run", 8, at.zhou, "周建国", "13800002201", "另一件事", ""));
    }

    @Test
    void channels() throws Exception {
        evening();
        for (boolean night : new boolean[] {false, true}) {
            draw("channels-" + (night ? "night" : "day"), at.admin, true, night, Texts.CHINESE, List.of());
        }
        draw("channels-whole", at.admin, true, false, Texts.CHINESE, List.of());
        draw("channels-english", at.admin, true, false, Texts.ENGLISH, List.of());
        draw("channels-officer", at.at.actor(Role.DUTY_OFFICER), true, false, Texts.CHINESE, List.of());
        draw("channels-tried", at.admin, true, false, Texts.CHINESE, List.of("试听", "保存并试发"));
        assertThat(heard).containsExactly(0.5);
        draw("channels-leader", at.at.actor(Role.AUDIT_ADMIN), true, false, Texts.CHINESE, List.of());
    }

    @Test
    void whatWasTypedIsNotLostWhenAnotherCardIsSaved() {
        Texts texts = new Texts(Texts.CHINESE);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            NotifyUi ui = new NotifyUi(at.room, new NotifyUi.Window(texts, at.at.clock.bureau(),
                    new DirectWork(new Problems(texts)), at.at.bureau.signals, () -> at.admin,
                    new Dialogs(texts, layers), heard::add));
            Sections screen = new Sections(texts, "admin.title", List.of(ui.channels()));
            layers.content(screen.node());
            screen.shown();
            Snapshots.draw(layers, 1182, 680, false, Path.of("target", "pictures", "notify-channels-typed.png"));
            TextField host = field(layers, "服务器");
            host.setText("mail.example.gov.cn");
            field(layers, "签名密钥").setText("ganz-geheim");
            List<Button> saves = layers.lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> "保存".equals(button.getText())).toList();
            saves.get(1).fire();
            assertThat(at.at.bureau.settings.text(Setting.WEBHOOK_SECRET)).isEqualTo("ganz-geheim");
            assertThat(field(layers, "签名密钥").getText()).isEqualTo(ChannelDesk.MASK);
            assertThat(host.getText()).isEqualTo("mail.example.gov.cn");
            assertThat(at.at.bureau.settings.text(Setting.MAIL_HOST)).isEmpty();
            saves.get(0).fire();
            assertThat(at.at.bureau.settings.text(Setting.MAIL_HOST)).isEqualTo("mail.example.gov.cn");
            screen.hidden();
        });
    }

    private static TextField field(Layers layers, String name) {
        return layers.lookupAll(".text-field").stream().map(TextField.class::cast)
                .filter(one -> name.equals(one.getAccessibleText())).findFirst().orElseThrow();
    }

    @Test
    void addresses() throws Exception {
        at.room.addresses.keep(at.keeper, at.zhou, "zhoujianguo@example.gov.cn", "zhoujianguo");
        draw("reach-day", at.keeper, false, false, Texts.CHINESE, List.of());
        draw("reach-night", at.keeper, false, true, Texts.CHINESE, List.of());
    }

    private void draw(String name, Actor who, boolean channels, boolean night, Locale locale, List<String> presses)
            throws Exception {
        Path file = Path.of("target", "pictures", "notify-" + name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            NotifyUi ui = new NotifyUi(at.room, new NotifyUi.Window(texts, at.at.clock.bureau(),
                    new DirectWork(new Problems(texts)), at.at.bureau.signals, () -> who, dialogs, heard::add));
            Sections screen = new Sections(texts, channels ? "admin.title" : "people.title",
                    List.of(channels ? ui.channels() : ui.addresses()));
            layers.content(screen.node());
            screen.shown();
            for (String press : presses) {
                Snapshots.draw(layers, 1182, 680, night, file);
                layers.lookupAll(".button").stream().map(Button.class::cast)
                        .filter(button -> press.equals(button.getText())).findFirst().orElseThrow().fire();
            }
            Snapshots.draw(layers, 1182, name.contains("whole") ? 1480 : 680, night, file);
            screen.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
