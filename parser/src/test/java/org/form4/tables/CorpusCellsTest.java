package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.form4.filing.Problem.Severity;
import org.form4.read.ParseResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Every cell and every citation of every document of the corpus, against a second way of reading it. */
class CorpusCellsTest {
    /** Columns that no element of the form stands behind. */
    private static final Set<String> OF_THE_ENVELOPE = Set.of(
            "accession_number",
            "filing_date",
            "acceptance_datetime",
            "footnote_ids",
            "owner_number",
            "rpt_owner_count",
            "source",
            "source_format");

    /** Columns of row tables that are copied from the cover of the form. */
    private static final Set<String> OF_THE_COVER =
            Set.of("issuer_cik", "issuer_trading_symbol", "rpt_owner_cik", "rpt_owner_name", "document_type");

    @Test
    void everyCellIsWhatADomSays() throws IOException {
        int compared = 0;
        for (Path file : Corpus.documents()) {
            FlatForm flat;
            try {
                flat = FlatForm.of(file);
            } catch (IOException e) {
                continue; // the damaged ones, which a DOM refuses, are read by tests of their own
            }
            ParseResult result = Corpus.read(file);
            assertThat(result.filing()).as("%s: %s", file, result.problems()).isNotNull();
            Form4Tables tables = Form4Tables.of(List.of(result.filing()));
            for (String name : List.of(
                    "submission",
                    "reporting_owner",
                    "nonderiv_trans",
                    "nonderiv_holding",
                    "deriv_trans",
                    "deriv_holding",
                    "footnote",
                    "owner_signature")) {
                Table table = tables.table(TableName.valueOf(name.toUpperCase(Locale.ROOT)));
                assertThat(rows(table))
                        .as("%s of %s", name, file)
                        .isEqualTo(normal(table, flat.rows.getOrDefault(name, List.of())));
            }
            Set<String> citations = new TreeSet<>();
            for (Row row : tables.footnoteRef()) {
                citations.add(row.getString("table_name") + " " + row.getInt("row_number") + " "
                        + row.getString("column_name") + " " + row.getString("footnote_id"));
            }
            assertThat(citations).as(file.toString()).isEqualTo(flat.citations);
            compared += flat.rows.getOrDefault("nonderiv_trans", List.of()).size();
            compared += flat.rows.getOrDefault("deriv_trans", List.of()).size();
        }
        assertThat(compared).as("transactions compared").isGreaterThan(1_000);
    }

    @Test
    void everyCitationFindsItsFootnoteOrIsReported() throws IOException {
        for (Path file : Corpus.documents()) {
            ParseResult result = Corpus.read(file);
            if (result.filing() == null) {
                assertThat(result.problems()).anyMatch(problem -> problem.severity() == Severity.REJECTED);
                continue;
            }
            Form4Tables tables = Form4Tables.of(List.of(result.filing()));
            Set<String> there =
                    Set.copyOf(tables.footnote().stringColumn("footnote_id").asList());
            for (String cited : tables.footnoteRef().stringColumn("footnote_id").asList()) {
                assertThat(there.contains(cited)
                                || result.problems().stream()
                                        .anyMatch(problem -> problem.rawText().equals(cited)))
                        .as("%s cites %s", file, cited)
                        .isTrue();
            }
        }
    }

    /** The rows of a table as texts, without what other tables or the envelope say. */
    private static List<Map<String, String>> rows(Table table) {
        return Stream.iterate(0, i -> i < table.rowCount(), i -> i + 1)
                .map(i -> {
                    Map<String, String> cells = new TreeMap<>();
                    for (Column<?> column : table.columns()) {
                        if (isOwn(table, column.name()) && !column.isMissing(i)) {
                            cells.put(column.name(), text(column, i));
                        }
                    }
                    return cells;
                })
                .toList();
    }

    private static boolean isOwn(Table table, String column) {
        boolean isCopied = table.containsColumn("row_number") && OF_THE_COVER.contains(column);
        return !isCopied && !OF_THE_ENVELOPE.contains(column);
    }

    private static String text(Column<?> column, int row) {
        Object value = column.get(row);
        return value instanceof Double number
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** What a DOM says, in the spelling of the tables: numbers without trailing zeros, days without zones. */
    private static List<Map<String, String>> normal(Table table, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> cells = new TreeMap<>();
                    row.forEach((name, text) -> {
                        String normal =
                                table.containsColumn(name) ? normal(table.column(name), text) : "unknown " + text;
                        if (normal != null) {
                            cells.put(name, normal);
                        }
                    });
                    return cells;
                })
                .toList();
    }

    private static @Nullable String normal(Column<?> column, String text) {
        return switch (column.type().name()) {
            case "DOUBLE" ->
                new BigDecimal(Double.parseDouble(text)).stripTrailingZeros().toPlainString();
            case "LONG", "INTEGER" -> String.valueOf(Long.parseLong(text));
            case "LOCAL_DATE" -> text.substring(0, 10);
            case "BOOLEAN" -> String.valueOf(text.equals("1") || text.equals("true"));
            default -> text;
        };
    }
}
