package org.form4.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import org.form4.write.SubmissionWriter;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Generated filings as files, and rows as texts that can be compared. */
final class Filings {
    private Filings() {}

    /** Writes generated submissions into zip files of so many each. */
    static void zips(Path folder, long seed, int filings, int each) throws IOException {
        Files.createDirectories(folder);
        List<Filing> all = new FilingGenerator(seed).filings().limit(filings).toList();
        for (int from = 0; from < filings; from += each) {
            Path zip = folder.resolve(String.format(java.util.Locale.ROOT, "%05d.zip", from));
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Filing filing : all.subList(from, Math.min(filings, from + each))) {
                    out.putNextEntry(new ZipEntry(filing.accessionNumber() + ".txt"));
                    out.write(SubmissionWriter.write(filing).getBytes(StandardCharsets.UTF_8));
                    out.closeEntry();
                }
            }
        }
    }

    /** The rows of a table, sorted: no engine promises an order. */
    static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            StringBuilder text = new StringBuilder();
            for (Column<?> column : table.columns()) {
                text.append(column.isMissing(row) ? "" : column.get(row)).append('|');
            }
            rows.add(text.toString());
        }
        rows.sort(null);
        return rows;
    }

    /** The rows of all ten tables, sorted, each with the name of its table. */
    static List<String> rows(Form4Tables tables) {
        List<String> rows = new ArrayList<>();
        for (TableName name : TableName.values()) {
            rows(tables.table(name)).forEach(row -> rows.add(name + " " + row));
        }
        return rows;
    }
}
