package org.form4.shell.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.form4.metric.Nearest;
import org.form4.shell.print.ClosedPipe;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** From arguments to an exit status; every failure becomes one line on standard error. */
public final class CommandLineDoor {
    static final int FAILED = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int SOME_REJECTED = 3;

    /** In the order in which help lists them. */
    private static final List<Class<?>> SUBCOMMANDS = List.of(
            ReportCommand.class,
            ParseCommand.class,
            MetricCommand.class,
            MetricsCommand.class,
            FetchCommand.class,
            IngestCommand.class,
            SqlCommand.class,
            ExportCommand.class,
            ClusterCommand.class,
            RunCommand.class,
            HelpCommand.class,
            AutoComplete.GenerateCompletion.class);

    /** These speak of all the others. */
    private static final Set<String> OF_ALL = Set.of("help", "generate-completion");

    private CommandLineDoor() {}

    /** Runs the subcommand that the arguments name. */
    public static int run(String... arguments) {
        EarlyStarts.of(arguments);
        return commandLine(arguments).execute(arguments);
    }

    private static CommandLine commandLine(String... arguments) {
        Form4Command form4 = new Form4Command();
        CommandLine line = new CommandLine(form4);
        subcommands(arguments).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(CommandLineDoor::wrongArguments)
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, command, form4.debug));
        // What follows a script is the script's.
        Optional.ofNullable(line.getSubcommands().get("run")).ifPresent(run -> run.setStopAtPositional(true));
        if (Terminals.wantsNoColour()) {
            line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        }
        return line;
    }

    /** The one that comes first, since to look at the options of each takes time; else all. */
    private static List<Class<?>> subcommands(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Class<?>> named = SUBCOMMANDS.stream()
                .filter(command -> command.getAnnotation(Command.class).name().equals(first))
                .toList();
        return named.isEmpty() || OF_ALL.contains(first) ? SUBCOMMANDS : named;
    }

    private static int wrongArguments(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String message = exception.getMessage();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            message = (first.startsWith("-") ? "unknown option " : "unknown command ")
                    + first
                    + Nearest.hint(first, names(command));
        }
        command.getErr().println("form4: " + FailureLine.firstOf(message));
        command.getErr().println(usage(command));
        return WRONG_ARGUMENTS;
    }

    private static int failed(Exception exception, CommandLine command, boolean debug) {
        if (exception instanceof ClosedPipe) {
            return 0;
        }
        if (exception instanceof WrongArgument) {
            command.getErr().println("form4: " + FailureLine.firstOf(exception.getMessage()));
            command.getErr().println(usage(command));
        } else {
            command.getErr().println("form4: " + FailureLine.of(exception));
        }
        if (debug) {
            exception.printStackTrace(command.getErr());
        }
        return exception instanceof WrongArgument ? WRONG_ARGUMENTS : FAILED;
    }

    private static String usage(CommandLine command) {
        return "usage: " + command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private static List<String> names(CommandLine command) {
        List<String> names = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
