package org.form4.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All filers in a store: how fast filings go in, how large it is, and what it takes to measure all of them and to report
 * on one. A quarter, a half and all of the market show how time grows.
 */
final class MarketComparison implements Comparison {
    static final String HEAP = "-Xmx2g";

    @Override
    public String name() {
        return "market";
    }

    @Override
    public void run(Scale scale, Consumer<Line> table) throws Exception {
        List<String> program = ReportComparison.program(scale);
        for (int part = scale.parts(); part >= 1; part /= 2) {
            try (Market market = new Market()) {
                int filings = scale.market() / part;
                market.write(filings);
                ingest(market, filings, program, table);
                dataSets(market, filings, program, scale, table);
                if (part == 1) {
                    MarketQuestions.ask(market.store("zip"), filings, scale, table);
                }
            }
        }
    }

    private static void ingest(Market market, int filings, List<String> program, Consumer<Line> table)
            throws Exception {
        Path store = market.store("zip");
        WholeRun run = WholeRun.of(HEAP, WholeRun.command(program, "ingest", market.zips(), "--store", store));
        table.accept(new Line(
                text("%,d submissions in zip files, %,.0f MB unpacked", filings, market.xmlBytes() / 1e6),
                "form4 ingest",
                text("%,.1f s", run.seconds()),
                text("%,.0f filings/s", filings / run.seconds()),
                text(
                        "the store has %,.0f MB, %.2f of the submissions; %,.1f s of processor time",
                        Files.size(store) / 1e6,
                        (double) Files.size(store) / market.xmlBytes(),
                        run.processorSeconds()),
                run.memory()));
    }

    /** Both as processes of their own, so that the start of Java counts for both, in turns. */
    private static void dataSets(Market market, int filings, List<String> program, Scale scale, Consumer<Line> table)
            throws Exception {
        String input = text("%,d filings as data sets, %,.0f MB", filings, market.dataSetBytes() / 1e6);
        String folder = market.dataSets().toString();
        List<String> readCsv = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReadCsv.class.getName());
        List<WholeRun> ours = new ArrayList<>();
        Map<ReadCsv.Way, List<WholeRun>> duckDb = new EnumMap<>(ReadCsv.Way.class);
        for (int round = 0; round < scale.loads(); round++) {
            Files.deleteIfExists(market.store("tsv"));
            ours.add(WholeRun.of(HEAP, WholeRun.command(program, "ingest", folder, "--store", market.store("tsv"))));
            for (ReadCsv.Way way : ReadCsv.Way.values()) {
                Path database = market.store("csv");
                Files.deleteIfExists(database);
                duckDb.computeIfAbsent(way, none -> new ArrayList<>())
                        .add(WholeRun.of("", WholeRun.command(readCsv, folder, database, way)));
            }
        }
        double seconds = WholeRun.median(ours, WholeRun::seconds);
        table.accept(new Line(
                input,
                "form4 ingest",
                text("%,.1f s", seconds),
                text("%,.0f filings/s", filings / seconds),
                text("the store has %,.0f MB", Files.size(market.store("tsv")) / 1e6),
                WholeRun.largest(ours).memory()));
        duckDb.forEach((way, runs) -> {
            double sql = WholeRun.median(runs, WholeRun::seconds);
            table.accept(new Line(
                    input,
                    way == ReadCsv.Way.AT_ONCE
                            ? "DuckDB's read_csv, a statement for each table"
                            : "DuckDB's read_csv, a transaction for each data set",
                    text("%,.1f s", sql),
                    text("%,.0f filings/s", filings / sql),
                    text(
                            "form4 takes %.2f times as long, %.2f times the processor time",
                            seconds / sql,
                            WholeRun.median(ours, WholeRun::processorSeconds)
                                    / WholeRun.median(runs, WholeRun::processorSeconds)),
                    WholeRun.largest(runs).memory()));
        });
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
