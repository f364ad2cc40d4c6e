package org.form4.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.form4.tables.ColumnKind;
import org.form4.tables.RowAppender;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

class GroupsTest {
    private static final double NONE = Double.NaN;

    /** Owner 7, owner 3, and one whose number is missing; sales and purchases. */
    private static Table trades() {
        RowAppender rows = new RowAppender(ColumnKind.table(
                "trades", ColumnKind.columns("cik owner, str code, date day, num shares, num price, int lot")));
        rows.key(7)
                .str("S")
                .date(LocalDate.of(2024, 3, 1))
                .num(100)
                .num(10)
                .integer(1)
                .end();
        rows.key(3)
                .str("P")
                .date(LocalDate.of(2024, 1, 5))
                .num(5)
                .num(NONE)
                .integer(2)
                .end();
        rows.key(7).str("S").date(null).num(NONE).num(12).integer(3).end();
        rows.key(Long.MIN_VALUE)
                .str("S")
                .date(null)
                .num(NONE)
                .num(NONE)
                .integer(4)
                .end();
        rows.key(7)
                .str("P")
                .date(LocalDate.of(2023, 3, 1))
                .num(40)
                .num(11)
                .integer(1)
                .end();
        rows.key(3)
                .str("")
                .date(LocalDate.of(2024, 1, 5))
                .num(6)
                .num(4)
                .integer(5)
                .end();
        return rows.table();
    }

    @Test
    void sumsEachGroupInTheOrderOfFirstAppearance() {
        Table sums = Groups.by(trades(), "owner").sum("shares");

        assertThat(sums.columnNames()).containsExactly("owner", "sum_shares");
        assertThat(sums.name()).isEqualTo("trades by owner");
        assertThat(sums.longColumn("owner").asObjectArray()).containsExactly(7L, 3L, null);
        assertThat(sums.doubleColumn("sum_shares").asDoubleArray()).containsExactly(140, 11, NONE);
    }

    @Test
    void aSumOverNothingIsMissingAndACountOfItIsNot() {
        Table result = Groups.by(trades(), "owner")
                .aggregate()
                .count()
                .sum("shares")
                .mean("shares")
                .countDistinct("shares")
                .median("shares")
                .min("shares")
                .first("shares")
                .table();

        int unknownOwner = 2;
        assertThat(result.intColumn("count").getInt(unknownOwner)).isEqualTo(1);
        assertThat(result.intColumn("count_distinct_shares").getInt(unknownOwner))
                .isZero();
        for (String column : List.of("sum_shares", "mean_shares", "median_shares", "min_shares", "first_shares")) {
            assertThat(result.column(column).isMissing(unknownOwner)).as(column).isTrue();
        }
    }

    @Test
    void aMissingKeyIsAGroupOfItsOwn() {
        Table result = Groups.by(trades(), "owner", "code").count();

        assertThat(result.rowCount()).isEqualTo(5);
        assertThat(result.longColumn("owner").isMissing(2)).isTrue();
        assertThat(result.stringColumn("code").asObjectArray()).containsExactly("S", "P", "S", "P", "");
        assertThat(result.intColumn("count").asObjectArray()).containsExactly(2, 1, 1, 1, 1);
    }

    @Test
    void sortedGroupsComeByTheirKeysMissingOnesFirst() {
        Table result = Groups.by(trades(), "owner", "code").sorted().sum("lot");

        assertThat(result.longColumn("owner").asObjectArray()).containsExactly(null, 3L, 3L, 7L, 7L);
        assertThat(result.stringColumn("code").asObjectArray()).containsExactly("S", "", "P", "P", "S");
        assertThat(result.doubleColumn("sum_lot").asDoubleArray()).containsExactly(4, 5, 2, 1, 4);
    }

    @Test
    void severalAggregatesOfSeveralColumnsMakeOneTable() {
        Table result = Groups.by(trades(), "owner")
                .aggregate()
                .count()
                .max("day", "shares")
                .last("code")
                .quantile(0.25, "shares")
                .mean("price")
                .count()
                .table();

        assertThat(result.columnNames())
                .containsExactly(
                        "owner", "count", "max_day", "max_shares", "last_code", "quantile_0.25_shares", "mean_price");
        assertThat(result.dateColumn("max_day").get(0)).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(result.doubleColumn("max_shares").getDouble(0)).isEqualTo(100);
        assertThat(result.stringColumn("last_code").get(1)).isEqualTo("P");
        assertThat(result.doubleColumn("quantile_0.25_shares").getDouble(0)).isEqualTo(55);
        assertThat(result.doubleColumn("mean_price").getDouble(0)).isEqualTo(11);
    }

    @Test
    void firstAndLastAreTheFirstAndLastThatAreNotMissing() {
        Groups byOwner = Groups.by(trades(), "owner");

        assertThat(byOwner.first("price").doubleColumn("first_price").asDoubleArray())
                .containsExactly(10, 4, NONE);
        assertThat(byOwner.last("day").dateColumn("last_day").asObjectArray())
                .containsExactly(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 1, 5), null);
    }

    @Test
    void takesKeysOfEveryTypeMissingOrNot() {
        LocalDateTime noon = LocalDateTime.of(2024, 1, 2, 12, 0);
        Table keys = Table.create(
                "keys",
                StringColumn.create("str", "a", "", "a", "b"),
                LongColumn.create("long", 1L, Long.MIN_VALUE, 1L, 2L),
                IntColumn.create("int", new int[] {1, Integer.MIN_VALUE, 1, 2_000_000_000}),
                ShortColumn.create("short", new short[] {-1, Short.MIN_VALUE, -1, 2}),
                DoubleColumn.create("double", 0.0, NONE, -0.0, 2.5),
                FloatColumn.create("float", 1, Float.NaN, 1, 2),
                BooleanColumn.create("bool", new Boolean[] {true, null, true, false}),
                DateColumn.create("date", noon.toLocalDate(), null, noon.toLocalDate(), LocalDate.MIN.withYear(-4)),
                TimeColumn.create(
                        "time",
                        noon.toLocalTime(),
                        null,
                        noon.toLocalTime(),
                        noon.toLocalTime().plusHours(1)),
                DateTimeColumn.create("datetime", noon, null, noon, noon.plusNanos(1_000_000)),
                InstantColumn.create("instant", Instant.EPOCH, null, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));

        for (String key : keys.columnNames()) {
            Groups groups = Groups.by(keys, key);
            assertThat(IntStream.range(0, 4).map(groups::of)).as(key).containsExactly(0, 1, 0, 2);
            Table counts = groups.count();
            assertThat(counts.column(key).type()).isEqualTo(keys.column(key).type());
            assertThat(counts.column(key).get(2))
                    .as(key)
                    .isEqualTo(keys.column(key).get(3));
            assertThat(counts.column(key).isMissing(1)).as(key).isTrue();
        }
        assertThat(Groups.by(keys, keys.columnNames().toArray(new String[0])).size())
                .isEqualTo(3);
    }

    @Test
    void groupsByMoreDistinctStringsThanTablesawCan() {
        int distinct = 70_000;
        StringColumn names = StringColumn.create("name");
        DoubleColumn one = DoubleColumn.create("one");
        for (int row = 0; row < 2 * distinct; row++) {
            names.append("owner " + row % distinct);
            one.append(1);
        }

        Table sums = Groups.by(Table.create("many", names, one), "name").sum("one");

        assertThat(sums.rowCount()).isEqualTo(distinct);
        assertThat(sums.doubleColumn("sum_one").min()).isEqualTo(2);
        assertThat(sums.doubleColumn("sum_one").max()).isEqualTo(2);
    }

    @Test
    void anEmptyTableGivesAnEmptyResultWithTheSameColumns() {
        Table result = Groups.by(trades().emptyCopy(), "owner", "code")
                .sorted()
                .aggregate()
                .count()
                .median("price")
                .max("day")
                .table();

        assertThat(result.rowCount()).isZero();
        assertThat(result.columnNames()).containsExactly("owner", "code", "count", "median_price", "max_day");
        assertThat(result.column("max_day").type()).isEqualTo(ColumnType.LOCAL_DATE);
    }

    @Test
    void theTableStaysAsItIs() {
        Table trades = trades();
        String before = trades.print();

        Table result = Groups.by(trades, "owner", "code").first("shares");
        result.column(0).clear();

        assertThat(trades.print()).isEqualTo(before);
    }

    @Test
    void saysWhatCannotBeGroupedOrReckoned() {
        Table trades = trades();

        assertThatThrownBy(() -> Groups.by(trades))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("owner");
        assertThatThrownBy(() -> Groups.by(trades, "owners"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Column owners is not present in table");
        assertThatThrownBy(() -> Groups.by(trades, "owner").sum("code"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'code' is not numeric");
        assertThatThrownBy(() -> Groups.by(trades, "owner").min("code"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'code'");
        assertThatThrownBy(() -> Groups.by(trades, "owner").quantile(1.5, "shares"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    @Test
    void quantilesLieLinearlyBetweenNeighbours() {
        Table four = Table.create(
                "four", StringColumn.create("k", "a", "a", "a", "a"), DoubleColumn.create("x", 4, 1, 3, 2));
        Groups all = Groups.by(four, "k");

        assertThat(all.median("x").doubleColumn("median_x").getDouble(0)).isEqualTo(2.5);
        assertThat(all.quantile(0, "x").doubleColumn("quantile_0.0_x").getDouble(0))
                .isEqualTo(1);
        assertThat(all.quantile(1, "x").doubleColumn("quantile_1.0_x").getDouble(0))
                .isEqualTo(4);
        assertThat(all.quantile(0.9, "x").doubleColumn("quantile_0.9_x").getDouble(0))
                .isCloseTo(3.7, within(1e-12));
    }
}
