package org.form4.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableFormat;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A task of measuring: tagged rows in the order of their groups back into tables, and the metric's own answer to them.
 * Memory holds the filings of some groups, or of one group if it is larger.
 *
 * @param <T> what comes out
 */
abstract class Measure<T> implements MapPartitionsFunction<Row, T>, Serializable {
    /** So many filings are measured together: enough to be worth the call, few enough for a small executor. */
    private static final int FILINGS = 5_000;

    private final String name;
    private final HashMap<String, String> parameters;

    Measure(String name, Map<String, String> parameters) {
        this.name = name;
        this.parameters = new HashMap<>(parameters);
    }

    @Override
    public Iterator<T> call(Iterator<Row> rows) {
        Metric metric = Metrics.all().with(name, parameters);
        Groups groups = new Groups(rows, FILINGS);
        Iterator<T> first = before(metric, groups.hasNext());
        Iterator<T> rest = new Flat<>(groups, tables -> of(metric.compute(tables)));
        return new Flat<>(List.of(first, rest).iterator(), results -> () -> results);
    }

    /** What comes before the first result. */
    abstract Iterator<T> before(Metric metric, boolean isSomethingThere);

    /** What comes of a result. */
    abstract List<T> of(Table result);

    /** Rows as Spark has them. */
    static final class Rows extends Measure<Row> {
        Rows(String name, Map<String, String> parameters) {
            super(name, parameters);
        }

        @Override
        Iterator<Row> before(Metric metric, boolean isSomethingThere) {
            return Collections.emptyIterator();
        }

        @Override
        List<Row> of(Table result) {
            List<Column<?>> columns = result.columns();
            ColumnKind[] kinds = Cells.kinds(result);
            List<Row> rows = new ArrayList<>(result.rowCount());
            for (int row = 0; row < result.rowCount(); row++) {
                rows.add(Cells.row(columns, kinds, row));
            }
            return rows;
        }
    }

    /** Lines of CSV, as the workbench writes them everywhere. */
    static final class Lines extends Measure<String> {
        Lines(String name, Map<String, String> parameters) {
            super(name, parameters);
        }

        /** The header; where nothing is measured, in the first partition alone. */
        @Override
        Iterator<String> before(Metric metric, boolean isSomethingThere) {
            return isSomethingThere || TaskContext.getPartitionId() == 0
                    ? List.of(csv(metric.compute(new Form4Tables(List.of()))).strip())
                            .iterator()
                    : Collections.emptyIterator();
        }

        @Override
        List<String> of(Table result) {
            if (result.isEmpty()) {
                return List.of();
            }
            String csv = csv(result);
            return List.of(csv.substring(csv.indexOf('\n') + 1, csv.length() - 1));
        }

        private static String csv(Table table) {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                TableFormat.CSV.write(table, out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
