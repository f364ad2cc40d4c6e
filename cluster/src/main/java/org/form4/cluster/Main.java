package org.form4.cluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The job: what {@code spark-submit} starts. Every failure becomes one line on standard error and an exit status. */
@Command(
        name = "form4 cluster",
        description = "Reads and measures filings on Apache Spark.",
        sortOptions = false,
        subcommands = {ParseCommand.class, MetricCommand.class})
public final class Main {
    static final int FAILED = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int SOME_REJECTED = 3;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "show stack traces and what Spark logs")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "show this help")
    boolean help;

    /** Runs what the arguments ask for and ends the process with its status. */
    public static void main(String... arguments) {
        int status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::wrongArguments)
                .setExecutionStrategy(parsed -> {
                    Configurator.setRootLevel(Level.toLevel(main.logLevel()));
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, command, main.debug));
        return line.execute(arguments);
    }

    /** Spark's own messages are for those who ask; what concerns a user is said by this program. */
    String logLevel() {
        return debug ? "WARN" : "OFF";
    }

    private static int wrongArguments(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("form4: " + Failures.firstLine(exception));
        command.getErr()
                .println("usage: " + command.getHelp().synopsis(0).strip().replaceAll("\\s+", " "));
        return WRONG_ARGUMENTS;
    }

    private static int failed(Exception exception, CommandLine command, boolean debug) {
        command.getErr().println("form4: " + Failures.describe(exception));
        if (debug) {
            exception.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
