package org.form4.shell.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import org.form4.shell.print.Layout;
import org.form4.shell.print.Style;
import org.jspecify.annotations.Nullable;

/** What the standard streams are connected to. The launcher knows and says so; without it the system is asked. */
final class Terminals {
    private static final @Nullable String TOLD = System.getProperty("form4.tty");

    private static final int USUAL_WIDTH = 80;

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

    /** All rows always; columns as wide as the window where there is one. */
    static Layout layout() {
        if (!stdoutIsTerminal()) {
            return Layout.UNLIMITED;
        }
        return new Layout(width(), Integer.MAX_VALUE, wantsNoColour() ? Style.PLAIN : Style.COLOUR);
    }

    private static int width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            int width = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
            return width > 0 ? width : USUAL_WIDTH;
        } catch (IOException | NumberFormatException e) {
            return USUAL_WIDTH;
        }
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
