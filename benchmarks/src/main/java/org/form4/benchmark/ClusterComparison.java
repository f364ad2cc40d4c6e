package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The job on Spark, all of it in one process, against the program on one machine: whole processes with as many processors,
 * by their processor time, because others may use the machine. The program holds all tables at once and gets a heap for
 * that, Spark's stays the same. A quarter, a half and all of the
 * filings show how time grows: what a job costs by itself, and what a filing costs.
 */
final class ClusterComparison implements Comparison {
    private static final String HEAP_OF_ONE = "-Xmx8g";
    private static final String HEAP_OF_SPARK = "-Xmx2g";
    private static final Path ROOT = Path.of(System.getProperty("form4.root", ".."));

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        boolean isFull = scale.equals(Scale.FULL);
        List<String> program = ReportComparison.program(scale);
        if (isFull) {
            try (Market nothing = new Market()) {
                // What the launcher makes on first use is not measured.
                cluster(program, 2, "metric", "gifts", ROOT.resolve("samples"), nothing.folder("gifts"));
            }
        }
        Growth[] growths = {new Growth(), new Growth()};
        for (int part = scale.parts(); part >= 1; part /= 2) {
            try (Market market = new Market()) {
                int filings = scale.market() / part;
                market.write(filings);
                for (int cores = 1; cores <= 2; cores++) {
                    parse(program, isFull, market, filings, cores, growths[cores - 1], table);
                }
                if (isFull && part == 1) {
                    metrics(program, market, filings, table);
                }
            }
        }
        for (int cores = 1; isFull && scale.parts() > 1 && cores <= 2; cores++) {
            table.accept(growths[cores - 1].line(cores));
        }
    }

    private static void parse(
            List<String> program,
            boolean isFull,
            Market market,
            int filings,
            int cores,
            Growth growth,
            Consumer<Line> table)
            throws IOException, InterruptedException {
        String input = text("%,d submissions in zip files, %d of two processors", filings, cores);
        WholeRun one = single(
                program, cores, "parse", market.zips(), "--format", "parquet", "-o", market.folder("one" + cores));
        table.accept(line(input, "form4 parse", one, filings, ""));
        if (isFull) {
            WholeRun spark = cluster(program, cores, "parse", market.zips(), "-o", market.folder("spark" + cores));
            table.accept(line(input, text("Spark, local[%d]", cores), spark, filings, ratio(spark, one)));
            growth.add(filings, one.processorSeconds(), spark.processorSeconds());
        }
    }

    private static void metrics(List<String> program, Market market, int filings, Consumer<Line> table)
            throws IOException, InterruptedException {
        for (String name : Scale.metrics()) {
            for (int cores = 1; cores <= 2; cores++) {
                String input = text("%s of %,d filings in Parquet, %d of two processors", name, filings, cores);
                WholeRun one = single(
                        program,
                        cores,
                        "metric",
                        name,
                        market.folder("one1"),
                        "--format",
                        "csv",
                        "-o",
                        market.folder(name + ".csv"));
                table.accept(line(input, "form4 metric", one, filings, ""));
                WholeRun spark = cluster(
                        program,
                        cores,
                        "metric",
                        name,
                        market.folder("spark1"),
                        "--format",
                        "csv",
                        "-o",
                        market.folder(name + cores));
                table.accept(line(input, text("Spark, local[%d]", cores), spark, filings, ratio(spark, one)));
            }
        }
    }

    private static WholeRun single(List<String> program, int cores, Object... arguments)
            throws IOException, InterruptedException {
        return WholeRun.of(HEAP_OF_ONE + " -XX:ActiveProcessorCount=" + cores, WholeRun.command(program, arguments));
    }

    private static WholeRun cluster(List<String> program, int cores, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = WholeRun.command(program, "cluster");
        command.addAll(WholeRun.command(List.of(), arguments));
        command.addAll(List.of("--master", "local[" + cores + "]"));
        return WholeRun.of(HEAP_OF_SPARK + " -XX:ActiveProcessorCount=" + cores, command);
    }

    private static Line line(String input, String contender, WholeRun run, int filings, String compared) {
        double seconds = run.processorSeconds();
        return new Line(
                input,
                contender,
                text("%,.1f s of processor time", seconds),
                text("%,.0f filings/s", filings / seconds),
                compared,
                run.memory());
    }

    private static String ratio(WholeRun spark, WholeRun one) {
        return text("%.2f times as long", spark.processorSeconds() / one.processorSeconds());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Two straight lines through the last two of several measurements. */
    private static final class Growth {
        private final List<double[]> points = new ArrayList<>();

        void add(int filings, double one, double spark) {
            points.add(new double[] {filings, one, spark});
        }

        Line line(int cores) {
            double[] half = points.get(points.size() - 2);
            double[] all = points.get(points.size() - 1);
            double more = all[0] - half[0];
            double one = (all[1] - half[1]) / more;
            double spark = (all[2] - half[2]) / more;
            return new Line(
                    text("what grows from %,.0f to %,.0f submissions, %d of two processors", half[0], all[0], cores),
                    text("Spark, local[%d]", cores),
                    text("%.2f ms a filing; %.1f s a job", 1e3 * spark, all[2] - spark * all[0]),
                    text("%,.0f filings/s", 1 / spark),
                    text("%.2f times as long a filing as form4 parse, %.2f ms", spark / one, 1e3 * one),
                    "");
        }
    }
}
