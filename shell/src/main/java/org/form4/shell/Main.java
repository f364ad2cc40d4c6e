package org.form4.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.form4.shell.cli.CommandLineDoor;
import org.form4.shell.cli.ShellStart;

/** The program. {@code --version} is answered here, before anything large is loaded. */
public final class Main {
    private Main() {}

    /** Runs what the arguments ask for and ends the process with its status. */
    public static void main(String... arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        boolean asksVersion = arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
        if (asksVersion) {
            System.out.println("form4 " + version());
        } else {
            System.exit(run(arguments));
        }
    }

    private static int run(String... arguments) {
        try {
            return arguments.length == 0 ? ShellStart.withoutArguments() : CommandLineDoor.run(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println("form4: not enough memory; give it more, as in FORM4_JAVA_OPTS=-Xmx8g, or less to read");
            return 1;
        }
    }

    /** The version in the jar's manifest. */
    public static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
