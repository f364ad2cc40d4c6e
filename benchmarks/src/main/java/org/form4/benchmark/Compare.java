package org.form4.benchmark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * Prints the table of {@code docs/performance.md}: all comparisons, or those named. With {@code jmh} as its first word
 * it is JMH, which runs the same methods one contender after the other, each in processes of its own.
 */
public final class Compare {
    static final List<Comparison> ALL = List.of(
            new ParseComparison(),
            new BulkComparison(),
            new DataSetComparison(),
            new GroupComparison(),
            new MetricComparison(),
            new MarketComparison(),
            new ClusterComparison(),
            new StartComparison(),
            new ReportComparison());

    private Compare() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        List<String> names = ALL.stream().map(Comparison::name).toList();
        List<String> wanted = args.length == 0 ? names : List.of(args);
        for (String name : wanted) {
            if (!names.contains(name)) {
                System.err.println("no comparison is called " + name + "; there are " + String.join(", ", names));
                System.exit(2);
            }
        }
        print(wanted, Scale.FULL, System.out);
    }

    static void print(List<String> wanted, Scale scale, PrintStream out) throws Exception {
        out.println(Line.HEADER);
        for (Comparison comparison : ALL) {
            if (wanted.contains(comparison.name())) {
                comparison.run(scale, out::println);
            }
        }
    }
}
