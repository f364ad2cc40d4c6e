package org.form4.shell.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.form4.shell.Main;
import org.form4.shell.script.Script;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code form4} itself: the shell, one expression, or one of the subcommands. */
@Command(
        name = "form4",
        description = "Reads SEC Forms 3, 4 and 5, measures what insiders did, and shows it.",
        synopsisSubcommandLabel = "[COMMAND]",
        versionProvider = Form4Command.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Without a command: the shell. In it, /help tells more.",
            "",
            "Exit status: 0 done, 1 failed,"
                    + " 2 wrong arguments, 3 done but some inputs were rejected, 130 interrupted."
        })
final class Form4Command implements Callable<Integer> {
    @Option(names = "-e", paramLabel = "EXPR", description = "evaluate Java and print the last value, bare")
    @Nullable
    String expression;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "show stack traces of failures")
    boolean debug;

    @Mixin
    HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    boolean version;

    @Override
    public Integer call() throws IOException {
        if (expression != null) {
            return Script.expression(expression);
        }
        return ShellStart.run();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"form4 " + Main.version()};
        }
    }
}
