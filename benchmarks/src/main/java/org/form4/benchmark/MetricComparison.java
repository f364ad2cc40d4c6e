package org.form4.benchmark;

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
        double before = 0;
        for (int quarters = 1; quarters <= 8; quarters *= 2) {
            MetricBenchmark metrics = new MetricBenchmark();
            metrics.transactions = scale.rows() / 4 * quarters;
            metrics.generate();
            try {
                boolean isMain = quarters == 2;
                String input = String.format(Locale.ROOT, "%,d transactions", metrics.transactions);
                double ours = against(scale, table, metrics, input, before);
                if (isMain) {
                    withTablesaw(scale, table, metrics, input, ours);
                    everyMetric(scale, table, metrics, input);
                }
                before = ours;
            } finally {
                metrics.close();
            }
        }
    }

    private static double against(
            Scale scale, Consumer<Line> table, MetricBenchmark metrics, String input, double before) throws Exception {
        Rounds run = new Rounds()
                .add("net-shares-disposed", metrics::netSharesDisposed)
                .add("DuckDB", metrics::duckDb)
                .run(scale.warmUp() / 2, scale.loads());
        double ours = run.median("net-shares-disposed");
        double sql = run.median("DuckDB");
        String step = before == 0 ? "" : String.format(Locale.ROOT, ", %.2f times half the rows", ours / before);
        table.accept(line(
                input,
                "net-shares-disposed",
                ours,
                metrics.transactions,
                String.format(Locale.ROOT, "%.2f times as long as SQL%s", ours / sql, step)));
        table.accept(line(input, "sums, counts, balances in DuckDB", sql, metrics.transactions, ""));
        return ours;
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
