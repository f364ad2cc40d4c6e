package org.form4.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Severity;
import org.form4.tables.EqualForms;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Filings to the ten tables as Parquet, parted by year. A folder that holds tables already gets what is new: files that
 * were read before and have not changed are not opened, and filings that are there stay as they are.
 */
final class ParseJob {
    private static final String INPUTS = OutputFolder.HIDDEN + "/inputs";
    private static final String PRINTS = OutputFolder.HIDDEN + "/prints";
    private static final String NO_YEAR = "/" + StagedRows.YEAR + "=__HIVE_DEFAULT_PARTITION__";
    private static final String RUN = "run";
    private static final String ROWS = "rows";
    private static final int REASONS = 5;
    private static final StructType INPUT = new StructType()
            .add("uri", DataTypes.StringType)
            .add("size", DataTypes.LongType)
            .add("modified", DataTypes.LongType)
            .add("reader", DataTypes.StringType);

    private final SparkSession spark;
    private final OutputFolder output;
    private final String reader;
    private final long started = System.currentTimeMillis();

    /** @param reader the version that reads; files read by another version are read again */
    ParseJob(SparkSession spark, OutputFolder output, String reader) {
        this.spark = spark;
        this.output = output;
        this.reader = reader;
    }

    /**
     * What came of it.
     *
     * @param rows how many rows each table gained
     * @param severities how many problems of each severity were met
     * @param again how many filings were met that the folder held already
     * @param unchanged how many files were not opened, because they were read before
     * @param reasons the first few refusals, a line each
     */
    record Result(
            Map<TableName, Long> rows, Map<String, Long> severities, long again, int unchanged, List<String> reasons) {
        long filings() {
            return rows.getOrDefault(TableName.SUBMISSION, 0L);
        }

        long rejected() {
            return severities.getOrDefault(Severity.REJECTED.toString(), 0L);
        }
    }

    Result run(List<String> inputs) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<HadoopFile> found = FileSearch.find(inputs, spark.sparkContext().hadoopConfiguration(), problems::add);
        List<HadoopFile> files = unread(found);
        Staging staging = new Staging(spark, output);
        staging.read(files, problems);
        boolean isFirst = !output.has(TableName.SUBMISSION.toString());
        Map<TableName, Dataset<Row>> before = isFirst ? Map.of() : StoredTables.read(spark, output.seen());
        Dataset<Row> known = isFirst
                ? null
                : Objects.requireNonNull(before.get(TableName.SUBMISSION))
                        .select(functions.col("accession_number").as(StagedRows.KEY));
        Staging.Settled settled = staging.settle(known);
        Result result = write(settled, before, found.size() - files.size());
        remember(files);
        List<String> shown = new ArrayList<>(List.of(INPUTS, PRINTS));
        for (TableName name : TableName.values()) {
            shown.add(name.toString());
        }
        output.show(shown);
        return result;
    }

    /** The files that were not read before, or have changed since. */
    private List<HadoopFile> unread(List<HadoopFile> found) throws IOException {
        if (!output.has(INPUTS)) {
            return found;
        }
        Set<List<Object>> read = new HashSet<>();
        for (Row row : spark.read().schema(INPUT).parquet(output.seen(INPUTS)).collectAsList()) {
            read.add(List.of(row.get(0), row.get(1), row.get(2), row.get(3)));
        }
        return found.stream()
                .filter(file -> !read.contains(List.<Object>of(file.uri(), file.size(), file.modified(), reader)))
                .toList();
    }

    private void remember(List<HadoopFile> files) {
        List<Row> rows = files.stream()
                .map(file -> RowFactory.create(file.uri(), file.size(), file.modified(), reader))
                .toList();
        spark.createDataFrame(rows, INPUT).coalesce(1).write().parquet(output.unseen(INPUTS));
    }

    private Result write(Staging.Settled settled, Map<TableName, Dataset<Row>> before, int unchanged)
            throws IOException {
        List<Row> equal = equalForms(settled.rows());
        Map<TableName, Long> counts = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            Dataset<Row> rows = Staging.table(settled.rows(), name);
            if (name == TableName.PROBLEM) {
                rows = problems(rows, equal, before.get(TableName.PROBLEM));
            }
            counts.put(name, write(name, rows));
        }
        return result(counts, settled.again(), unchanged);
    }

    /** Writes a table by year and counts its rows. */
    private long write(TableName name, Dataset<Row> rows) throws IOException {
        String folder = output.unseen(name.toString());
        Observation seen = new Observation();
        rows.observe(seen, functions.count(functions.lit(1)).as(ROWS))
                .write()
                .partitionBy(StagedRows.YEAR)
                .parquet(folder);
        if (output.hasNoRows(name.toString())) {
            if (!output.has(name.toString())) {
                // Whoever reads the table finds its columns.
                spark.createDataFrame(List.of(), Cells.schema(name))
                        .coalesce(1)
                        .write()
                        .parquet(folder + NO_YEAR);
            }
            return 0;
        }
        try {
            return (Long) Objects.requireNonNull(seen.getAsJava().get(ROWS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Forms of this run that report the same as an earlier one, of this run or another. */
    private List<Row> equalForms(Dataset<Row> settled) throws IOException {
        List<Column> columns = new ArrayList<>(List.of(
                functions.lit(started).as(RUN), functions.col(StagedRows.PART), functions.col(StagedRows.YEAR)));
        for (String column : StagedRows.PRINT.fieldNames()) {
            columns.add(functions.col(column));
        }
        settled.filter("number IS NOT NULL")
                .select(columns.toArray(Column[]::new))
                .write()
                .parquet(output.unseen(PRINTS));
        Dataset<Row> all = spark.read().parquet(output.unseen(PRINTS));
        if (output.has(PRINTS)) {
            all = all.unionByName(spark.read().parquet(output.seen(PRINTS)));
        }
        Dataset<Row> keys = all.select(functions
                        .explode(functions.array("owners_key", "signatures_key"))
                        .as("both"))
                .filter("both <> 0")
                .groupBy("both")
                .count()
                .filter("count > 1");
        List<Row> alike = all.join(
                        keys,
                        all.col("owners_key")
                                .equalTo(keys.col("both"))
                                .or(all.col("signatures_key").equalTo(keys.col("both"))),
                        "left_semi")
                .orderBy(RUN, StagedRows.PART, "place")
                .collectAsList();
        Map<Long, Row> fresh = new HashMap<>();
        List<EqualForms.Print> inOrder = new ArrayList<>();
        for (Row form : alike) {
            inOrder.add(new EqualForms.Print(
                    form.getAs("number"),
                    form.getAs("source"),
                    form.getAs("facts"),
                    form.getAs("owners"),
                    form.getAs("signatures")));
            if (form.<Long>getAs(RUN) == started) {
                fresh.put(form.getAs("number"), form);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Problem problem : EqualForms.find(inOrder)) {
            Row form =
                    fresh.get(Objects.requireNonNull(problem.accessionNumber()).key());
            if (form != null) {
                rows.add(row(problem, form.getAs(StagedRows.YEAR)));
            }
        }
        return rows;
    }

    private static Row row(Problem problem, @Nullable Integer year) {
        return RowFactory.create(
                String.valueOf(problem.accessionNumber()),
                problem.source(),
                problem.line(),
                problem.kind().toString(),
                problem.severity().toString(),
                problem.message(),
                problem.rawText().isEmpty() ? null : problem.rawText(),
                year);
    }

    /** The problems to be added: those met, equal forms, and of what was no filing only what was not said before. */
    private Dataset<Row> problems(Dataset<Row> met, List<Row> equal, @Nullable Dataset<Row> before) {
        StructType schema = Cells.schema(TableName.PROBLEM).add(StagedRows.YEAR, DataTypes.IntegerType);
        Dataset<Row> all = met.unionByName(spark.createDataFrame(equal, schema));
        if (before == null) {
            return all;
        }
        Column same = functions.lit(true);
        for (String column : TableName.PROBLEM.columns().keySet()) {
            same = same.and(all.col(column).eqNullSafe(before.col(column)));
        }
        return all.join(before, same.and(all.col("accession_number").isNull()), "left_anti");
    }

    private Result result(Map<TableName, Long> counts, long again, int unchanged) throws IOException {
        Map<String, Long> severities = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        if (!output.hasNoRows(TableName.PROBLEM.toString())) {
            Dataset<Row> problems =
                    spark.read().schema(Cells.schema(TableName.PROBLEM)).parquet(output.unseen("problem"));
            for (Row row : problems.groupBy("severity").count().collectAsList()) {
                severities.put(row.getString(0), row.getLong(1));
            }
            for (Row row : problems.filter(problems.col("severity").equalTo(Severity.REJECTED.toString()))
                    .select("source", "message")
                    .takeAsList(REASONS)) {
                reasons.add(row.getString(0) + ": " + row.getString(1));
            }
        }
        return new Result(counts, severities, again, unchanged, reasons);
    }
}
