package org.form4.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.filing.Filing;
import org.jspecify.annotations.Nullable;

/** What is filed in one quarter of the year: a zip of submissions and a folder of tables, both growing part by part. */
final class QuarterFiles {
    private final Path zip;
    private final Path dataSet;
    private final Map<Path, Integer> rows = new HashMap<>();
    private @Nullable ZipOutputStream entries;

    QuarterFiles(Path zips, Path dataSets, String quarter) {
        zip = zips.resolve(quarter + ".zip");
        dataSet = dataSets.resolve(quarter);
    }

    /** Adds filings, as submissions and as the files of a data set of these alone. */
    synchronized void add(List<Filing> filings, List<byte[]> submissions, Path tables) throws IOException {
        if (entries == null) {
            entries = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16));
            entries.setLevel(Deflater.BEST_SPEED);
        }
        for (int i = 0; i < submissions.size(); i++) {
            entries.putNextEntry(new ZipEntry(filings.get(i).accessionNumber() + ".txt"));
            entries.write(submissions.get(i));
            entries.closeEntry();
        }
        Files.createDirectories(dataSet);
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.toList()) {
                append(file, dataSet.resolve(file.getFileName()));
            }
        }
    }

    /** Rows go on being counted where those before ended; no cell of an invented row holds a line break. */
    private void append(Path part, Path whole) throws IOException {
        Integer before = rows.get(whole);
        int row = before == null ? 0 : before;
        try (BufferedReader in = Files.newBufferedReader(part);
                BufferedWriter out =
                        Files.newBufferedWriter(whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String header = in.readLine();
            boolean isCounted = header.split("\t", 3)[1].endsWith("_SK");
            if (before == null) {
                out.write(header + '\n');
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                row++;
                String[] cells = isCounted ? line.split("\t", 3) : new String[] {line};
                if (isCounted) {
                    cells[1] = String.valueOf(row);
                }
                out.write(String.join("\t", cells) + '\n');
            }
        }
        rows.put(whole, row);
    }

    void close() throws IOException {
        if (entries != null) {
            entries.close();
        }
    }
}
