package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.form4.shell.print.Format;
import org.form4.shell.print.Stdout;
import org.form4.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tech.tablesaw.api.Table;

/** {@code form4 sql}. The store is opened to read, so no statement changes it. */
@Command(
        name = "sql",
        sortOptions = false,
        description = "Asks a store in SQL (DuckDB's) and prints the result.",
        footer = {
            "",
            "Tables: those that form4 parse writes. Views: transactions, current_holdings. SHOW TABLES lists them,",
            "DESCRIBE nonderiv_trans the columns of one.",
            "Example: form4 sql \"SELECT transaction_code, count(*) FROM transactions GROUP BY ALL\""
        })
final class SqlCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STATEMENT", description = "one statement, in quotes")
    String statement = "";

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default), csv, json or markdown")
    String format = "table";

    @Option(names = "--explain", description = "print instead how it is answered and how long each step takes")
    boolean isExplained;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Format written = Words.format(format);
        try (Store opened = Store.openToRead(store.file)) {
            if (isExplained) {
                String plan = opened.explain(statement);
                Stdout.write(out -> out.write(plan.getBytes(StandardCharsets.UTF_8)));
                return 0;
            }
            Table result = opened.sql(statement);
            Stdout.write(out -> written.write(result, Terminals.layout(), out));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
