package org.form4.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.form4.metric.Metrics;
import org.form4.metric.NetSharesDisposed;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
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
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;

/** Shares that left each owner's hands on balance, by the metric, by SQL and by Tablesaw's own grouping. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class MetricBenchmark {
    /** What the metric sums of shares, counts and money come to in SQL, without amendments, plans, exercises and prices. */
    private static final String SQL = "CREATE OR REPLACE TABLE disposed AS SELECT issuer_cik, rpt_owner_cik,"
            + " any_value(rpt_owner_name) AS rpt_owner_name, security_title, direct_or_indirect_ownership, "
            + sums(List.of("P", "S", "C", "A", "F", "D"))
            + ", sum(transaction_shares) FILTER (transaction_code IN ('M', 'X', 'O')) AS exercised,"
            + " sum(transaction_shares) FILTER (transaction_code = 'G' AND d) AS gifted_out, sum(transaction_shares)"
            + " FILTER (transaction_code = 'G' AND a) AS gifted_in, sum(transaction_shares) FILTER (a) AS acquired,"
            + " sum(transaction_shares) FILTER (d) AS disposed, sum(CASE WHEN d THEN transaction_shares ELSE"
            + " -transaction_shares END) AS net_shares_disposed, sum(transaction_price_per_share * CASE WHEN d THEN"
            + " transaction_shares ELSE -transaction_shares END) AS net_value, count(*) AS transactions,"
            + " count(transaction_price_per_share) AS priced_transactions, count(DISTINCT accession_number) AS"
            + " filings, max(filing_date) AS known_at, arg_min(shares_owned_following_transaction - CASE WHEN a THEN"
            + " transaction_shares ELSE -transaction_shares END, place) AS opening_balance,"
            + " arg_max(shares_owned_following_transaction, place) AS closing_balance FROM (SELECT *,"
            + " transaction_acquired_disposed_code = 'A' AS a, transaction_acquired_disposed_code = 'D' AS d,"
            + " ((filing_date - DATE '1970-01-01')::HUGEINT << 90) + (accession_number::HUGEINT << 20) + row_number AS"
            + " place FROM trades) GROUP BY ALL";

    /** How many transactions the filings have. */
    @Param("1000000")
    public int transactions = 1_000_000;

    private Form4Tables tables = new Form4Tables(List.of());
    private @Nullable Connection connection;

    private static String sums(List<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .map(code ->
                                "sum(transaction_shares) FILTER (transaction_code = '" + code + "') AS code_" + code)
                        .toList());
    }

    @Setup
    public void generate() throws SQLException {
        tables = Trades.generate(transactions);
        connection = Trades.inDuckDb(tables);
    }

    @TearDown
    public void close() throws SQLException {
        database().close();
    }

    private Connection database() {
        return Objects.requireNonNull(connection, "generate comes first");
    }

    @Benchmark
    public Table netSharesDisposed() {
        return new NetSharesDisposed().compute(tables);
    }

    @Benchmark
    public int duckDb() throws SQLException {
        try (Statement statement = database().createStatement()) {
            statement.execute(SQL);
            return statement.getUpdateCount();
        }
    }

    /** One of the sums only; the others would each cost about as much. */
    @Benchmark
    public Table tablesaw() {
        return tables.nonderivTrans()
                .summarize("transaction_shares", AggregateFunctions.sum)
                .by("issuer_cik", "rpt_owner_cik", "security_title", "transaction_code");
    }

    Table metric(String name) {
        return Metrics.all().find(name).orElseThrow().compute(tables);
    }
}
