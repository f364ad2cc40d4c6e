package org.form4.benchmark;

import java.util.Locale;
import java.util.function.Consumer;

/** Bytes to records and to tables, against the bare walk over the same documents. */
final class ParseComparison implements Comparison {
    @Override
    public String name() {
        return "parse";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        compare("generated", scale, table);
        if (Corpora.isRealHere()) {
            compare("real", scale, table);
        } else {
            System.err.println("skipped: the real filings are not here: " + Corpora.folder());
        }
    }

    private static void compare(String documents, Scale scale, Consumer<Line> table) throws Exception {
        ParseBenchmark parse = new ParseBenchmark();
        parse.documents = documents;
        parse.generated = scale.documents();
        parse.read();
        Rounds run = new Rounds()
                .add("bare walk", parse::walk)
                .add("records", parse::records)
                .add("tables", parse::tables)
                .run(scale.warmUp(), scale.rounds());
        String input = text("%,d %s forms, %.1f MB", parse.count(), documents, parse.bytes() / 1e6);
        for (String name : run.names()) {
            table.accept(new Line(
                    input,
                    name,
                    text("%.1f ms", run.median(name)),
                    text("%.0f MB/s", parse.bytes() / run.median(name) / 1e3),
                    name.equals("bare walk")
                            ? ""
                            : text("%.2f of the walk's rate", run.median("bare walk") / run.median(name)),
                    text("%,d bytes allocated a form", run.allocated(name) / parse.count())));
        }
        threads(parse, input, scale, table);
    }

    private static void threads(ParseBenchmark parse, String input, Scale scale, Consumer<Line> table)
            throws Exception {
        double[] ones = new double[Math.min(3, scale.rounds())];
        double[] twos = new double[ones.length];
        for (int round = 0; round < ones.length; round++) {
            ones[round] = Pace.perSecond(1, scale.seconds(), parse::records);
            twos[round] = Pace.perSecond(2, scale.seconds(), parse::records);
        }
        double two = Rounds.median(twos);
        table.accept(new Line(
                input,
                "records, two threads",
                text("runs of %.0f s", scale.seconds()),
                text("%.0f MB/s", two * parse.bytes() / 1e6),
                text("%.2f times one thread", two / Rounds.median(ones)),
                ""));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
