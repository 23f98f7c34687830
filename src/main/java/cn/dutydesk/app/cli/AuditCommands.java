package cn.dutydesk.app.cli;

import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.security.Permission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit …}. */
@Command(name = "audit", description = "the record of every write and refusal")
final class AuditCommands extends Group {
    /** {@code audit verify}: recomputes the chain, names the first broken record. Exit 1 when there is one. */
    @Command(name = "verify", description = "recompute the chain")
    static final class Verify implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--json")
        private boolean json;

        Verify(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            ChainCheck check = cli.onBureau((bureau, who) -> {
                bureau.acts.demand(who, Permission.AUDIT_VERIFY, "audit.verify");
                return bureau.audit.verify();
            });
            String why = check.whole() ? "" : cli.texts().of(check.why());
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("whole", check.whole());
                document.put("records", check.records());
                document.put("head", check.head());
                document.put("firstBroken", check.broken() == 0 ? null : check.broken());
                document.put("why", why);
                document.put("rows", check.rows());
                document.put("place", check.place());
                cli.json(document);
            } else if (check.whole()) {
                cli.say(cli.texts().of("app.cli.audit.whole", check.records(), check.rows(), check.head()));
            } else if (check.broken() == 0) {
                cli.say(cli.texts().of("app.cli.audit.altered", check.place(), why));
            } else {
                cli.say(cli.texts().of("app.cli.audit.broken", check.broken(), why));
            }
            return check.whole() ? Cli.DONE : Cli.FOUND;
        }
    }
}
