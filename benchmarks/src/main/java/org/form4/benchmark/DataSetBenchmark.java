package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Two million rows of {@code NONDERIV_TRANS.tsv}, 28 columns: our loader against DuckDB making a table of the file with
 * dates converted, and against Tablesaw's own reader with the types of all columns given.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgs = "-Xmx4g")
public class DataSetBenchmark {
    /** How many rows the file has. */
    @Param("2000000")
    public int rows = 2_000_000;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("form4-benchmark");
        file = folder.resolve("NONDERIV_TRANS.tsv");
        TransactionFile.write(file, rows);
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }

    Path file() {
        return file;
    }

    /** Takes a file that is there already and is not ours to delete. */
    void read(Path existing) {
        file = existing;
    }

    @Benchmark
    public Form4Tables form4() {
        return Loader.load(List.of(file.toString()));
    }

    @Benchmark
    public int duckDb() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE nonderiv_trans AS SELECT * REPLACE ("
                    + "strptime(TRANS_DATE, '%d-%b-%Y')::DATE AS TRANS_DATE,"
                    + " strptime(DEEMED_EXECUTION_DATE, '%d-%b-%Y')::DATE AS DEEMED_EXECUTION_DATE)"
                    + " FROM read_csv('" + file + "', delim='\t', header=true, columns={" + duckDbColumns() + "})");
            return statement.getUpdateCount();
        }
    }

    private static String duckDbColumns() {
        return TransactionFile.HEADER.stream()
                .map(name -> "'" + name + "': '"
                        + (isNumber(name) ? "DOUBLE" : name.endsWith("_SK") ? "BIGINT" : "VARCHAR") + "'")
                .collect(Collectors.joining(", "));
    }

    @Benchmark
    public Table tablesaw() {
        ColumnType[] types =
                TransactionFile.HEADER.stream().map(DataSetBenchmark::type).toArray(ColumnType[]::new);
        return Table.read()
                .csv(CsvReadOptions.builder(file.toFile())
                        .separator('\t')
                        .columnTypes(types)
                        .dateFormat(new DateTimeFormatterBuilder()
                                .parseCaseInsensitive()
                                .appendPattern("dd-MMM-yyyy")
                                .toFormatter(Locale.ENGLISH)));
    }

    private static ColumnType type(String name) {
        if (isNumber(name)) {
            return ColumnType.DOUBLE;
        }
        if (name.endsWith("_SK")) {
            return ColumnType.LONG;
        }
        return name.endsWith("_DATE") ? ColumnType.LOCAL_DATE : ColumnType.STRING;
    }

    private static boolean isNumber(String name) {
        return switch (name) {
            case "TRANS_SHARES", "TRANS_PRICEPERSHARE", "SHRS_OWND_FOLWNG_TRANS", "VALU_OWND_FOLWNG_TRANS" -> true;
            default -> false;
        };
    }
}
