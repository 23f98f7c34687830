package cn.dutydesk.app.cli;

import cn.dutydesk.admin.DatabaseLooks;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Opening;
import cn.dutydesk.backup.service.BackupFolder;
import cn.dutydesk.core.Texts;
import cn.dutydesk.vault.Unlock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: looks at machine and data, changes nothing, needs no account. Exit 1 when something is not fine. */
@Command(name = "doctor", description = "look whether the program can do its work here")
final class DoctorCommand implements Callable<Integer> {
    private final Cli cli;
    @Option(names = "--json")
    private boolean json;

    DoctorCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        Texts texts = cli.texts();
        Path data = cli.data();
        Doctor doctor = Doctor.of(texts, Machine.here(cli::environment), cli.clock(), data, () -> DataHome.held(data),
                () -> DatabaseLooks.closed(data, DataHome.held(data), unlock(data), texts),
                () -> BackupFolder.newest(data, cli.clock().zone()));
        List<Finding> findings = doctor.examine();
        boolean healthy = Doctor.healthy(findings);
        if (json) {
            cli.json(document(findings, healthy));
        } else {
            findings.forEach(finding -> print(texts, finding));
            cli.say(texts.of(healthy ? "admin.doctor.all-fine" : "admin.doctor.not-fine"));
        }
        return healthy ? Cli.DONE : Cli.FOUND;
    }

    /** A password that is given opens encrypted data; a wrong one is noted as at any other door. */
    private Unlock unlock(Path data) {
        String user = cli.environment("DUTYDESK_USER");
        char[] password = cli.environment("DUTYDESK_PASSWORD").toCharArray();
        return user.isEmpty() || password.length == 0 ? null : (keys, home) -> new Opening(cli.clock(),
                cli.workstation()).unlock(data, null, user, password);
    }

    private void print(Texts texts, Finding finding) {
        cli.say(texts.of("admin.doctor.line", texts.of("admin.health." + finding.health()),
                texts.of("admin.topic." + finding.topic()), finding.words()));
        if (!finding.advice().isEmpty()) {
            cli.say(texts.of("admin.doctor.advice", finding.advice()));
        }
    }

    private static Map<String, Object> document(List<Finding> findings, boolean healthy) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("healthy", healthy);
        document.put("findings", findings.stream().map(finding -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("topic", finding.topic().word());
            one.put("state", finding.health().word());
            one.put("words", finding.words());
            one.put("do", finding.advice());
            return one;
        }).toList());
        return document;
    }
}
