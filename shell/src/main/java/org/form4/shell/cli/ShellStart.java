package org.form4.shell.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.form4.shell.Main;
import org.form4.shell.print.ClosedPipe;
import org.form4.shell.repl.Repl;
import org.form4.shell.script.Java;
import org.form4.shell.script.Script;

/**
 * {@code form4} without a command: the shell on a terminal; elsewhere standard input is a script. Knows nothing of the
 * library that reads arguments, which takes as long to load as everything else before the prompt.
 */
public final class ShellStart {
    private ShellStart() {}

    /** Runs it where there are no arguments at all; every failure becomes one line on standard error. */
    public static int withoutArguments() {
        try {
            return run();
        } catch (ClosedPipe e) {
            return 0;
        } catch (IOException | RuntimeException e) {
            System.err.println("form4: " + FailureLine.of(e));
            return CommandLineDoor.FAILED;
        }
    }

    static int run() throws IOException {
        if (!Terminals.stdinIsTerminal()) {
            String source = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            return Script.run("standard input", source, List.of());
        }
        String greeting = "Form 4 Workbench " + Main.version() + ". Java is the language; /help shows how to begin.";
        return Repl.run(Java::start, greeting);
    }
}
