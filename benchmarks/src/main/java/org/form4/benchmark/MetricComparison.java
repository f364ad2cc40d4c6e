package org.form4.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.form4.metric.Metrics;

/** net-shares-disposed against SQL and Tablesaw, every metric's time, and what twice as many rows cost. */
final class MetricComparison implements Comparison {
    @Override
    public String name() {
        return "metric";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        MetricBenchmark main = generated(scale.rows() / 2);
        double ours = doubling(scale, table, main);
        String input = input(main);
        withTablesaw(scale, table, main, input, ours);
        everyMetric(scale, table, main, input);
        main.close();
    }

    private static MetricBenchmark generated(int transactions) throws Exception {
        MetricBenchmark metrics = new MetricBenchmark();
        metrics.transactions = transactions;
        metrics.generate();
        return metrics;
    }

    private static String input(MetricBenchmark metrics) {
        return String.format(Locale.ROOT, "%,d transactions", metrics.transactions);
    }

    /**
     * The metric and SQL on half the rows of the main size, on these, and on twice and four times as many, all in turns: on a
     * machine whose speed changes from minute to minute, one size after the other would say more of the minutes.
     *
     * @return the milliseconds of the metric on the main size
     */
    private static double doubling(Scale scale, Consumer<Line> table, MetricBenchmark main) throws Exception {
        List<MetricBenchmark> sizes = List.of(
                generated(main.transactions / 2),
                main,
                generated(2 * main.transactions),
                generated(4 * main.transactions));
        Rounds run = new Rounds();
        for (MetricBenchmark size : sizes) {
            run.add("ours " + size.transactions, size::netSharesDisposed);
            run.add("SQL " + size.transactions, size::duckDb);
        }
        run.run(scale.warmUp() / 2, scale.loads());
        double before = 0;
        for (MetricBenchmark size : sizes) {
            double ours = run.median("ours " + size.transactions);
            double sql = run.median("SQL " + size.transactions);
            String step = before == 0 ? "" : String.format(Locale.ROOT, ", %.2f times half the rows", ours / before);
            table.accept(line(
                    input(size),
                    "net-shares-disposed",
                    ours,
                    size.transactions,
                    String.format(Locale.ROOT, "%.2f times as long as SQL%s", ours / sql, step)));
            table.accept(line(input(size), "sums, counts, balances in DuckDB", sql, size.transactions, ""));
            before = ours;
        }
        for (MetricBenchmark size : sizes) {
            if (size != main) {
                size.close();
            }
        }
        return run.median("ours " + main.transactions);
    }

    private static void withTablesaw(
            Scale scale, Consumer<Line> table, MetricBenchmark metrics, String input, double ours) throws Exception {
        try {
            double slow = new Rounds()
                    .add("Tablesaw", metrics::tablesaw)
                    .run(0, scale.warmUpLoads() + 1)
                    .median("Tablesaw");
            String compared = String.format(Locale.ROOT, "%.2f times as long as the metric, for one sum", slow / ours);
            table.accept(line(input, "Tablesaw's summarize", slow, metrics.transactions, compared));
        } catch (RuntimeException e) {
            String thrown = "throws " + e.getClass().getSimpleName();
            table.accept(new Line(input, "Tablesaw's summarize", thrown, "", "", ""));
        }
    }

    private static void everyMetric(Scale scale, Consumer<Line> table, MetricBenchmark metrics, String input)
            throws Exception {
        for (String name : Metrics.all().names()) {
            double median = new Rounds()
                    .add(name, () -> metrics.metric(name))
                    .run(scale.warmUpLoads() / 2, scale.loads() / 2 + 1)
                    .median(name);
            table.accept(line(input, name, median, metrics.transactions, ""));
        }
    }

    private static Line line(String input, String name, double median, int rows, String compared) {
        return new Line(
                input,
                name,
                String.format(Locale.ROOT, "%,.0f ms", median),
                String.format(Locale.ROOT, "%,.2f million rows/s", rows / median / 1e3),
                compared,
                "");
    }
}
