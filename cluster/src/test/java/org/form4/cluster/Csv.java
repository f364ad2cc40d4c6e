package org.form4.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.form4.tables.TableFormat;
import tech.tablesaw.api.Table;

/** Lines of CSV, sorted, without headers: no engine promises an order. */
final class Csv {
    private Csv() {}

    static List<String> lines(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.CSV.write(table, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().toList();
    }

    /** Those of all files that a metric wrote. */
    static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                lines.addAll(Files.readAllLines(file).stream().skip(1).toList());
            }
        }
        lines.sort(null);
        return lines;
    }
}
