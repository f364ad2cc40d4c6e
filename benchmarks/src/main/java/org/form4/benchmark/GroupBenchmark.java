package org.form4.benchmark;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.form4.group.Groups;
import org.form4.tables.Form4Tables;
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
import org.openjdk.jmh.annotations.Warmup;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Shares summed by owner: our grouping, a loop written for the purpose, and Tablesaw's summarize. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class GroupBenchmark {
    /** How many transactions the filings have. */
    @Param("1000000")
    public int transactions = 1_000_000;

    private Table trades = new Form4Tables(List.of()).nonderivTrans();

    @Setup
    public void generate() {
        use(Trades.generate(transactions));
    }

    void use(Form4Tables tables) {
        trades = tables.nonderivTrans();
    }

    int rows() {
        return trades.rowCount();
    }

    @Benchmark
    public Table byNumber() {
        return Groups.by(trades, "rpt_owner_cik").sum("transaction_shares");
    }

    @Benchmark
    public Table byNumberLoop() {
        LongColumn keys = trades.longColumn("rpt_owner_cik");
        DoubleColumn shares = trades.doubleColumn("transaction_shares");
        Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        numbers.defaultReturnValue(-1);
        long[] keyOf = new long[16];
        double[] sums = new double[16];
        int[] known = new int[16];
        for (int row = 0; row < keys.size(); row++) {
            long key = keys.getLong(row);
            int group = numbers.putIfAbsent(key, numbers.size());
            if (group < 0) {
                group = numbers.size() - 1;
                if (group == sums.length) {
                    sums = Arrays.copyOf(sums, 2 * group);
                    keyOf = Arrays.copyOf(keyOf, 2 * group);
                    known = Arrays.copyOf(known, 2 * group);
                }
                keyOf[group] = key;
            }
            double value = shares.getDouble(row);
            if (!Double.isNaN(value)) {
                sums[group] += value;
                known[group]++;
            }
        }
        LongColumn owner = LongColumn.create("rpt_owner_cik");
        DoubleColumn sum = DoubleColumn.create("sum");
        for (int group = 0; group < numbers.size(); group++) {
            owner.append(keyOf[group]);
            sum.append(known[group] == 0 ? Double.NaN : sums[group]);
        }
        return Table.create("sums", owner, sum);
    }

    @Benchmark
    public Table byNumberTablesaw() {
        return trades.summarize("transaction_shares", AggregateFunctions.sum).by("rpt_owner_cik");
    }

    @Benchmark
    public Table byString() {
        return Groups.by(trades, "rpt_owner_name").sum("transaction_shares");
    }

    @Benchmark
    public Table byStringLoop() {
        StringColumn keys = trades.stringColumn("rpt_owner_name");
        DoubleColumn shares = trades.doubleColumn("transaction_shares");
        Map<String, double[]> sums = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            double value = shares.getDouble(row);
            double[] sum = sums.computeIfAbsent(keys.get(row), key -> new double[2]);
            if (!Double.isNaN(value)) {
                sum[0] += value;
                sum[1]++;
            }
        }
        StringColumn owner = StringColumn.create("rpt_owner_name");
        DoubleColumn sum = DoubleColumn.create("sum");
        sums.forEach((key, value) -> {
            owner.append(key);
            sum.append(value[1] == 0 ? Double.NaN : value[0]);
        });
        return Table.create("sums", owner, sum);
    }

    @Benchmark
    public Table byStringTablesaw() {
        return trades.summarize("transaction_shares", AggregateFunctions.sum).by("rpt_owner_name");
    }
}
