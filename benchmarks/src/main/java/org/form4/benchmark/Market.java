package org.form4.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.tables.DataSetWriter;
import org.form4.tables.Form4Tables;
import org.form4.write.SubmissionWriter;
import org.jspecify.annotations.Nullable;

/** A market of invented filings on the disk: complete submissions in zip files, and the same as data sets. */
final class Market implements AutoCloseable {
    /** What a quarter of all filers has, more or less. */
    private static final int QUARTER = 50_000;

    private final Path folder;
    private long xmlBytes;

    Market() throws IOException {
        folder = Files.createTempDirectory("form4-market");
    }

    /** Writes so many filings. */
    void write(int filings) throws IOException {
        Iterator<Filing> invented =
                new FilingGenerator(1).filings().limit(filings).iterator();
        for (int quarter = 0; invented.hasNext(); quarter++) {
            List<Filing> some = take(invented, QUARTER);
            zip(some, quarter);
            Path dataSet = Files.createDirectories(dataSets().resolve("q" + quarter));
            DataSetWriter.write(Form4Tables.of(some), dataSet);
        }
    }

    /** Writes so many filings as submissions alone, so many in each zip file. */
    void write(int filings, int each) throws IOException {
        Iterator<Filing> invented =
                new FilingGenerator(1).filings().limit(filings).iterator();
        for (int archive = 0; invented.hasNext(); archive++) {
            zip(take(invented, each), archive);
        }
    }

    private static List<Filing> take(Iterator<Filing> filings, int most) {
        List<Filing> some = new ArrayList<>();
        while (filings.hasNext() && some.size() < most) {
            some.add(filings.next());
        }
        return some;
    }

    private void zip(List<Filing> filings, int quarter) throws IOException {
        Path zip = Files.createDirectories(zips()).resolve("q" + quarter + ".zip");
        try (ZipOutputStream entries =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16))) {
            entries.setLevel(Deflater.BEST_SPEED);
            for (Filing filing : filings) {
                byte[] bytes = SubmissionWriter.write(filing).getBytes(StandardCharsets.UTF_8);
                xmlBytes += bytes.length;
                entries.putNextEntry(new ZipEntry(filing.accessionNumber() + ".txt"));
                entries.write(bytes);
                entries.closeEntry();
            }
        }
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
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
