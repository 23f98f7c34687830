package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Opening;
import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.Texts;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup FILE}, {@code backup verify FILE} and {@code restore FILE --data NEWDIR}. */
@Command(name = "backup", description = "make a verified backup")
final class BackupCommands implements Callable<Integer> {
    private final Cli cli;
    @Spec
    private CommandSpec spec;
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "must not be there yet")
    private Path file;

    BackupCommands(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "backup: FILE, verify");
        }
        BackupSheet sheet = cli.onBureau((bureau, who) -> bureau.backups.export(who, file));
        cli.say(cli.texts().of("app.cli.backup.made", file, sheet.records(), sheet.head()));
        return Cli.DONE;
    }

    private static String moment(Cli cli, BackupSheet sheet) {
        Texts texts = cli.texts();
        LocalDateTime at = cli.clock().local(sheet.at());
        return texts.date(at) + " " + texts.time(at);
    }

    /** {@code backup verify}: opens a backup, reads all of it, recomputes the audit chain. Opened as restore is. */
    @Command(name = "verify", description = "open a backup and read all of it")
    static final class Verify implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE")
        private Path file;

        Verify(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            BackupSheet sheet = Restore.check(file, cli.backupKey(), Path.of(System.getProperty("java.io.tmpdir")));
            cli.say(cli.texts().of("app.cli.backup.good", sheet.bureau(), moment(cli, sheet), sheet.records(),
                    sheet.head()));
            return Cli.DONE;
        }
    }

    /**
     * {@code restore}: brings a backup back into a new directory. Overwrites nothing. One of encrypted data is opened by
     * name and password of its time, or by the recovery key.
     */
    @Command(name = "restore", description = "bring a backup back into a new directory")
    static final class Bring implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE")
        private Path file;

        Bring(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            Path directory = cli.data();
            Restored restored = Restore.into(file, cli.backupKey(), directory);
            Opening opening = new Opening(cli.clock(), cli.workstation(), cli.fixed());
            try (DataHome home = DataHome.take(directory);
                 Bureau bureau = restored.vault() == null ? opening.open(home)
                         : opening.open(home, restored.vault())) {
                bureau.backups.restored(file, restored.sheet());
            }
            BackupSheet sheet = restored.sheet();
            cli.say(cli.texts().of("app.cli.backup.restored", directory.toAbsolutePath().normalize(), sheet.bureau(),
                    moment(cli, sheet), sheet.records()));
            return Cli.DONE;
        }
    }
}
