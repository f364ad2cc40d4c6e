package org.form4.shell.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableTextTest {
    @Test
    void printsKeysDatesNumbersAndMissingCells() {
        DoubleColumn price = DoubleColumn.create("price", 26.447518, 7.0);
        price.appendMissing();
        LongColumn cik = LongColumn.create("issuer_cik", 1318605L, 5L);
        cik.appendMissing();
        Table table = Table.create(
                "t",
                LongColumn.create("accession_number", 120919113014365L, 120919113014366L, -1L),
                cik,
                DateColumn.create("day", LocalDate.of(2011, 11, 14), null, null),
                price);

        assertThat(TableText.of(table, Layout.UNLIMITED)).isEqualTo("""
                        accession_number      issuer_cik  day             price
                        ────────────────────  ──────────  ──────────  ─────────
                        0001209191-13-014365  0001318605  2011-11-14  26.447518
                        0001209191-13-014366  0000000005  ·                   7
                        local-000000000001    ·           ·                   ·
                        3 rows × 4 columns
                        """);
    }

    @Test
    void countsTheColumnsAndRowsItLeavesOut() {
        Table table = Table.create("t");
        for (int i = 0; i < 30; i++) {
            table.addColumns(
                    IntColumn.create("column" + i, IntStream.range(0, 100).toArray()));
        }
        String text = TableText.of(table, new Layout(60, 9, Style.PLAIN));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        assertThat(text).contains("… 91 more rows …").contains("100 rows × 30 columns, 24 not shown");
        assertThat(text).contains("column0").contains("column29").contains("+24");
    }

    @Test
    void breaksLongHeadingsBeforeLeavingColumnsOut() {
        Table table = Table.create(
                "t",
                StringColumn.create("transaction_acquired_disposed_code", "A"),
                StringColumn.create("direct_or_indirect_ownership", "D"));

        assertThat(TableText.of(table, new Layout(30, 9, Style.PLAIN))).isEqualTo("""
                        transaction_  direct_
                        acquired_     or_
                        disposed_     indirect_
                        code          ownership
                        ────────────  ─────────
                        A             D
                        1 row × 2 columns
                        """);
    }

    @Test
    void leavesOutFirstWhatSaysNothingNew() {
        Table table = Table.create(
                "t",
                LongColumn.create("issuer_cik", 1318605L),
                StringColumn.create("issuer_name", "A company"),
                StringColumn.create("nothing", ""),
                StringColumn.create("pattern", "HOLD"));

        assertThat(TableText.of(table, new Layout(30, 9, Style.PLAIN))).isEqualTo("""
                        issuer_
                        name       pattern
                        ─────────  ───────
                        A company  HOLD
                        1 row × 4 columns, 2 not shown
                        """);
    }

    @Test
    void letsNoFilingSteerTheTerminal() {
        Table table = Table.create("t", StringColumn.create("text", "a\033[2Jb\nc"));

        assertThat(TableText.of(table, Layout.UNLIMITED)).doesNotContain("\033").contains("a�[2Jb⏎c");
    }

    @Test
    void showsThatALongTextIsCut() {
        Table table = Table.create("t", StringColumn.create("text", "x".repeat(100)));

        assertThat(TableText.of(table, new Layout(80, 9, Style.PLAIN))).contains("x".repeat(31) + "…");
        assertThat(TableText.of(table, Layout.UNLIMITED)).contains("x".repeat(100));
    }

    @Test
    void alignsByTheWidthOfCharactersNotTheirNumber() {
        Table table = Table.create("t", StringColumn.create("name", "東京", "abcd"), StringColumn.create("x", "1", "2"));

        assertThat(TableText.of(table, Layout.UNLIMITED)).contains("東京  1\nabcd  2\n");
    }

    @Test
    void drawsWhatDoesNotFitBelowWhenAskedTo() {
        Table table = Table.create("t", StringColumn.create("key", "k1", "k2"));
        for (String name : new String[] {"first_number", "second_number", "third_number"}) {
            table.addColumns(IntColumn.create(name, new int[] {1, 2}));
        }

        assertThat(TableText.of(table, new Layout(26, 9, Style.PLAIN, true)))
                .contains("first_", "second_", "third_", "2 rows × 4 columns\n")
                .doesNotContain("not shown");
    }

    @Test
    void leavesOutFirstWhatIsTheSameInEveryRow() {
        Table table = Table.create(
                "t",
                StringColumn.create("issuer", "same", "same", "same", "same"),
                StringColumn.create("pattern_of_it", "a", "b", "c", "d"));

        assertThat(TableText.of(table, new Layout(12, 9, Style.PLAIN)))
                .doesNotContain("same")
                .contains("4 rows × 2 columns, 1 not shown");
    }
}
