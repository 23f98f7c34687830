package cn.dutydesk.app.cli;

import cn.dutydesk.admin.DatabaseLooks;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.support.FaultNames;
import cn.dutydesk.admin.support.LogFolder;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Opening;
import cn.dutydesk.backup.service.BackupFolder;
import cn.dutydesk.core.FaultCode;
import cn.dutydesk.core.Texts;
import cn.dutydesk.vault.Unlock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: looks at machine and data, changes nothing, needs no account. Exit 1 when something is not fine. */
@Command(name = "doctor", description = "look whether the program can do its work here")
final class DoctorCommand implements Callable<Integer> {
    private final Cli cli;
    @Option(names = "--json")
    private boolean json;
    @Option(names = "--code", paramLabel = "E-XXXXX",
            description = "tell what the code of a failure means and what the log has of it")
    private String code;

    DoctorCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        Texts texts = cli.texts();
        if (code != null) {
            return tell(FaultCode.read(code).orElseThrow(() -> new BadInput(texts.of("admin.doctor.no-code", code))));
        }
        List<Finding> findings = doctor(cli).examine();
        boolean healthy = Doctor.healthy(findings);
        if (json) {
            cli.json(document(findings, healthy));
        } else {
            findings.forEach(finding -> print(texts, finding));
            cli.say(texts.of(healthy ? "admin.doctor.all-fine" : "admin.doctor.not-fine"));
        }
        return healthy ? Cli.DONE : Cli.FOUND;
    }

    /** The doctor for data this process has not opened. */
    static Doctor doctor(Cli cli) {
        Texts texts = cli.texts();
        Path data = cli.data();
        return Doctor.of(texts, Machine.here(cli::environment), cli.clock(), data, () -> DataHome.held(data),
                cli.fixed(),
                () -> DatabaseLooks.closed(data, DataHome.held(data), unlock(cli, data), texts),
                () -> BackupFolder.newest(data, cli.clock().zone()));
    }

    /** What a code means, and what the log has under it. Exit 1 when nothing is known of it. */
    private int tell(String read) {
        Texts texts = cli.texts();
        Optional<String> known = FaultNames.of(texts, read);
        LogFolder.Found found = LogFolder.of(cli.data()).find(read);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", read);
        document.put("words", known.map(key -> texts.of(key, cli.data().toAbsolutePath().normalize())).orElse(""));
        document.put("times", found.times());
        document.put("last", found.last());
        document.put("place", found.place());
        if (json) {
            cli.json(document);
        } else {
            cli.say(read + "  " + (known.isPresent() ? document.get("words") : texts.of("admin.doctor.code-internal")));
            cli.say(found.times() == 0 ? texts.of("admin.doctor.code-never")
                    : texts.of("admin.doctor.code-times", found.times(), found.last()));
            found.place().forEach(line -> cli.say("    " + line));
        }
        return known.isEmpty() && found.times() == 0 ? Cli.FOUND : Cli.DONE;
    }

    /** A password that is given opens encrypted data; a wrong one is noted as at any other door. */
    private static @Nullable Unlock unlock(Cli cli, Path data) {
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
