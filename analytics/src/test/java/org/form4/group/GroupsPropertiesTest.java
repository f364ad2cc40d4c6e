package org.form4.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Groups against maps of lists, on rows of all kinds. */
class GroupsPropertiesTest {
    record Row(String text, long number, double value) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> texts = Arbitraries.of("", "a", "b", "c~~~d", " ");
        Arbitrary<Long> numbers = Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L, 1L, 1L << 32);
        Arbitrary<Double> values = Arbitraries.of(Double.NaN, 0.0, 1.0, 2.5, -7.0, 1e9);
        return Combinators.combine(texts, numbers, values).as(Row::new).list().ofMaxSize(40);
    }

    @Property(tries = 300)
    void agreeWithMapsOfLists(@ForAll("rows") List<Row> rows) {
        Map<List<Object>, List<Double>> expected = new LinkedHashMap<>();
        for (Row row : rows) {
            expected.computeIfAbsent(List.of(row.text, row.number), key -> new ArrayList<>())
                    .add(row.value);
        }

        Table result = Groups.by(table(rows), "text", "number")
                .aggregate()
                .count()
                .sum("value")
                .mean("value")
                .min("value")
                .max("value")
                .first("value")
                .last("value")
                .median("value")
                .countDistinct("value")
                .table();

        assertThat(result.rowCount()).isEqualTo(expected.size());
        int row = 0;
        for (Map.Entry<List<Object>, List<Double>> group : expected.entrySet()) {
            double[] known = group.getValue().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            assertThat(result.stringColumn("text").get(row))
                    .isEqualTo(group.getKey().get(0));
            assertThat(result.longColumn("number").getLong(row))
                    .isEqualTo(group.getKey().get(1));
            assertThat(result.intColumn("count").getInt(row))
                    .isEqualTo(group.getValue().size());
            assertThat(cells(result, row)).containsExactly(aggregates(known));
            row++;
        }
    }

    private static double[] cells(Table result, int row) {
        return new double[] {
            result.doubleColumn("sum_value").getDouble(row),
            result.doubleColumn("mean_value").getDouble(row),
            result.doubleColumn("min_value").getDouble(row),
            result.doubleColumn("max_value").getDouble(row),
            result.doubleColumn("first_value").getDouble(row),
            result.doubleColumn("last_value").getDouble(row),
            result.doubleColumn("median_value").getDouble(row),
            result.intColumn("count_distinct_value").getInt(row)
        };
    }

    private static double[] aggregates(double[] known) {
        int size = known.length;
        if (size == 0) {
            double[] none = new double[8];
            Arrays.fill(none, Double.NaN);
            none[7] = 0;
            return none;
        }
        double sum = 0;
        for (double value : known) {
            sum += value;
        }
        double[] sorted = known.clone();
        Arrays.sort(sorted);
        double lower = sorted[(size - 1) / 2];
        double upper = sorted[size / 2];
        return new double[] {
            sum,
            sum / size,
            sorted[0],
            sorted[size - 1],
            known[0],
            known[size - 1],
            lower == upper ? lower : lower + 0.5 * (upper - lower),
            Arrays.stream(known).distinct().count()
        };
    }

    private static Table table(List<Row> rows) {
        StringColumn text = StringColumn.create("text");
        LongColumn number = LongColumn.create("number");
        DoubleColumn value = DoubleColumn.create("value");
        for (Row row : rows) {
            text.append(row.text);
            number.append(row.number);
            value.append(row.value);
        }
        return Table.create("rows", text, number, value);
    }
}
