package org.form4.benchmark;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Our grouping against a loop written for the purpose and Tablesaw's summarize. */
final class GroupComparison implements Comparison {
    @Override
    public String name() {
        return "group";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        GroupBenchmark groups = new GroupBenchmark();
        groups.transactions = scale.rows() / 2;
        groups.generate();
        compare(
                scale,
                table,
                groups,
                "rpt_owner_cik",
                groups::byNumber,
                groups::byNumberLoop,
                groups::byNumberTablesaw);
        compare(
                scale,
                table,
                groups,
                "rpt_owner_name",
                groups::byString,
                groups::byStringLoop,
                groups::byStringTablesaw);
    }

    private static void compare(
            Scale scale,
            Consumer<Line> table,
            GroupBenchmark groups,
            String key,
            Callable<?> ours,
            Callable<?> loop,
            Callable<?> tablesaw)
            throws Exception {
        Rounds run = new Rounds()
                .add("groupBy", ours)
                .add("a loop written for it", loop)
                .run(scale.warmUp(), scale.rounds());
        String input = String.format(Locale.ROOT, "sum of %,d rows by %s", groups.rows(), key);
        double least = run.median("groupBy");
        for (String name : run.names()) {
            double median = run.median(name);
            table.accept(
                    line(input, name, median, groups.rows(), name.equals("groupBy") ? "" : compared(median, least)));
        }
        try {
            double slow =
                    new Rounds().add("Tablesaw", tablesaw).run(1, scale.loads()).median("Tablesaw");
            table.accept(line(input, "Tablesaw's summarize", slow, groups.rows(), compared(slow, least)));
        } catch (RuntimeException e) {
            String thrown = "throws " + e.getClass().getSimpleName();
            table.accept(new Line(input, "Tablesaw's summarize", thrown, "", "", ""));
        }
    }

    private static String compared(double median, double ours) {
        return String.format(Locale.ROOT, "%.2f times as long as groupBy", median / ours);
    }

    private static Line line(String input, String name, double median, int rows, String compared) {
        return new Line(
                input,
                name,
                String.format(Locale.ROOT, "%,.1f ms", median),
                String.format(Locale.ROOT, "%,.1f million rows/s", rows / median / 1e3),
                compared,
                "");
    }
}
