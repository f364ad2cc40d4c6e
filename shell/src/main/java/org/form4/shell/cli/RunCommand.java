package org.form4.shell.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.form4.shell.script.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code form4 run}. */
@Command(
        name = "run",
        description = "Runs a saved analysis; an error stops it and names the line.",
        customSynopsis = "form4 run SCRIPT.jsh [ARG...]")
final class RunCommand implements Callable<Integer> {
    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(
            index = "0",
            paramLabel = "SCRIPT.jsh",
            description = "a file of Java and slash commands; - is standard input")
    Path script = Path.of("-");

    @Parameters(index = "1..*", paramLabel = "ARG", description = "what the script finds in args")
    List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException {
        if (script.toString().equals("-")) {
            return Script.run(
                    "standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8), arguments);
        }
        if (!Files.isRegularFile(script)) {
            throw new Failure((Files.isDirectory(script) ? "a folder is no script: " : "there is no script ") + script);
        }
        return Script.run(script.toString(), Files.readString(script), arguments);
    }
}
