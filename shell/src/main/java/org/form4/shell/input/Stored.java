package org.form4.shell.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.form4.metric.Metric;
import org.form4.shell.print.Provenance;
import org.form4.store.Choice;
import org.form4.store.ParquetFiles;
import org.form4.store.Store;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/** Inputs that hold tables already: a store, or a folder of the workbench's own Parquet. */
public final class Stored {
    /** So many are measured together: enough to use every processor, few enough for a small machine. */
    private static final int FILINGS = 20_000;

    private Stored() {}

    /** Whether an input as typed is one of these. */
    public static boolean is(String input) {
        return isStore(input) || isParquet(input);
    }

    /** Whether an input as typed is a store. */
    public static boolean isStore(String input) {
        try {
            return Store.isDatabase(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isParquet(String input) {
        try {
            return ParquetFiles.isIn(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A metric's result, and the line that says what it was made of. */
    public record Result(Table table, String provenance) {}

    /**
     * Computes a metric over a whole store, some issuers at a time. Every metric can be: what it needs is never more than
     * an issuer's filings. Rows come issuer after issuer.
     */
    public static Result compute(Metric metric, Path file) {
        try (Store store = Store.openToRead(file)) {
            Table result = metric.compute(Form4Tables.of(List.of()));
            store.byIssuer(Choice.ALL, FILINGS, part -> {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("measuring was interrupted");
                }
                result.append(metric.compute(part));
            });
            long problems =
                    store.sql("SELECT count(*) FROM problem").longColumn(0).getLong(0);
            return new Result(result, Provenance.line(metric, store.filings(), problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables; of a store those of the filings chosen. */
    public static Form4Tables tables(String input, Choice choice) {
        try {
            if (isParquet(input)) {
                return ParquetFiles.read(Path.of(input));
            }
            try (Store store = Store.openToRead(Path.of(input))) {
                return store.tables(choice);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables part by part, so that memory need not hold a large store; Parquet is one part. */
    public static void parts(String input, Consumer<Form4Tables> part) {
        if (isParquet(input)) {
            part.accept(tables(input, Choice.ALL));
            return;
        }
        try (Store store = Store.openToRead(Path.of(input))) {
            store.byIssuer(Choice.ALL, FILINGS, part);
            Table problem = store.table(TableName.PROBLEM);
            Table ofNoFiling =
                    problem.where(problem.longColumn("accession_number").isMissing());
            part.accept(new Form4Tables(List.of(ofNoFiling.setName(problem.name()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
