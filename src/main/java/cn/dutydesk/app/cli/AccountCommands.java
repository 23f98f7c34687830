package cn.dutydesk.app.cli;

import cn.dutydesk.security.NewAccount;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account …}. */
@Command(name = "account", description = "accounts")
final class AccountCommands extends Group {
    /** {@code account recovery-key}: a new recovery key, for the system administrator; the old one opens nothing more. */
    @Command(name = "recovery-key", description = "make a new recovery key")
    static final class Renew implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;

        Renew(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            String key = cli.onBureau((bureau, who) -> bureau.accounts.renewRecoveryKey(who));
            if (json) {
                cli.json(Map.of("recoveryKey", key));
            } else {
                cli.say(cli.texts().of("app.cli.init.key", key));
            }
            return Cli.DONE;
        }
    }

    /** {@code account reset USER}: offline recovery by someone who holds the recovery key. */
    @Command(name = "reset", description = "give a new one-time password, with the recovery key")
    static final class Reset implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "USER")
        private String user;

        Reset(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            char[] typed = cli.recoveryKey();
            NewAccount account = cli.onData(typed, bureau -> bureau.accounts.recover(user, typed));
            cli.say(cli.texts().of("app.cli.recovery.done", account.user(), account.password()));
            return Cli.DONE;
        }
    }
}
