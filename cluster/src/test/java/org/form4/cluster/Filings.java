package org.form4.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.filing.Issuer;
import org.form4.filing.OwnershipDocument;
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
        zips(folder, new FilingGenerator(seed).filings().limit(filings).toList(), each);
    }

    /** Some filings of an issuer each, and of one issuer a thousand times as many. */
    static List<Filing> skewed(long seed, int each) {
        Map<Cik, List<Filing>> issuers = new LinkedHashMap<>();
        List<Filing> all = new ArrayList<>();
        Issuer large = null;
        for (Filing filing : (Iterable<Filing>) new FilingGenerator(seed).filings()::iterator) {
            Issuer issuer = filing.document().issuer();
            List<Filing> some =
                    issuers.computeIfAbsent(Objects.requireNonNull(issuer.issuerCik()), cik -> new ArrayList<>());
            if (some.size() < each) {
                some.add(filing);
            } else if (all.size() < 1_000 * each) {
                large = large == null ? issuer : large;
                all.add(of(large, filing));
            } else {
                break;
            }
        }
        issuers.values().forEach(all::addAll);
        return all;
    }

    private static Filing of(Issuer issuer, Filing filing) {
        OwnershipDocument form = filing.document();
        return new Filing(
                filing.accessionNumber(),
                filing.filingDate(),
                filing.acceptanceDatetime(),
                filing.source(),
                filing.sourceFormat(),
                new OwnershipDocument(
                        form.schemaVersion(),
                        form.documentType(),
                        form.periodOfReport(),
                        form.dateOfOriginalSubmission(),
                        form.noSecuritiesOwned(),
                        form.notSubjectToSection16(),
                        form.form3HoldingsReported(),
                        form.form4TransactionsReported(),
                        issuer,
                        form.reportingOwner(),
                        form.aff10b5One(),
                        form.nonDerivativeTable(),
                        form.derivativeTable(),
                        form.footnotes(),
                        form.remarks(),
                        form.ownerSignature()));
    }

    /** Writes submissions into zip files of so many each. */
    static void zips(Path folder, List<Filing> all, int each) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < all.size(); from += each) {
            Path zip = folder.resolve(String.format(Locale.ROOT, "%05d.zip", from));
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Filing filing : all.subList(from, Math.min(all.size(), from + each))) {
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
