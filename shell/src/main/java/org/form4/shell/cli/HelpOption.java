package org.form4.shell.cli;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every subcommand. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;
}
