package org.form4.shell.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Set;
import org.form4.shell.input.Stored;
import org.form4.store.Store;
import tech.tablesaw.api.Table;

/**
 * Two slow starts that wait for nothing and that nearly every subcommand comes to: Tablesaw's search for its readers,
 * and the database's library. They go on beside the reading of the arguments, and whoever comes to them first waits.
 */
final class EarlyStarts {
    private static final Set<String> WITH_TABLES = Set.of("report", "parse", "metric", "ingest", "sql", "export");
    private static final Set<String> WITH_STORE = Set.of("ingest", "sql", "export");

    private EarlyStarts() {}

    static void of(String... arguments) {
        String command = arguments.length < 2 ? "" : arguments[0];
        if (WITH_TABLES.contains(command)) {
            begin("form4-tables", EarlyStarts::tables);
        }
        if (WITH_STORE.contains(command) || Arrays.stream(arguments).anyMatch(Stored::isStore)) {
            begin("form4-store", Store::prepare);
        }
    }

    /**
     * Tablesaw looks through every jar for readers of files. All of them lie in its own, and none is of use here, so it
     * is shown no other meanwhile; of these subcommands nothing else asks what the class path is.
     */
    private static void tables() {
        String all = System.getProperty("java.class.path");
        CodeSource tablesaw = Table.class.getProtectionDomain().getCodeSource();
        try {
            if (tablesaw != null) {
                System.setProperty(
                        "java.class.path",
                        Path.of(tablesaw.getLocation().toURI()).toString());
            }
            Table.create("first");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a jar that was loaded has a place", e);
        } finally {
            System.setProperty("java.class.path", all);
        }
    }

    private static void begin(String name, Runnable start) {
        Thread thread = new Thread(start, name);
        thread.setDaemon(true);
        thread.start();
    }
}
