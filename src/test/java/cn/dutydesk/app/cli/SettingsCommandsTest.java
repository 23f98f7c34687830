package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.admin.service.SettingView;
import cn.dutydesk.admin.service.SettingsDesk;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.EncryptedData;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.app.cli.Line.Answer;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator of the machine lays down, and what a start is told otherwise. */
class SettingsCommandsTest {
    @TempDir
    private Path folder;
    private Path file;
    private Line line;

    @BeforeEach
    void bureau() throws IOException {
        Path data = folder.resolve("data");
        EncryptedData made = EncryptedData.at("2026-11-22T09:00").into(data);
        line = new Line(data, "2026-11-22T09:00").set("DUTYDESK_USER", Role.SYSTEM_ADMIN.word())
                .set("DUTYDESK_PASSWORD", new String(made.password(Role.SYSTEM_ADMIN)));
        file = folder.resolve("dutydesk.properties");
        Files.writeString(file, """
                # laid down by the city
                duty.phone = 0571-12345
                lock.failures=3
                bureau.zone=Asia/Urumqi
                lang=en
                theme=dark
                lock.minutes=2
                idle.minuets=5
                outgoing.mail-password=geheim
                """);
    }

    @Test
    void whatIsLaidDownHoldsIsListedAndCannotBeChanged() {
        Answer list = line.administered(file).run("settings", "list", "--lang", "zh");
        assertThat(list.exit()).isZero();
        assertThat(list.out()).contains("duty.phone=0571-12345    （由 " + file + " 规定）", "lock.failures=3  ",
                "bureau.zone=Asia/Urumqi", "lock.minutes=10\n");
        assertThat(list.err().lines()).hasSize(3).allMatch(words -> words.contains(file.toString()));
        assertThat(list.err()).contains("“idle.minuets”", "没有这个设置项", "“lock.minutes”", "“outgoing.mail-password”")
                .doesNotContain("geheim");
        try (Bureau bureau = new Bureau(Database.memory("laid-down", Entities.ALL), null, line.clock.bureau(), "test",
                Fixed.read(file));
             TestBureau free = new TestBureau("2026-11-22T09:00")) {
            Actor admin = free.actor(Role.SYSTEM_ADMIN);
            SettingsDesk desk = new SettingsDesk(bureau.acts, bureau.settings);
            assertThatThrownBy(() -> desk.change(admin, Setting.DUTY_PHONE, "1")).isInstanceOf(Refusal.class)
                    .satisfies(no -> assertThat(((Refusal) no).words(new Texts(Texts.CHINESE))).contains("统一规定"));
            assertThat(bureau.settings.text(Setting.DUTY_PHONE)).isEqualTo("0571-12345");
            assertThat(bureau.clock.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
            assertThat(desk.list(admin)).filteredOn(one -> !one.fixedBy().isEmpty()).extracting(SettingView::setting)
                    .containsExactlyInAnyOrder(Setting.DUTY_PHONE, Setting.LOCK_FAILURES, Setting.BUREAU_ZONE);
        }
    }

    @Test
    void aFileThatSaysNonsenseIsToldAndNeverInTheWay() throws IOException {
        assertThat(line.run("settings", "check", file.toString()).exit()).isEqualTo(1);
        Path broken = Files.writeString(folder.resolve("broken.properties"), "a=\\u12");
        Answer answer = line.administered(broken).run("settings", "list");
        assertThat(answer.exit()).isZero();
        assertThat(answer.err()).contains("读不出来");
        assertThat(line.run("doctor").out()).contains("统一设置", "settings check");
        assertThat(line.administered(folder.resolve("gone")).run("settings", "list").exit()).isZero();
        assertThat(Fixed.find(Map.of(), folder.resolve("gone")).file()).isNull();
        assertThat(Fixed.find(Map.of(Fixed.ENVIRONMENT, broken.toString()), file).file()).isEqualTo(file);
        assertThat(Fixed.find(Map.of(Fixed.ENVIRONMENT, file.toString()), folder.resolve("gone")).file())
                .isEqualTo(file);
    }

    @Test
    void anOptionGoesBeforeTheEnvironmentAndThatBeforeTheFile() {
        assertThat(line.administered(file).run("settings", "check").out()).contains("settings laid down");
        assertThat(line.set("DUTYDESK_LANG", "zh").run("settings", "check").out()).contains("规定了 3 项");
        assertThat(line.run("settings", "check", "--lang", "en").out()).contains("settings laid down");
        Cli cli = line.cli();
        cli.start(null, null);
        assertThat(cli.theme()).isEqualTo("dark");
        assertThat(cli.clock().zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        cli.start("Europe/Berlin", "light");
        assertThat(cli.theme()).isEqualTo("light");
        assertThat(cli.clock().zone()).as("the file goes first").isEqualTo(ZoneId.of("Asia/Urumqi"));
        Line free = new Line(folder.resolve("data"), "2026-11-22T09:00").set("DUTYDESK_ZONE", "Europe/Berlin");
        Cli elsewhere = free.cli();
        elsewhere.start(null, null);
        assertThat(elsewhere.clock().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(elsewhere.fixed().of(Setting.BUREAU_ZONE)).get().extracting(Fixed.Value::by)
                .isEqualTo("DUTYDESK_ZONE");
    }

    @Test
    void anOptionThatSaysNonsenseIsOneLine() {
        assertThat(line.run("doctor", "--zone", "Beijing")).satisfies(no -> {
            assertThat(no.exit()).isEqualTo(2);
            assertThat(no.err().strip()).contains("Beijing").doesNotContain("\n");
        });
        assertThat(line.run("doctor", "--theme", "pink").exit()).isEqualTo(2);
        assertThat(line.set("DUTYDESK_THEME", "pink").run("doctor").exit()).isEqualTo(2);
        assertThat(new Line(folder, "2026-11-22T09:00").run("--help").out()).contains("--zone", "DUTYDESK_DATA",
                "/etc/dutydesk/dutydesk.properties");
    }

    @Test
    void theDataDirectoryOfTheEnvironmentGoesBeforeThePlatformsHabit() {
        assertThat(DataHome.usual(Map.of("DUTYDESK_DATA", "/srv/duty"), "Linux", Path.of("/home/x")))
                .isEqualTo(Path.of("/srv/duty"));
        assertThat(DataHome.usual(Map.of(), "Linux", Path.of("/home/x")))
                .isEqualTo(Path.of("/home/x/.local/share/dutydesk"));
    }
}
