package cn.dutydesk.app.cli;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Encrypting;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code data …}. */
@Command(name = "data", description = "the data directory as a whole")
final class DataCommands extends Group {
    /** {@code data encrypt}: encrypts data of an earlier version, for the system administrator. */
    @Command(name = "encrypt", description = "encrypt data of an earlier version")
    static final class Encrypt implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;

        Encrypt(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            DataState state = DataState.of(cli.data());
            if (state != DataState.PLAIN && state != DataState.NONE) {
                throw new Refusal("app.cli.encrypt.already", cli.data().toAbsolutePath().normalize());
            }
            Actor who = cli.onBureau((bureau, actor) -> {
                bureau.acts.demand(actor, Permission.ACCOUNT_EDIT, "data.encrypt");
                return actor;
            });
            FirstAccounts given;
            try (DataHome home = DataHome.take(cli.data())) {
                given = Encrypting.run(home, who, cli.environment("DUTYDESK_PASSWORD").toCharArray(), cli.clock(),
                        cli.workstation());
            }
            if (json) {
                cli.json(InitCommand.document(given));
            } else {
                cli.say(cli.texts().of("app.cli.encrypt.done", who.user()));
                InitCommand.say(cli, given);
                cli.say(cli.texts().of("app.cli.encrypt.disk"));
                long plain = Restore.plainOnes(cli.data(), cli.clock().zone());
                if (plain > 0) {
                    cli.say(cli.texts().of("app.cli.encrypt.backups", plain));
                }
            }
            return Cli.DONE;
        }
    }
}
