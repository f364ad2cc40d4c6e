package org.form4.shell.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.jspecify.annotations.Nullable;

/** What the standard streams are connected to. The launcher knows and says so; without it the system is asked. */
final class Terminals {
    private static final @Nullable String TOLD = System.getProperty("form4.tty");

    private Terminals() {}

    static boolean stdinIsTerminal() {
        return isTerminal("0");
    }

    static boolean stdoutIsTerminal() {
        return isTerminal("1");
    }

    static boolean stderrIsTerminal() {
        return isTerminal("2");
    }

    static boolean wantsNoColour() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM")) || !stdoutIsTerminal();
    }

    private static boolean isTerminal(String stream) {
        if (TOLD != null) {
            return TOLD.contains(stream);
        }
        try {
            return new ProcessBuilder("test", "-t", stream)
                            .redirectInput(Redirect.INHERIT)
                            .redirectOutput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
