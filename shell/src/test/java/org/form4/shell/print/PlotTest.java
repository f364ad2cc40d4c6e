package org.form4.shell.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PlotTest {
    private static final Layout ROOM = new Layout(40, 12, Style.PLAIN);

    @Test
    void countsValuesFromTheMostFrequentOn() {
        Table table = Table.create("t", StringColumn.create("code", "S", "P", "S", "", "S", "S"));

        assertThat(Plot.of(table, "code").draw(new Layout(22, 12, Style.PLAIN))).isEqualTo("""
                        rows by code
                        S  4  ████████████████
                        P  1  ████
                        1 of 6 rows left out: code missing
                        """);
    }

    @Test
    void addsNumbersWithTheSameLabelAndSaysSo() {
        Table table =
                Table.create("t", StringColumn.create("who", "a", "b", "a"), DoubleColumn.create("n", 3.0, -4.0, 1.0));

        assertThat(Plot.of(table, "who", "n").draw(new Layout(23, 12, Style.PLAIN)))
                .isEqualTo("""
                        sum of n by who
                        a   4          ████████
                        b  -4  ████████
                        """);
    }

    @Test
    void keepsEmptyMonthsInAColumnOfDates() {
        Table table =
                Table.create("t", DateColumn.create("day", LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 1), null));

        assertThat(Plot.of(table, "day").draw(ROOM))
                .startsWith("rows by day, per month\n2024-01  1  ")
                .contains("\n2024-02  0\n2024-03  1  ")
                .endsWith("1 of 3 rows left out: day missing\n");
    }

    @Test
    void putsEveryNumberIntoASpanWithRoundEnds() {
        Table table = Table.create("t", DoubleColumn.create("n", 0, 9, 10, 99, 100, Double.POSITIVE_INFINITY));
        String plot = Plot.of(table, "n").draw(ROOM);

        assertThat(plot)
                .contains("0 …    2")
                .contains("10 …   1")
                .contains("100 …  1")
                .contains("1 of 6 rows left out");
    }

    @Test
    void drawsPointsWithTheEndsOfBothAxes() {
        Table table = Table.create(
                "t",
                DateColumn.create("day", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                DoubleColumn.create("price", 5.5, 10.25));
        String plot = Plot.of(table, "day", "price").draw(ROOM);

        assertThat(plot.lines().skip(1).findFirst().orElseThrow())
                .startsWith("10.25 │")
                .endsWith("⠈");
        assertThat(plot).contains("  5.5 │⡀").contains("2024-01-01").endsWith("2024-12-31\n");
        assertThat(plot.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void drawsNothingOfNothing() {
        Table empty = Table.create("t", StringColumn.create("code"), DoubleColumn.create("n"));

        assertThat(Plot.of(empty, "code")).hasToString("rows by code\n");
        assertThat(Plot.of(empty, "n")).hasToString("rows by n\n");
        assertThat(Plot.of(empty, "code", "n")).hasToString("n by code\n");
    }

    @Test
    void refusesAColumnThatIsNotThereOrHoldsNoNumbers() {
        Table table = Table.create("t", StringColumn.create("code", "S"));

        assertThatThrownBy(() -> Plot.of(table, "cod")).hasMessage("Column cod is not present in table t");
        assertThatThrownBy(() -> Plot.of(table, "code", "code")).hasMessageContaining("must hold numbers");
    }

    @Test
    void sparklineGoesFromLeastToGreatestAndLeavesMissingBlank() {
        assertThat(Plot.sparkline(0, 1, Double.NaN, 2)).isEqualTo("▁▅ █");
        assertThat(Plot.sparkline()).isEmpty();
    }
}
