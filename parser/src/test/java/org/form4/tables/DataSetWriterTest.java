package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.form4.Shared;
import org.form4.generate.FilingGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class DataSetWriterTest {
    /** What the files have no place for. */
    private static final Set<String> NOT_CARRIED = Set.of(
            "schema_version",
            "acceptance_datetime",
            "issuer_foreign_trading_symbol",
            "source",
            "source_format",
            "rpt_owner_non_us_state_territory",
            "rpt_owner_country",
            "rpt_owner_non_us_address_flag",
            "is_director",
            "is_officer",
            "is_ten_percent_owner",
            "is_other",
            "row_number");

    @TempDir
    Path folder;

    @Test
    void realFilingsComeBack() throws IOException {
        comesBack(Loader.load(List.of(Shared.corpus("ownership-xml").toString())));
    }

    @Test
    void samplesComeBack() throws IOException {
        comesBack(Loader.load(List.of(Shared.ROOT.resolve("samples").toString())));
    }

    @Test
    void inventedFilingsComeBackWithTheirRowNumbersAndBoxes() throws IOException {
        Form4Tables tables =
                Form4Tables.of(new FilingGenerator(3).filings().limit(3_000).toList());
        Form4Tables again = comesBack(tables);
        assertThat(sorted(again.nonderivTrans(), Set.of())).isEqualTo(sorted(tables.nonderivTrans(), Set.of()));
        assertThat(again.reportingOwner().booleanColumn("is_director").countTrue())
                .isEqualTo(tables.reportingOwner().booleanColumn("is_director").countTrue())
                .isPositive();
    }

    @Test
    void writesTheFilesAsTheSecDoes() throws IOException {
        Form4Tables tables =
                Form4Tables.of(new FilingGenerator(3).filings().limit(10).toList());

        DataSetWriter.write(tables, folder);

        List<String> lines = Files.readAllLines(folder.resolve("SUBMISSION.tsv"));
        assertThat(lines.get(0)).startsWith("ACCESSION_NUMBER\tFILING_DATE\tPERIOD_OF_REPORT\tDATE_OF_ORIG_SUB");
        assertThat(lines.get(1)).matches("\\d{10}-\\d\\d-\\d{6}\t\\d\\d-[A-Z]{3}-\\d{4}\t.*");
        Path real = Shared.corpus("insider-data-set/2024q3");
        for (String table : List.of("DERIV_TRANS", "DERIV_HOLDING", "NONDERIV_HOLDING", "OWNER_SIGNATURE")) {
            assertThat(Files.readAllLines(folder.resolve(table + ".tsv")).get(0))
                    .isEqualTo(Files.readAllLines(real.resolve(table + ".tsv")).get(0));
        }
    }

    private Form4Tables comesBack(Form4Tables tables) throws IOException {
        DataSetWriter.write(tables, folder);
        Form4Tables again = Loader.load(List.of(folder.toString()));
        for (TableName name : TableName.values()) {
            if (name != TableName.PROBLEM) {
                assertThat(sorted(again.table(name), NOT_CARRIED))
                        .as(name.toString())
                        .isEqualTo(sorted(tables.table(name), NOT_CARRIED));
            }
        }
        return again;
    }

    /** Each filing's rows in order, without some columns; citations and rows of different kinds are not mixed. */
    private static Map<String, List<String>> sorted(Table table, Set<String> without) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            StringBuilder cells = new StringBuilder();
            for (Column<?> column : table.columns()) {
                if (!without.contains(column.name())) {
                    cells.append(CellText.of(column, row)).append('|');
                }
            }
            rows.computeIfAbsent(
                            String.valueOf(CellText.of(table.column("accession_number"), row)),
                            key -> new ArrayList<>())
                    .add(cells.toString());
        }
        if (table.name().equals(TableName.FOOTNOTE_REF.toString())) {
            rows.values().forEach(list -> list.sort(null));
        }
        return rows;
    }
}
