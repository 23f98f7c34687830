package cn.dutydesk.app.cli;

import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.app.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code support-bundle}: what whoever helps needs, without the office's data. Needs no account, opens no database. */
@Command(name = "support-bundle",
        description = "logs, doctor and versions in one file for support; no data of the office")
final class SupportCommand implements Callable<Integer> {
    private final Cli cli;
    @Option(names = "--out", required = true, paramLabel = "FILE.zip")
    private Path out;

    SupportCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw new BadInput(cli.texts().of("admin.support.exists", out.toAbsolutePath().normalize()));
        }
        new SupportBundle(cli.texts(), cli.clock(), new SupportBundle.Around(Version.NUMBER, cli.data(),
                Machine.here(cli::environment), DoctorCommand.doctor(cli), null, List::of, SupportBundle::startup))
                .write(out);
        cli.say(cli.texts().of("admin.support.written", out.toAbsolutePath().normalize()));
        return Cli.DONE;
    }
}
