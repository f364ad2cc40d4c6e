package org.form4.shell.cli;

import java.util.Arrays;
import java.util.Set;
import org.form4.shell.input.FirstTable;
import org.form4.shell.input.Stored;
import org.form4.store.Store;

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
            FirstTable.inBackground();
        }
        if (WITH_STORE.contains(command) || Arrays.stream(arguments).anyMatch(Stored::isStore)) {
            Thread thread = new Thread(Store::prepare, "database");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
