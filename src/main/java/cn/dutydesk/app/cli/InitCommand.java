package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Opening;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: creates the data directory, the first accounts, and on request the sample bureau. */
@Command(name = "init", description = "set up a bureau")
final class InitCommand implements Callable<Integer> {
    private final Cli cli;
    @Option(names = "--bureau", required = true, paramLabel = "NAME")
    private String bureauName;
    @Option(names = "--sample", description = "fill in a year of invented life")
    private boolean sample;
    @Option(names = "--json")
    private boolean json;

    InitCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        Setup.checkName(bureauName);
        try (DataHome home = DataHome.take(cli.data())) {
            if (home.occupied()) {
                throw new BadInput(cli.texts().of("data.exists", home.directory().toAbsolutePath().normalize()));
            }
            print(fill(home));
        }
        return Cli.DONE;
    }

    private FirstAccounts fill(DataHome home) {
        Opening opening = new Opening(cli.clock(), cli.workstation(), cli.fixed());
        if (sample) {
            try (Vault vault = opening.newKey(home);
                 Database database = Database.file(home.directory(), vault.filePassword(), Entities.ALL)) {
                return SampleBureau.fill(database, vault, cli.clock(), bureauName.strip(), cli.texts());
            }
        }
        try (Bureau bureau = opening.create(home)) {
            return Setup.create(bureau, bureauName, cli.texts());
        }
    }

    private void print(FirstAccounts first) {
        if (json) {
            cli.json(document(first));
            return;
        }
        cli.say(cli.texts().of("app.cli.init.done", bureauName, cli.data().toAbsolutePath().normalize()));
        say(cli, first);
    }

    /** Accounts and recovery key, as a document. */
    static Map<String, Object> document(FirstAccounts first) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("accounts", first.accounts().stream().map(account -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("user", account.user());
            one.put("role", account.role().word());
            one.put("password", account.password());
            return one;
        }).toList());
        document.put("recoveryKey", first.recoveryKey());
        return document;
    }

    /** The same in lines. */
    static void say(Cli cli, FirstAccounts first) {
        first.accounts().forEach(account -> cli.say(String.format("  %-16s %-20s %s", account.user(),
                account.password(), cli.texts().of("security.role." + account.role()))));
        cli.say(cli.texts().of("app.cli.init.key", first.recoveryKey()));
        cli.say(cli.texts().of("app.cli.init.once"));
    }
}
