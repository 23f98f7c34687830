package cn.dutydesk.app.cli;

import cn.dutydesk.admin.service.SettingView;
import cn.dutydesk.admin.service.SettingsDesk;
import cn.dutydesk.core.Texts;
import cn.dutydesk.settings.Fixed;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code settings …}. */
@Command(name = "settings", description = "the office's own values")
final class SettingsCommands extends Group {
    /** {@code settings list}: every value, and what lays it down. */
    @Command(name = "list", description = "what holds, and by whom it is laid down")
    static final class Show implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;

        Show(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            List<SettingView> values = cli
                    .onBureau((bureau, who) -> new SettingsDesk(bureau.acts, bureau.settings).list(who));
            if (json) {
                cli.json(values.stream().map(Show::document).toList());
            } else {
                values.forEach(one -> cli.say(line(cli.texts(), one)));
            }
            return Cli.DONE;
        }

        private static String line(Texts texts, SettingView one) {
            String plain = one.setting().key() + "=" + one.value();
            return one.fixedBy().isEmpty() ? plain : texts.of("settings.file.line", plain, one.fixedBy());
        }

        private static Map<String, Object> document(SettingView one) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("key", one.setting().key());
            document.put("value", one.value());
            document.put("default", one.setting().standard());
            document.put("fixedBy", one.fixedBy());
            return document;
        }
    }

    /** {@code settings check}: reads an administrator's file as the program would; needs no account. */
    @Command(name = "check", description = "look through the file that lays settings down for everybody")
    static final class Look implements Callable<Integer> {
        private final Cli cli;
        @Parameters(arity = "0..1", paramLabel = "FILE")
        private Path file;

        Look(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            Fixed fixed = file == null ? cli.fixed() : Fixed.read(file);
            if (fixed.file() == null) {
                cli.say(cli.texts().of("settings.file.none"));
                return Cli.DONE;
            }
            fixed.complaints().forEach(one -> cli.say(one.words(cli.texts(), fixed.file())));
            cli.say(cli.texts().of("settings.file.read", fixed.file(), fixed.count()));
            return fixed.complaints().isEmpty() ? Cli.DONE : Cli.FOUND;
        }
    }
}
