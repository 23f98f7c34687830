package cn.dutydesk.app.cli;

import cn.dutydesk.security.NewAccount;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code account …}. */
@Command(name = "account", description = "accounts")
final class AccountCommands extends Group {
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
            String key = cli.environment("DUTYDESK_RECOVERY_KEY");
            if (key.isEmpty()) {
                cli.err().println(cli.texts().of("app.cli.recovery.ask"));
                cli.err().flush();
                Scanner lines = new Scanner(cli.in(), java.nio.charset.StandardCharsets.UTF_8);
                key = lines.hasNextLine() ? lines.nextLine() : "";
            }
            char[] typed = key.strip().toUpperCase(java.util.Locale.ROOT).toCharArray();
            NewAccount account = cli.onData(bureau -> bureau.accounts.recover(user, typed));
            cli.say(cli.texts().of("app.cli.recovery.done", account.user(), account.password()));
            return Cli.DONE;
        }
    }
}
