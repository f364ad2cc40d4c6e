package org.form4.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.read.FilingFormat;
import org.form4.source.Documents;
import org.form4.source.Inputs;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.Loader;
import org.form4.write.SubmissionWriter;
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

/** A tar of complete submissions, as EDGAR's daily feeds are, to tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgs = "-Xmx4g")
public class BulkBenchmark {
    /** How many filings are in the archive. */
    @Param("60000")
    public int filings = 60_000;

    private Path folder = Path.of("");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("form4-benchmark");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(archive()), 1 << 16))) {
            Iterator<Filing> invented =
                    new FilingGenerator(1).filings().limit(filings).iterator();
            while (invented.hasNext()) {
                Filing filing = invented.next();
                byte[] bytes = SubmissionWriter.write(filing).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(filing.accessionNumber() + ".nc");
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(archive());
        Files.deleteIfExists(folder);
    }

    Path archive() {
        return folder.resolve("feed.tar");
    }

    /** As anybody does who loads an archive. */
    @Benchmark
    public Form4Tables loader() {
        return Loader.load(List.of(archive().toString()));
    }

    /** The same reading and the same tables, one document after the other. */
    @Benchmark
    public Form4Tables oneThread() {
        Form4TablesBuilder tables = new Form4TablesBuilder();
        Documents.of(
                Inputs.find(List.of(archive().toString()), tables::add),
                document -> tables.add(FilingFormat.readAny(document.bytes(), document.name())),
                tables::add);
        return tables.build();
    }
}
