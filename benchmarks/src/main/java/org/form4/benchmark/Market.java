package org.form4.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.tables.DataSetWriter;
import org.form4.tables.Form4Tables;
import org.form4.write.SubmissionWriter;

/**
 * A market of invented filings on the disk: complete submissions in zip files, and the same as data sets, one of each
 * for a quarter of the year, so that the filings of an issuer lie in as many files as those of a real one. Of more than a
 * million filings each further million has files of its own, so that a data set has about as many as a real one.
 *
 * <p>It is made on all processors, some issuers at a time. Memory holds those, whatever the size of the market.
 */
final class Market implements AutoCloseable {
    private static final int ISSUERS_AT_A_TIME = 100;
    /** So that a filing has four transactions on average. */
    private static final double EVENTS_A_FORM = 2.1;

    private static final int MILLION = 1_000_000;

    private final Path folder;
    private final Map<String, QuarterFiles> quarters = new ConcurrentHashMap<>();
    private long xmlBytes;

    Market() throws IOException {
        folder = Files.createTempDirectory("form4-market");
    }

    /** Writes so many filings. */
    void write(int filings) throws Exception {
        Files.createDirectories(zips());
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService makers = Executors.newFixedThreadPool(threads);
        try {
            int left = filings;
            for (long issuer = 0; left > 0; issuer += (long) threads * ISSUERS_AT_A_TIME) {
                List<Callable<List<Filing>>> inventing = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    long first = issuer + (long) thread * ISSUERS_AT_A_TIME;
                    inventing.add(() -> invented(first));
                }
                List<Callable<Long>> writing = new ArrayList<>();
                for (Future<List<Filing>> invented : makers.invokeAll(inventing)) {
                    List<Filing> some = invented.get();
                    List<Filing> wanted = some.subList(0, Math.min(left, some.size()));
                    int million = (filings - left) / MILLION + 1;
                    left -= wanted.size();
                    writing.add(() -> write(wanted, million));
                }
                for (Future<Long> bytes : makers.invokeAll(writing)) {
                    xmlBytes += bytes.get();
                }
            }
        } finally {
            makers.shutdownNow();
            for (QuarterFiles quarter : quarters.values()) {
                quarter.close();
            }
        }
    }

    private static List<Filing> invented(long firstIssuer) {
        FilingGenerator generator = new FilingGenerator(1, EVENTS_A_FORM);
        List<Filing> filings = new ArrayList<>();
        for (int issuer = 0; issuer < ISSUERS_AT_A_TIME; issuer++) {
            filings.addAll(generator.ofIssuer(firstIssuer + issuer));
        }
        return filings;
    }

    /** Adds filings to the files of their quarters; the bytes that the submissions have. */
    private long write(List<Filing> filings, int million) throws IOException {
        Map<String, List<Filing>> parts = new TreeMap<>();
        for (Filing filing : filings) {
            parts.computeIfAbsent(quarter(filing) + "-" + million, quarter -> new ArrayList<>())
                    .add(filing);
        }
        long bytes = 0;
        for (Map.Entry<String, List<Filing>> part : parts.entrySet()) {
            List<byte[]> submissions = part.getValue().stream()
                    .map(filing -> SubmissionWriter.write(filing).getBytes(StandardCharsets.UTF_8))
                    .toList();
            bytes += submissions.stream()
                    .mapToLong(submission -> submission.length)
                    .sum();
            Path tables = Files.createTempDirectory(folder, "part");
            DataSetWriter.write(Form4Tables.of(part.getValue()), tables);
            quarters.computeIfAbsent(part.getKey(), quarter -> new QuarterFiles(zips(), dataSets(), quarter))
                    .add(part.getValue(), submissions, tables);
            delete(tables);
        }
        return bytes;
    }

    private static String quarter(Filing filing) {
        LocalDate day = Objects.requireNonNull(filing.filingDate());
        return day.getYear() + "q" + (day.getMonthValue() + 2) / 3;
    }

    Path zips() {
        return folder.resolve("zip");
    }

    Path dataSets() {
        return folder.resolve("tsv");
    }

    /** A folder of a name that nothing has been written to. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    Path store(String name) {
        return folder.resolve(name + ".duckdb");
    }

    /** Bytes of the submissions, unpacked. */
    long xmlBytes() {
        return xmlBytes;
    }

    /** Bytes of the tables of the data sets. */
    long dataSetBytes() throws IOException {
        try (Stream<Path> files = Files.walk(dataSets())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
