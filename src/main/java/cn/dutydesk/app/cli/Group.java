package cn.dutydesk.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that needs a second one: {@code people …}. Alone it is wrong usage. */
abstract class Group implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() {
        throw new ParameterException(spec.commandLine(),
                spec.name() + ": " + String.join(", ", spec.subcommands().keySet()));
    }
}
